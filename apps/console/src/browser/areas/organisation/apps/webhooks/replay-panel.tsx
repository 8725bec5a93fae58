import { replayEvents } from "@grantway/api";
import { ActionButton, Failed, MomentField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { webhooksWords } from "../../../../words/webhooks.ts";

/** Sends everything since a moment again. */
export function ReplayPanel({ app, endpoint }: { readonly app: string; readonly endpoint: string }) {
  const say = useWords(webhooksWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const replay = useChange(replayEvents, { touches: ["webhook-endpoints", "deliveries", "audit"] });
  const [since, setSince] = useState("");
  const [missing, setMissing] = useState(false);

  async function act(): Promise<void> {
    setMissing(since === "");
    if (since === "") return;
    const body = { since: new Date(since).toISOString() };
    await replay.mutateAsync({ params: { app, id: endpoint }, body }).then(
      ({ installations }) => tell({ tone: "success", text: say("isReplayed", { count: installations }) }),
      () => undefined,
    );
  }

  return (
    <section className="panel">
      <h2>{say("replay")}</h2>
      <p className="quiet">{say("replayWhy")}</p>
      <div className="narrow form-part">
        <MomentField
          label={say("since")}
          required
          value={since}
          error={missing ? say("sinceNeeded") : undefined}
          onChange={setSince}
        />
        {replay.error !== null && <Failed message={words(replay.error)} />}
        <div>
          <ActionButton look="secondary" busy={say("sending")} onAct={act}>
            {say("replayNow")}
          </ActionButton>
        </div>
      </div>
    </section>
  );
}
