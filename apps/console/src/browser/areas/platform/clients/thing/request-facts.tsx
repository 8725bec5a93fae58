import { Fact } from "@grantway/ui/react";
import { useClientLabels } from "../edit/client-labels.ts";
import { useShownValue } from "../edit/shown-value.ts";
import type { Client } from "../model/client.ts";
import type { RequestDraft } from "../model/request-draft.ts";

/** How it asks by request objects, where it does. */
export function RequestFacts({ client }: { readonly client: Pick<Client, keyof RequestDraft> }) {
  const labels = useClientLabels();
  const show = useShownValue();
  const { requestObjectAlgorithm: algorithm, requestUris, requireSignedRequests } = client;
  return (
    <>
      {requireSignedRequests && (
        <Fact label={labels.requireSignedRequests}>{show("requireSignedRequests", true)}</Fact>
      )}
      {algorithm !== undefined && (
        <Fact label={labels.requestObjectAlgorithm}>{show("requestObjectAlgorithm", algorithm)}</Fact>
      )}
      {requestUris.length > 0 && (
        <Fact label={labels.requestUris}>
          <ul className="plain">
            {requestUris.map((uri) => (
              <li key={uri}>
                <code dir="ltr">{uri}</code>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  );
}
