import { Fact } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";

/** How it asks by request objects, where it does. */
export function RequestFacts({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const { requestObjectAlgorithm: algorithm, requestUris, requireSignedRequests } = client;
  return (
    <>
      {requireSignedRequests && <Fact label={say("requests")}>{say("requestsSigned")}</Fact>}
      {algorithm !== undefined && (
        <Fact label={say("requestAlgorithm")}>
          {algorithm === "none" ? say("requestsUnsigned") : algorithm}
        </Fact>
      )}
      {requestUris.length > 0 && (
        <Fact label={say("requestUris")}>
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
