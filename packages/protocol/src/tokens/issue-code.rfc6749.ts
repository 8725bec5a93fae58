import type { SignedInUser } from "../brand.ts";
import type { Grant } from "../grant.ts";
import type { Milliseconds } from "../instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { AuthorizationRequest } from "../request/authorization-request.rfc6749.ts";
import { epochOf } from "./epoch.ts";
import type { Seals } from "./records.ts";

/** What minting a code needs. */
export interface IssueCodeDependencies {
  readonly seals: Seals;
  readonly entropy: Entropy;
  readonly clock: Clock;
  /** 60 seconds at most is good (RFC 9700 §2.1.1 asks for one-time use, FAPI 2.0 for 60 s). */
  readonly lifetime: Milliseconds;
}

/** Mints an authorization code, sealed with everything it is bound to. Writes nothing. */
export type IssueCode = (
  request: AuthorizationRequest,
  user: SignedInUser,
  grant: Grant,
  scopes: readonly string[],
) => string;

/**
 * Authorization codes.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2 | RFC 6749 §4.1.2}
 */
export function createIssueCode({ seals, entropy, clock, lifetime }: IssueCodeDependencies): IssueCode {
  return ({ redirect, redirectUriSent, challenge, nonce }, user, grant, scopes) =>
    seals.authorizationCode.seal({
      id: entropy.id(),
      clientId: redirect.client.id,
      userId: user.userId,
      grantId: grant.id,
      sid: user.sid,
      epoch: epochOf(user, grant),
      redirectUri: redirect.uri,
      redirectUriSent,
      scopes,
      authenticatedAt: user.authenticatedAt,
      methods: user.methods,
      expiresAt: clock() + lifetime,
      ...(challenge === undefined ? {} : { challenge }),
      ...(nonce === undefined ? {} : { nonce }),
    });
}
