import { prove, type AuthenticatedClient } from "../brand.ts";
import type { NamedClients } from "../client-documents/named-clients.cimd.ts";
import { invalidClient, invalidRequest } from "../errors/oauth-error.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import type { AuthenticationMethod } from "./authentication-method.ts";
import type { ClientAuthenticationMethod } from "./presented-credentials.ts";

/** What client authentication needs. */
export interface ClientAuthenticationDependencies {
  readonly clients: Pick<NamedClients, "find">;
  /** What is offered; a method without an entry is unknown. */
  readonly methods: ReadonlyMap<ClientAuthenticationMethod, AuthenticationMethod>;
}

/** Turns the credentials of a request into a client that proved itself, or refuses. */
export type AuthenticateClient = (request: ProtocolRequest) => Promise<AuthenticatedClient>;

/**
 * Client authentication: one method per request, and only the one the client is registered with.
 *
 * @throws {OAuthError} `invalid_request` for two methods at once, `invalid_client` for anything that does not hold,
 *   `temporarily_unavailable` with a time to wait for too many wrong secrets.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3 | RFC 6749 §2.3}
 */
export function createAuthenticateClient({
  clients,
  methods,
}: ClientAuthenticationDependencies): AuthenticateClient {
  const naming = methods.get("none");
  const proving = [...methods.values()].filter((method) => method !== naming);

  /** What brings no proof may still name a public client. */
  function methodOf(request: ProtocolRequest): AuthenticationMethod {
    let found: AuthenticationMethod | undefined;
    for (const method of proving) {
      if (!method.presents(request)) continue;
      if (found !== undefined) throw invalidRequest("Client credentials were sent in two ways at once.");
      found = method;
    }
    if (found !== undefined) return found;
    if (naming?.presents(request) === true) return naming;
    // A challenge although no header was sent: the client has yet to choose a method (RFC 6749 §5.2).
    throw invalidClient("no client credentials in the request", true);
  }

  return async (request) => {
    const method = methodOf(request);
    const presented = method.read(request);
    const named = request.parameters.values.get("client_id");
    if (named !== undefined && named !== presented.clientId) {
      throw invalidRequest("client_id differs from the authenticated client.");
    }
    const usedHeader = request.authorization !== undefined;
    const client = await clients.find(presented.clientId, request);
    if (client === undefined) throw invalidClient("no client has this id", usedHeader);
    if (client.status !== "active") throw invalidClient("client is suspended", usedHeader, client.id);
    if (client.authenticationMethod !== presented.method) {
      throw invalidClient(
        `client is registered for ${client.authenticationMethod}, used ${presented.method}`,
        usedHeader,
        client.id,
      );
    }
    const proof = method.prove(client, presented, request);
    // Most proofs are found at once, and a turn is not free.
    if (proof !== undefined) await proof;
    return prove<AuthenticatedClient>({ client });
  };
}
