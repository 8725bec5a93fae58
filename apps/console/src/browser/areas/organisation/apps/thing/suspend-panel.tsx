import { resumeApp, suspendApp } from "@grantway/api";
import { ActionButton, Button, ConsequencesDialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { portalWords } from "../../../../words/portal.ts";
import type { App } from "../app.ts";
import { useConsequences } from "./consequences.ts";

/** How a publisher stops an app of theirs and lets it go on. */
export function SuspendPanel({ app: { id, name, suspendedBy } }: { readonly app: App }) {
  const say = useWords(portalWords);
  const words = useProblemWords();
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const stop = useChange(suspendApp, { touches: ["audit"] });
  const goOn = useChange(resumeApp, { touches: ["audit"] });
  const ends = useConsequences(id);

  async function suspend(): Promise<void> {
    await thrown(async () => void (await stop.mutateAsync({ params: { app: id }, body: {} })));
    setAsking(false);
    tell({ tone: "success", text: say("isSuspended", { name }) });
  }

  async function resume(): Promise<void> {
    await goOn.mutateAsync({ params: { app: id } }).then(
      () => tell({ tone: "success", text: say("isResumed", { name }) }),
      (error: unknown) => tell({ tone: "failure", text: words(error) }),
    );
  }

  return (
    <section className="panel danger">
      <h2>{say(suspendedBy === undefined ? "suspendTitle" : "resumeTitle")}</h2>
      <p className="quiet">{say(suspendedBy === undefined ? "suspendWhy" : "resumeWhy")}</p>
      <div>
        {suspendedBy === undefined ? (
          <Button ref={button} onClick={() => setAsking(true)}>
            {say("suspend")}
          </Button>
        ) : (
          <ActionButton look="secondary" busy={say("resuming")} onAct={resume}>
            {say("resume")}
          </ActionButton>
        )}
      </div>
      <ConsequencesDialog
        title={say("suspendQuestion", { name })}
        open={asking}
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={[...ends.sentences, say("suspendBack")]}
        counting={ends.counting}
        action={say("suspendNow")}
        busy={say("suspending")}
        onAct={suspend}
      />
    </section>
  );
}
