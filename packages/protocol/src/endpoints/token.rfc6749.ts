import type { AuthenticateClient } from "../client-authentication/authenticate.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import type { GrantHandler } from "../grants/grant.ts";
import { refuseRepeated, required } from "../request/parameters.ts";
import { refuseCredentialsInQuery, type ProtocolRequest } from "../request/protocol-request.ts";
import type { Issue, TokenResponse } from "../tokens/issue.ts";

/** What the token endpoint needs. */
export interface TokenEndpointDependencies {
  readonly authenticate: AuthenticateClient;
  /** One handler a grant type; a type without one is unsupported. */
  readonly grants: readonly GrantHandler[];
  readonly issue: Issue;
}

/** `POST /token`: proves the client, lets its grant decide, mints. */
export type TokenEndpoint = (request: ProtocolRequest) => Promise<TokenResponse>;

/**
 * The token endpoint.
 *
 * @throws {OAuthError} of RFC 6749 §5.2.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.2 | RFC 6749 §3.2}
 */
export function createTokenEndpoint({
  authenticate,
  grants,
  issue,
}: TokenEndpointDependencies): TokenEndpoint {
  const handlers = new Map<string, GrantHandler>(grants.map((grant) => [grant.type, grant]));

  return async (request) => {
    refuseRepeated(request.parameters);
    refuseCredentialsInQuery(request);
    const handler = handlers.get(required(request.parameters, "grant_type"));
    if (handler === undefined) {
      throw new OAuthError("unsupported_grant_type", { description: "This grant_type is not offered here." });
    }
    const client = await authenticate(request);
    if (!client.client.grantTypes.includes(handler.type)) {
      throw new OAuthError("unauthorized_client", {
        description: "The client is not registered for this grant_type.",
      });
    }
    // Awaited here, for a promise that is handed on as it is takes more turns.
    return await issue(await handler.redeem(client, request.parameters));
  };
}
