import { type listInitialAccessTokens, type Output, revokeInitialAccessToken } from "@grantway/api";
import { useTelling } from "@grantway/ui/frame";
import { ActionButton, Fact, Facts, RelativeTime, Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { initialTokensWords } from "../../../../words/initial-tokens.ts";

type Token = Output<typeof listInitialAccessTokens>["items"][number];

/** One of them, and how it is ended. */
export function InitialToken({ token, mayChange }: { readonly token: Token; readonly mayChange: boolean }) {
  const say = useWords(initialTokensWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const revoke = useChange(revokeInitialAccessToken, { touches: ["audit"] });
  const { id, note, hint, uses, mostUses, createdAt, expiresAt } = token;

  async function end(): Promise<void> {
    try {
      await revoke.mutateAsync({ params: { id } });
      tell({ tone: "success", text: say("revoked", { note }) });
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  }

  return (
    <>
      <h2>{note}</h2>
      <Facts>
        <Fact label={say("token")}>
          <code dir="ltr">{hint}…</code>
        </Fact>
        <Fact label={say("registered")}>
          {mostUses === undefined ? say("used", { uses }) : say("usedOf", { uses, most: mostUses })}
        </Fact>
        <Fact label={say("made")}>
          <RelativeTime at={createdAt} />
        </Fact>
        <Fact label={say("ends")}>
          {expiresAt === undefined ? say("never") : <RelativeTime at={expiresAt} />}
        </Fact>
      </Facts>
      {mayChange && (
        <ActionButton busy={say("revoking")} onAct={end}>
          {say("revoke")}
          <Unseen> {note}</Unseen>
        </ActionButton>
      )}
    </>
  );
}
