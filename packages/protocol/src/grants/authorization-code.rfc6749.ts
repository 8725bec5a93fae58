import { invalidGrant } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import type { Hashing } from "../ports/hashing.ts";
import { required, type Parameters } from "../request/parameters.ts";
import { verifyChallenge } from "../request/pkce.rfc7636.ts";
import { rfc6749 } from "../specs.ts";
import type { AuthorizationCodeRecord } from "../tokens/authorization-code.ts";
import { holdsKey } from "../tokens/bindings.ts";
import { createIssueCode } from "../tokens/issue-code.rfc6749.ts";
import type { Seals } from "../tokens/seals.ts";
import type { GrantHandler } from "./grant.ts";
import {
  type Agreement,
  createRedeemAgreement,
  type RedeemAgreementDependencies,
} from "./redeem-agreement.ts";

/** A person's yes, handed to the client as a code and redeemed by it. */
export const authorizationCode: Feature = {
  name: "authorization code",
  specifications: [rfc6749],
  responseTypes: {
    code({ seals, lifetimes }) {
      const issueCode = createIssueCode({ seals, lifetime: lifetimes.code });
      return (request, answer) => [["code", issueCode(request, answer)]];
    },
  },
  grants: { authorization_code: createAuthorizationCodeGrant },
};

/** What the authorization code grant needs. */
export interface AuthorizationCodeDependencies extends RedeemAgreementDependencies {
  readonly seals: Seals;
  readonly hashing: Hashing;
}

/**
 * Redeems an authorization code. Every proof comes before the code is spent, so a thief cannot burn it; expiry comes
 * after, so a late replay is still noticed (principle P3).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3 | RFC 6749 §4.1.3}
 */
function createAuthorizationCodeGrant(dependencies: AuthorizationCodeDependencies): GrantHandler {
  const { seals, hashing } = dependencies;
  const redeem = createRedeemAgreement(dependencies);

  return {
    async redeem({ client }, request) {
      const { parameters } = request;
      const code = seals.authorizationCode.open(required(parameters, "code"));
      if (code === undefined) throw invalidGrant("code is not one of ours");
      if (code.clientId !== client.id) throw invalidGrant("code belongs to another client");
      if (!sameRedirect(code, parameters)) throw invalidGrant("redirect_uri differs");
      if (!verifyChallenge(parameters.values.get("code_verifier"), code.challenge, hashing)) {
        throw invalidGrant("code_verifier does not match");
      }
      if (!holdsKey(code.confirmation, request.confirmation))
        throw invalidGrant("code is bound to another key");
      return redeem(agreementOf(code), client, request, () => invalidGrant("code expired"));
    },
  };
}

/** Of the code, what is agreed; the rest is for its proof. */
function agreementOf(code: AuthorizationCodeRecord): Agreement {
  const { id, userId, grantId, sid, epoch, scopes, authenticatedAt, methods, expiresAt, nonce } = code;
  const { claims } = code;
  return { id, userId, grantId, sid, epoch, scopes, authenticatedAt, methods, expiresAt, nonce, claims };
}

/** The token request repeats the redirect URI if the authorization request named it; if not, it may stay silent. */
function sameRedirect(code: AuthorizationCodeRecord, parameters: Parameters): boolean {
  const sent = parameters.values.get("redirect_uri");
  return sent === undefined ? !code.redirectUriSent : sent === code.redirectUri;
}
