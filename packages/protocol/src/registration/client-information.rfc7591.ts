import { needsSecret } from "../client-authentication/presented-credentials.ts";
import type { Client } from "../client.ts";
import { toNumericDate } from "../instant.ts";
import type { Registration } from "../ports/registrations.ts";
import { grantTypesOf } from "../request/response-type.oauth-responses.ts";
import type { ClientChoices } from "./client-choices.ts";
import { clientDocument } from "./client-document.rfc7591.ts";
import { metadataOf } from "./client-metadata.rfc7591.ts";
import { wireNames } from "./wire-names.rfc7591.ts";

/** What a client is told of its registration. */
export interface ToldRegistration {
  readonly client: Client;
  readonly registration: Pick<Registration, "told" | "softwareStatement">;
  /** The secret, where it is known: it was just made, or the client sent it. */
  readonly secret?: string | undefined;
  /** The registration access token. */
  readonly token: string;
  /** Where it is managed. */
  readonly uri: string;
}

/** What administrators decide, and says nothing to the client. */
const ours = ["type", "firstParty", "pkce", "introspects"] as const;

/**
 * The client information response: all that is registered, what was filled in included.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-3.2.1 | RFC 7591 §3.2.1}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7592#section-3 | RFC 7592 §3}
 */
export function clientInformation(
  { client, registration, secret, token, uri }: ToldRegistration,
  { responseTypes }: Pick<ClientChoices, "responseTypes">,
): Readonly<Record<string, unknown>> {
  const unsaid = new Set<string>(ours.map((member) => wireNames[member]));
  const said = Object.entries(clientDocument(metadataOf(client))).filter(([name]) => !unsaid.has(name));
  const { softwareStatement } = registration;
  return {
    ...Object.fromEntries(said),
    response_types: responseTypes.filter((name) =>
      grantTypesOf(name).every((type) => client.grantTypes.includes(type)),
    ),
    ...registration.told,
    ...(softwareStatement === undefined ? {} : { software_statement: softwareStatement }),
    client_id_issued_at: toNumericDate(client.createdAt),
    ...(secret === undefined ? {} : { client_secret: secret }),
    ...(needsSecret(client.authenticationMethod) ? { client_secret_expires_at: 0 } : {}),
    registration_access_token: token,
    registration_client_uri: uri,
  };
}
