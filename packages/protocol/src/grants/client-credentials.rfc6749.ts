import type { Client } from "../client.ts";
import { invalidGrant, invalidRequest, invalidScope, OAuthError } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { StandingInstallation, Standings } from "../ports/standing.ts";
import type { Parameters } from "../request/parameters.ts";
import { resolveScopes } from "../request/requested-scope.ts";
import { scopesAtResources } from "../request/resource-indicators.rfc8707.ts";
import { openidScopeKeys } from "../scope.ts";
import { rfc6749 } from "../specs.ts";
import { withinInstallation } from "../tokens/effective-scope.ts";
import { isInUse } from "../tokens/installation-in-use.ts";
import type { GrantHandler } from "./grant.ts";

/** For clients that act as themselves. */
export const clientCredentials: Feature = {
  name: "client credentials",
  specifications: [rfc6749],
  grants: { client_credentials: createClientCredentialsGrant },
};

/**
 * The client acts as itself. Nothing is stored: the registered client is the decision (principle P1), and for the client of an
 * app the installation that it names. Scopes about a person mean nothing here and are left out. No refresh token is issued
 * (§4.4.3).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.4 | RFC 6749 §4.4}
 */
function createClientCredentialsGrant({
  standings,
  catalogue,
}: {
  readonly standings: Standings;
  readonly catalogue: Catalogue;
}): GrantHandler {
  return {
    async redeem({ client }, { parameters }) {
      if (client.type !== "confidential") {
        throw new OAuthError("unauthorized_client", { description: "A public client cannot act as itself." });
      }
      const asked = resolveScopes(parameters, client).filter((scope) => !openidScopeKeys.has(scope));
      const installation = client.app && (await installationFor(client, parameters));
      const allowed = installation ? withinInstallation(asked, installation, client, "app") : asked;
      if (allowed.length === 0)
        throw invalidScope("None of the requested scopes may be given to this client.");
      const within = scopesAtResources(allowed, parameters, catalogue);
      const scopes = within instanceof Promise ? await within : within;
      return installation ? { client, scopes, installation } : { client, scopes };
    },
  };

  /**
   * An app by itself may do nothing: what it may do, somebody allowed it in an installation, which is the authorization grant of
   * this request (§5.2). Of one that is not there or cannot be used it is not told which.
   */
  async function installationFor(client: Client, { values }: Parameters): Promise<StandingInstallation> {
    const installationId = values.get("installation");
    if (installationId === undefined) {
      throw invalidRequest("The client of an app names the installation it acts for, as installation.");
    }
    const { installation } = await standings.of({ clientId: client.id, installationId });
    if (installation === undefined || !isInUse(installation, client)) {
      throw invalidGrant("the installation is not one of this app that can be used");
    }
    if (!installation.app.actsAs.includes("app")) {
      throw new OAuthError("unauthorized_client", { description: "This app does not act as itself." });
    }
    return installation;
  }
}
