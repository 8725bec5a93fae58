import { invalidScope, OAuthError } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import { resolveScopes } from "../request/requested-scope.ts";
import { openidScopeKeys } from "../scope.ts";
import { rfc6749 } from "../specs.ts";
import type { GrantHandler } from "./grant.ts";

/** For clients that act as themselves. */
export const clientCredentials: Feature = {
  name: "client credentials",
  specifications: [rfc6749],
  grants: { client_credentials: createClientCredentialsGrant },
};

/**
 * The client acts as itself. Nothing is stored: the registered client is the decision (principle P1). Scopes about a
 * person mean nothing here and are left out. No refresh token is issued (§4.4.3).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.4 | RFC 6749 §4.4}
 */
function createClientCredentialsGrant(): GrantHandler {
  return {
    // oxlint-disable-next-line typescript/require-await -- the port is asynchronous, this grant has nothing to wait for
    async redeem({ client }, { parameters }) {
      if (client.type !== "confidential") {
        throw new OAuthError("unauthorized_client", { description: "A public client cannot act as itself." });
      }
      const scopes = resolveScopes(parameters, client).filter((scope) => !openidScopeKeys.has(scope));
      if (scopes.length === 0)
        throw invalidScope("None of the requested scopes may be given to this client.");
      return { client, scopes };
    },
  };
}
