import { rotateWebhookSecret } from "@grantway/api";
import { ActionButton, ChoiceField, Failed, RelativeTime, SecretBox } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { webhooksWords } from "../../../../words/webhooks.ts";
import type { Endpoint } from "./webhook.ts";

/** How long the old secret signs as well. Seconds. */
const overlaps = [
  [3600, "hour"],
  [86_400, "day"],
  [604_800, "week"],
] as const;

/** The secrets of an endpoint, and how one takes the other's place: both sign until the old one ends. */
export function EndpointSecrets({ app, endpoint }: { readonly app: string; readonly endpoint: Endpoint }) {
  const say = useWords(webhooksWords);
  const sayOfClients = useWords(clientsWords);
  const words = useProblemWords();
  const rotate = useChange(rotateWebhookSecret, { touches: ["audit"] });
  const [overlap, setOverlap] = useState("86400");
  const [made, setMade] = useState<string>();
  const ending = endpoint.secrets.find(({ expiresAt }) => expiresAt !== undefined)?.expiresAt;

  async function act(): Promise<void> {
    const body = { overlap: Number(overlap) };
    await rotate.mutateAsync({ params: { app, id: endpoint.id }, body }).then(
      ({ secret }) => setMade(secret),
      () => undefined,
    );
  }

  return (
    <section className="panel">
      <h2>{say("rotate")}</h2>
      <p className="quiet">{say("rotateWhy")}</p>
      {made !== undefined && (
        <SecretBox title={say("secretBox")} secret={made} file={`${endpoint.id}-secret.txt`}>
          <p>{say("secretOnce")}</p>
        </SecretBox>
      )}
      {ending !== undefined && <p>{say.rich("oldEnds", { when: <RelativeTime at={ending} /> })}</p>}
      <div className="narrow form-part">
        <ChoiceField
          label={sayOfClients("overlap")}
          value={overlap}
          onChange={setOverlap}
          options={overlaps.map(([seconds, name]) => [String(seconds), sayOfClients(name)])}
        />
        {rotate.error !== null && <Failed message={words(rotate.error)} />}
        <div>
          <ActionButton look="secondary" busy={sayOfClients("creatingSecret")} onAct={act}>
            {sayOfClients("createSecret")}
          </ActionButton>
        </div>
      </div>
    </section>
  );
}
