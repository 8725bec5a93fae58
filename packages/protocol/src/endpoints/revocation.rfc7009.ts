import { attribute } from "../attribute.ts";
import { signingAlgorithmsAt } from "../client-authentication/assertion-algorithms.ts";
import type { AuthenticateClient } from "../client-authentication/authenticate.ts";
import { aboutClient, OAuthError } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import type { Clock } from "../ports/clock.ts";
import type { RevokedTokens } from "../ports/revoked-tokens.ts";
import type { TokenFamilies } from "../ports/token-families.ts";
import { refuseRepeated, required } from "../request/parameters.ts";
import { refuseCredentialsInQuery, type ProtocolRequest } from "../request/protocol-request.ts";
import { rfc7009 } from "../specs.ts";
import type { ReadAccess } from "../tokens/read-access.ts";
import type { Seals } from "../tokens/seals.ts";

/** Clients give back what they were given: 200 and nothing to read, whether it was known or not (§2.2). */
export const revocation: Feature = {
  name: "revocation",
  specifications: [rfc7009],
  endpoints: {
    "/revoke": {
      metadata: "revocation_endpoint",
      methods: ["POST"],
      body: "form",
      answers: "nothing",
      scripts: "registered",
      create: createRevocationEndpoint,
    },
  },
  metadata: ({ clientAuthentication }) => ({
    revocation_endpoint_auth_methods_supported: clientAuthentication,
    ...signingAlgorithmsAt("revocation", clientAuthentication),
  }),
};

/** What revocation needs. */
export interface RevocationDependencies {
  readonly authenticate: AuthenticateClient;
  readonly seals: Seals;
  readonly readAccess: ReadAccess;
  readonly families: TokenFamilies;
  readonly revokedTokens: RevokedTokens;
  readonly clock: Clock;
}

/** `POST /revoke`: answers nothing; success also for a token that is unknown, expired or revoked already. */
export type RevocationEndpoint = (request: ProtocolRequest) => Promise<void>;

/**
 * Revocation. A refresh token takes its family and the access tokens of it along; an access token goes alone. The hint
 * is not needed, since a token says what it is.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7009#section-2.1 | RFC 7009 §2.1}
 */
function createRevocationEndpoint(dependencies: RevocationDependencies): RevocationEndpoint {
  const { authenticate, seals, readAccess, families, revokedTokens, clock } = dependencies;

  return async (request) => {
    refuseRepeated(request.parameters);
    refuseCredentialsInQuery(request);
    const { client } = await authenticate(request);
    try {
      await revoke(client.id, request);
    } catch (error) {
      throw aboutClient(error, client.id);
    }
  };

  async function revoke(clientId: string, request: ProtocolRequest): Promise<void> {
    const text = required(request.parameters, "token");
    const refreshToken = seals.refreshToken.open(text);
    if (refreshToken !== undefined) {
      refuseForeign(refreshToken.clientId, clientId);
      const by = attribute(`client:${clientId}`, request, clock());
      return families.end(refreshToken.familyId, "revoked", by);
    }
    const accessToken = await readAccess(text);
    if (accessToken === undefined) return;
    refuseForeign(accessToken.clientId, clientId);
    const now = clock();
    if (accessToken.expiresAt <= now) return;
    const by = attribute(`client:${clientId}`, request, now);
    await revokedTokens.revoke(accessToken.id, accessToken.expiresAt, by);
  }
}

/** "If this validation fails, the request is refused and the client is informed of the error" (RFC 7009 §2.1). */
function refuseForeign(owner: string, caller: string): void {
  if (owner !== caller) {
    throw new OAuthError("unauthorized_client", { description: "The token was issued to another client." });
  }
}
