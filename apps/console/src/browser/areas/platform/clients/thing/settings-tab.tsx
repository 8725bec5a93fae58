import { Fact, Facts, Identifier } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { clientsWords } from "../../../../words/clients.ts";
import { useClientLabels } from "../edit/client-labels.ts";
import { useShownValue } from "../edit/shown-value.ts";
import { type Client, knowsPeople, signsPeopleIn } from "../model/client.ts";
import { OwnerName } from "./owner-name.tsx";
import { RequestFacts } from "./request-facts.tsx";
import { SessionFacts } from "./session-facts.tsx";
import { SubjectFacts } from "./subject-facts.tsx";

/** What is said of a client. */
export function SettingsTab({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const { moment } = useFormats();
  const labels = useClientLabels();
  const show = useShownValue();
  const { id, createdAt, firstParty, introspects, redirectUris, scopes, type } = client;
  const sendsPeople = signsPeopleIn(client.grantTypes);
  return (
    <Facts>
      <Fact label={say("clientId")}>
        <Identifier value={id} of={say("clientId")} />
      </Fact>
      <Fact label={say("owner")}>
        <OwnerName client={client} />
      </Fact>
      {sendsPeople && (
        <>
          <Fact label={labels.redirectUris}>
            <Values of={redirectUris} none={say("nothingSet")}>
              {(uri) => <code dir="ltr">{uri}</code>}
            </Values>
          </Fact>
          {client.postLogoutRedirectUris.length > 0 && (
            <Fact label={labels.postLogoutRedirectUris}>
              <Values of={client.postLogoutRedirectUris} none={say("nothingSet")}>
                {(uri) => <code dir="ltr">{uri}</code>}
              </Values>
            </Fact>
          )}
          <SessionFacts client={client} />
          <Fact label={say("consent")}>{say(firstParty ? "consentSkipped" : "consentAsked")}</Fact>
        </>
      )}
      <Fact label={labels.scopes}>
        <Values of={scopes} none={say("nothingSet")}>
          {(scope) => <code dir="ltr">{scope}</code>}
        </Values>
      </Fact>
      {introspects.length > 0 && (
        <Fact label={labels.introspects}>
          <Values of={introspects} none={say("nothingSet")}>
            {(audience) => <code dir="ltr">{audience}</code>}
          </Values>
        </Fact>
      )}
      <Fact label={labels.grantTypes}>{show("grantTypes", client.grantTypes)}</Fact>
      <Fact label={labels.applicationType}>{show("applicationType", client.applicationType)}</Fact>
      <Fact label={labels.type}>{show("type", type)}</Fact>
      {type === "confidential" && (
        <>
          <Fact label={labels.authenticationMethod}>
            {show("authenticationMethod", client.authenticationMethod)}
          </Fact>
          {client.authenticationAlgorithm !== undefined && (
            <Fact label={labels.authenticationAlgorithm}>{client.authenticationAlgorithm}</Fact>
          )}
          <Fact label={labels.pkce}>{show("pkce", client.pkce)}</Fact>
        </>
      )}
      {sendsPeople && (
        <Fact label={labels.requirePushedRequests}>
          {show("requirePushedRequests", client.requirePushedRequests)}
        </Fact>
      )}
      <RequestFacts client={client} />
      {client.grantTypes.length > 0 && (
        <Fact label={labels.dpopBoundAccessTokens}>
          {show("dpopBoundAccessTokens", client.dpopBoundAccessTokens)}
        </Fact>
      )}
      <Fact label={labels.idTokenAlgorithm}>{client.idTokenAlgorithm}</Fact>
      {knowsPeople(client.grantTypes) && <SubjectFacts client={client} />}
      <Fact label={say("registered")}>{moment(Date.parse(createdAt))}</Fact>
    </Facts>
  );
}

function Values(props: {
  readonly of: readonly string[];
  readonly none: string;
  readonly children: (value: string) => ReactNode;
}) {
  if (props.of.length === 0) return props.none;
  return (
    <ul className="plain">
      {props.of.map((value) => (
        <li key={value}>{props.children(value)}</li>
      ))}
    </ul>
  );
}
