import { OAuthError } from "../errors/oauth-error.ts";
import { atResource, invalidProof } from "../errors/proof-error.rfc9449.ts";
import type { Clock } from "../ports/clock.ts";
import type { Standing, Standings } from "../ports/standing.ts";
import type { SentAccessToken } from "../request/access-token.rfc9449.ts";
import type { AccessTokenRecord } from "./access-token.ts";
import { jktOf } from "./bindings.ts";
import type { ProvePossession } from "./dpop-proof.rfc9449.ts";
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
export type OpenAccess = (sent: SentAccessToken) => Promise<OpenedAccess>;

/** {@link OpenAccess} by the rows the token names, so that a revocation shows at once. */
export function createOpenAccess({
  readAccess,
  provePossession,
  standings,
  clock,
}: {
  readonly provePossession: ProvePossession;
  readonly readAccess: ReadAccess;
  readonly standings: Standings;
  readonly clock: Clock;
}): OpenAccess {
  /** A bound token is for who has its key, and as a bearer token it is worth nothing (RFC 9449 §7.1, §7.2). */
  async function checkBinding(
    { clientId, confirmation }: AccessTokenRecord,
    { token, scheme, possession }: SentAccessToken,
  ): Promise<void> {
    if (confirmation === undefined && scheme === "Bearer") return;
    if (confirmation === undefined || scheme === "Bearer")
      throw invalidToken("token was sent by the wrong scheme", clientId, "DPoP");
    if (possession === undefined) throw atResource(invalidProof("The proof is missing."));
    const proven = provePossession(possession, { accessToken: token, nonce: "optional" });
    const jkt = await proven.catch((error: unknown) => {
      throw atResource(error);
    });
    if (jktOf(confirmation) !== jkt) throw invalidToken("token is bound to another key", clientId, "DPoP");
  }

  return async (sent) => {
    const token = await readAccess(sent.token);
    if (token === undefined) throw invalidToken("token is not one of ours");
    const { id: tokenId, clientId, userId, grantId, familyId, installationId } = token;
    if (token.expiresAt <= clock()) throw invalidToken("token expired", clientId);
    await checkBinding(token, sent);
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
export function invalidToken(
  reason: string,
  clientId?: string,
  challenge: "Bearer" | "DPoP" = "Bearer",
): OAuthError {
  return new OAuthError("invalid_token", {
    description: "The access token is invalid, expired or revoked.",
    reason,
    clientId,
    challenge,
  });
}
