import { Fact, Facts, Identifier } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { clientsWords } from "../../../../words/clients.ts";
import { portalWords } from "../../../../words/portal.ts";
import { useClientLabels } from "../../../platform/clients/edit/client-labels.ts";
import { useShownValue } from "../../../platform/clients/edit/shown-value.ts";
import { RequestFacts } from "../../../platform/clients/thing/request-facts.tsx";
import { SessionFacts } from "../../../platform/clients/thing/session-facts.tsx";
import type { AppClient } from "../app.ts";

/** What is said of a client of an app. */
export function AppClientSettings({ client }: { readonly client: AppClient }) {
  const say = useWords(clientsWords);
  const sayOfApps = useWords(portalWords);
  const labels = useClientLabels();
  const show = useShownValue();
  return (
    <Facts>
      <Fact label={say("clientId")}>
        <Identifier value={client.id} of={say("clientId")} />
      </Fact>
      <Fact label={sayOfApps("environment")}>{sayOfApps(client.environment)}</Fact>
      <Fact label={labels.redirectUris}>
        <Codes values={client.redirectUris} />
      </Fact>
      {client.postLogoutRedirectUris.length > 0 && (
        <Fact label={labels.postLogoutRedirectUris}>
          <Codes values={client.postLogoutRedirectUris} />
        </Fact>
      )}
      <SessionFacts client={client} />
      <Fact label={labels.scopes}>
        <Codes values={client.scopes} />
      </Fact>
      {(["grantTypes", "applicationType", "type", "authenticationMethod", "idTokenAlgorithm"] as const).map(
        (member) => (
          <Fact key={member} label={labels[member]}>
            {show(member, client[member])}
          </Fact>
        ),
      )}
      <Fact label={labels.requirePushedRequests}>
        {show("requirePushedRequests", client.requirePushedRequests)}
      </Fact>
      <RequestFacts client={client} />
      <Fact label={labels.dpopBoundAccessTokens}>
        {show("dpopBoundAccessTokens", client.dpopBoundAccessTokens)}
      </Fact>
      {client.userinfoAlgorithm !== undefined && (
        <Fact label={labels.userinfoAlgorithm}>{client.userinfoAlgorithm}</Fact>
      )}
    </Facts>
  );
}

function Codes({ values }: { readonly values: readonly string[] }) {
  const say = useWords(clientsWords);
  if (values.length === 0) return say("nothingSet");
  return (
    <ul className="plain">
      {values.map((value) => (
        <li key={value}>
          <code dir="ltr">{value}</code>
        </li>
      ))}
    </ul>
  );
}
