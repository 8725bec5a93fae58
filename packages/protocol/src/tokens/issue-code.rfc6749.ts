import type { SignedInUser } from "../brand.ts";
import type { Grant } from "../grant.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { AuthorizationRequest } from "../request/authorization-request.rfc6749.ts";
import { epochOf } from "./epoch.ts";
import type { Seals } from "./seals.ts";

/** What minting a code needs. */
export interface IssueCodeDependencies {
  readonly seals: Seals;
  /** 60 seconds at most is good (RFC 9700 §2.1.1 asks for one-time use, FAPI 2.0 for 60 s). */
  readonly lifetime: Milliseconds;
}

/** What a code is the answer to. */
export interface CodeAnswer {
  /** The one journey of the request, and the moment it was answered: the same answer is the same code. */
  readonly journey: string;
  readonly at: Instant;
  readonly user: SignedInUser;
  readonly grant: Grant;
  readonly scopes: readonly string[];
}

/** Mints an authorization code, sealed with everything it is bound to. Writes nothing. */
export type IssueCode = (request: AuthorizationRequest, answer: CodeAnswer) => string;

/**
 * Authorization codes.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2 | RFC 6749 §4.1.2}
 */
export function createIssueCode({ seals, lifetime }: IssueCodeDependencies): IssueCode {
  return (
    { redirect, redirectUriSent, challenge, nonce, dpopJkt, idTokenClaims: claims },
    { journey, at, user, grant, scopes },
  ) =>
    seals.authorizationCode.seal({
      id: `${journey}.${at}`,
      clientId: redirect.client.id,
      userId: user.userId,
      grantId: grant.id,
      sid: user.sid,
      epoch: epochOf(redirect.client, user, grant),
      redirectUri: redirect.uri,
      redirectUriSent,
      scopes,
      authenticatedAt: user.authenticatedAt,
      methods: user.methods,
      expiresAt: at + lifetime,
      challenge,
      nonce,
      ...(claims === undefined ? {} : { claims }),
      ...(dpopJkt === undefined ? {} : { confirmation: { jkt: dpopJkt } }),
    });
}
