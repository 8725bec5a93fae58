import { RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { clientsWords } from "../../../../words/clients.ts";
import type { Secret } from "./rotation.ts";

/** Whether the app has the new secret, as far as it can be seen from here. */
export function DeployStep({ secret }: { readonly secret: Secret | undefined }) {
  const say = useWords(clientsWords);
  const used = secret?.lastUsedAt;
  return (
    <>
      <p>{say("deployWhy")}</p>
      {used === undefined ? (
        <StateWord tone="plain" icon="waiting">
          {say("deployUnused")}
        </StateWord>
      ) : (
        <StateWord tone="good">{say.rich("deployUsed", { when: <RelativeTime at={used} /> })}</StateWord>
      )}
    </>
  );
}
