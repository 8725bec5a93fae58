import { OAuthError } from "../errors/oauth-error.ts";
import type { Clock } from "../ports/clock.ts";
import type { Standing, Standings } from "../ports/standing.ts";
import type { AccessTokenRecord } from "./access-token.ts";
import { effectiveOwnScopes, livingUserScopes } from "./effective-scope.ts";
import type { ReadAccess } from "./read-access.ts";

/** An access token that is worth something now. */
export interface OpenedAccess {
  readonly token: AccessTokenRecord;
  readonly standing: Standing;
  /** What of its scopes stands; never empty. */
  readonly scopes: readonly string[];
}

/**
 * Opens an access token for a resource of our own.
 *
 * @throws {OAuthError} `invalid_token` with a bearer challenge (RFC 6750 §3.1), worded the same for every cause.
 */
export type OpenAccess = (token: string) => Promise<OpenedAccess>;

/** {@link OpenAccess} by the rows the token names, so that a revocation shows at once. */
export function createOpenAccess({
  readAccess,
  standings,
  clock,
}: {
  readonly readAccess: ReadAccess;
  readonly standings: Standings;
  readonly clock: Clock;
}): OpenAccess {
  return async (text) => {
    const token = await readAccess(text);
    if (token === undefined) throw invalidToken("token is not one of ours");
    const { id: tokenId, clientId, userId, grantId, familyId, installationId } = token;
    if (token.expiresAt <= clock()) throw invalidToken("token expired", clientId);
    const standing = await standings.of({
      tokenId,
      clientId,
      userId,
      grantId,
      familyId,
      installationId,
    });
    const scopes =
      token.userId === undefined
        ? effectiveOwnScopes(token, standing)
        : livingUserScopes(token.scopes, standing);
    if (scopes.length === 0) throw invalidToken("nothing that was granted stands", clientId);
    return { token, standing, scopes };
  };
}

/** `invalid_token`, with the challenge that every refusal of a resource carries (RFC 6750 §3). */
export function invalidToken(reason: string, clientId?: string): OAuthError {
  return new OAuthError("invalid_token", {
    description: "The access token is invalid, expired or revoked.",
    reason,
    clientId,
    challenge: "Bearer",
  });
}
