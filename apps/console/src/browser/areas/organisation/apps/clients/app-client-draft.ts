import { type ClientDraft, templates } from "../../../platform/clients/model/templates.ts";
import { asSent } from "../../../platform/clients/model/sent.ts";
import type { AppClient } from "../app.ts";

/** What a new client of an app can be, in the order of the form. */
export const appClientKinds = ["server", "browser", "native", "machine", "agent"] as const;

/**
 * What a new client of an app begins with. One on the web can open in the frame of the dashboard, and redeems launches there; so do
 * the clients that templates of apps make. An agent is a server that goes on as itself when people are away.
 */
export function beginningOfAppClient(kind: (typeof appClientKinds)[number]): ClientDraft {
  if (kind === "agent") {
    const server = beginningOfAppClient("server");
    return { ...server, grantTypes: [...server.grantTypes, "client_credentials"] };
  }
  const beginning = templates[kind];
  if (kind === "native" || kind === "machine") return beginning;
  return {
    ...beginning,
    grantTypes: [...beginning.grantTypes, "urn:grantway:params:oauth:grant-type:launch"],
  };
}

/** What a form of a client of an app begins with: what its app decides is as for every client of an app. */
export function draftOfAppClient(client: AppClient): ClientDraft {
  const { name, type, applicationType, authenticationMethod, redirectUris, grantTypes, scopes } = client;
  const { idTokenAlgorithm } = client;
  return {
    name,
    type,
    applicationType,
    authenticationMethod,
    redirectUris,
    grantTypes,
    scopes,
    idTokenAlgorithm,
    firstParty: false,
    pkce: "required",
    introspects: [],
  };
}

/** What is sent of a client of an app. */
type Sent = Partial<
  Pick<
    AppClient,
    | "name"
    | "type"
    | "applicationType"
    | "authenticationMethod"
    | "redirectUris"
    | "grantTypes"
    | "scopes"
    | "idTokenAlgorithm"
  >
>;

/** The members as they are sent: without those that the app decides. */
export function sentOfAppClient(given: Partial<ClientDraft>): Sent {
  const { firstParty: _, pkce: __, introspects: ___, ...sent } = asSent(given);
  return sent as Sent;
}
