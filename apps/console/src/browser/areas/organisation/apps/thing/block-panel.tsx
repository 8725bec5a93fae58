import { blockApp, unblockApp } from "@grantway/api";
import { ActionButton, Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { portalWords } from "../../../../words/portal.ts";
import { ReasonDialog } from "../../../platform/reviews/reason-dialog.tsx";
import type { App } from "../app.ts";
import { useConsequences } from "./consequences.ts";

/** The kill switch of the platform: it says first what it stops, and why goes to the app's developers. */
export function BlockPanel({ app: { id, name, suspendedBy } }: { readonly app: App }) {
  const say = useWords(portalWords);
  const words = useProblemWords();
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const block = useChange(blockApp, { touches: ["reviews", "audit"] });
  const unblock = useChange(unblockApp, { touches: ["reviews", "audit"] });
  const { sentences } = useConsequences(id);
  const blocked = suspendedBy === "platform";

  async function stop(reason: string): Promise<void> {
    await thrown(async () => void (await block.mutateAsync({ params: { app: id }, body: { reason } })));
    setAsking(false);
    tell({ tone: "success", text: say("isSuspended", { name }) });
  }

  async function goOn(): Promise<void> {
    await unblock.mutateAsync({ params: { app: id } }).then(
      () => tell({ tone: "success", text: say("isUnblocked", { name }) }),
      (error: unknown) => tell({ tone: "failure", text: words(error) }),
    );
  }

  return (
    <section className="panel danger">
      <h2>{say(blocked ? "unblockTitle" : "blockTitle")}</h2>
      <p className="quiet">{say(blocked ? "unblockWhy" : "blockWhy")}</p>
      <div>
        {blocked ? (
          <ActionButton look="secondary" busy={say("resuming")} onAct={goOn}>
            {say("unblock")}
          </ActionButton>
        ) : (
          <Button ref={button} look="danger" onClick={() => setAsking(true)}>
            {say("block")}
          </Button>
        )}
      </div>
      {asking && (
        <ReasonDialog
          title={say("blockQuestion", { name })}
          label={say("blockReason")}
          action={say("blockNow")}
          busy={say("suspending")}
          danger
          returnTo={button}
          onClose={() => setAsking(false)}
          onAct={stop}
        >
          <ul className="consequences">
            {sentences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </ReasonDialog>
      )}
    </section>
  );
}
