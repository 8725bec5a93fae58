import { createInitialAccessToken } from "@grantway/api";
import { ActionButton, ChoiceField, Failed, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useIdempotencyKey } from "../../../../forms/idempotency-key.ts";
import { initialTokensWords } from "../../../../words/initial-tokens.ts";

/** How long one is good, in seconds, and how many clients may register by it; empty for no bound. */
const lifetimes = [
  ["86400", "day"],
  ["2592000", "month"],
  ["31536000", "year"],
  ["", "never"],
] as const;
const bounds = ["1", "10", "100"] as const;

/** Makes one, which is then told once. */
export function NewInitialToken({ onMade }: { readonly onMade: (token: string) => void }) {
  const say = useWords(initialTokensWords);
  const words = useProblemWords();
  const create = useChange(createInitialAccessToken, { touches: ["audit"] });
  const keyOf = useIdempotencyKey();
  const [note, setNote] = useState("");
  const [lifetime, setLifetime] = useState<string>(lifetimes[1][0]);
  const [uses, setUses] = useState<string>("");

  async function make(): Promise<void> {
    const body = {
      note,
      ...(lifetime === "" ? {} : { lifetime: Number(lifetime) }),
      ...(uses === "" ? {} : { mostUses: Number(uses) }),
    };
    // What failed stands below, in its own words.
    const made = await create.mutateAsync({ body, idempotencyKey: keyOf(body) }).catch(() => undefined);
    if (made === undefined) return;
    setNote("");
    onMade(made.token);
  }

  return (
    <section className="section form-part">
      <h2>{say("new")}</h2>
      <TextField label={say("note")} value={note} onChange={setNote} />
      <ChoiceField
        label={say("lifetime")}
        value={lifetime}
        onChange={setLifetime}
        options={lifetimes.map(([seconds, name]) => [seconds, say(name)])}
      />
      <ChoiceField
        label={say("uses")}
        value={uses}
        onChange={setUses}
        options={[["", say("any")], ...bounds.map((bound) => [bound, bound] as const)]}
      />
      {create.error !== null && <Failed message={words(create.error)} />}
      <div>
        <ActionButton look="main" busy={say("making")} waits={note.trim() === ""} onAct={make}>
          {say("make")}
        </ActionButton>
      </div>
    </section>
  );
}
