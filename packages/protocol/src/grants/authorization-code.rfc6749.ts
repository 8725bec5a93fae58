import { attribute, type Traced } from "../attribute.ts";
import type { Client } from "../client.ts";
import { invalidGrant } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { Hashing } from "../ports/hashing.ts";
import type { Standing, Standings } from "../ports/standing.ts";
import type { TokenFamilies } from "../ports/token-families.ts";
import { required, type Parameters } from "../request/parameters.ts";
import { verifyChallenge } from "../request/pkce.rfc7636.ts";
import { intersect, openidScopeKeys } from "../scope.ts";
import { rfc6749 } from "../specs.ts";
import { effectiveUserScopes, withinInstallation } from "../tokens/effective-scope.ts";
import { epochOf } from "../tokens/epoch.ts";
import { createIssueCode } from "../tokens/issue-code.rfc6749.ts";
import { mayRefresh } from "../tokens/refresh-family.ts";
import type { AuthorizationCodeRecord } from "../tokens/authorization-code.ts";
import type { Seals } from "../tokens/seals.ts";
import type { GrantHandler } from "./grant.ts";

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

/** How long a spent code is remembered, so that a replay this late still ends what the code produced. */
const replayNotice: Milliseconds = 24 * 60 * 60 * 1000;

/** What the authorization code grant needs. */
export interface AuthorizationCodeDependencies {
  readonly seals: Seals;
  readonly families: TokenFamilies;
  readonly standings: Standings;
  readonly hashing: Hashing;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly lifetimes: { readonly accessToken: Milliseconds; readonly refreshToken: Milliseconds };
}

/**
 * Redeems an authorization code. Every proof comes before the code is spent, so a thief cannot burn it; expiry comes
 * after, so a late replay is still noticed (principle P3).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3 | RFC 6749 §4.1.3}
 */
function createAuthorizationCodeGrant(dependencies: AuthorizationCodeDependencies): GrantHandler {
  const { seals, families, standings, hashing, entropy, clock, lifetimes } = dependencies;

  async function spend(
    code: AuthorizationCodeRecord,
    { expiresAt, at }: { readonly expiresAt: Instant; readonly at: Instant },
    traced: Traced,
  ): Promise<string> {
    const { clientId, userId, grantId, sid, epoch, scopes, authenticatedAt, methods } = code;
    const family = {
      id: entropy.id(),
      clientId,
      userId,
      grantId,
      sid,
      epoch,
      scopes,
      authenticatedAt,
      methods,
      expiresAt,
    };
    const spent = { id: code.id, forgetAt: Math.max(code.expiresAt, at) + replayNotice };
    const opened = await families.open({ code: spent, family, at });
    if (opened === "ended") throw invalidGrant("the session the code was issued in was ended");
    if (opened === "spent") {
      await families.endOfCode(code.id, "code-replayed", attribute("system", traced, at));
      throw invalidGrant("code replayed, its family ended");
    }
    if (code.expiresAt <= at) {
      await families.end(family.id, "code-expired", attribute("system", traced, at));
      throw invalidGrant("code expired");
    }
    return family.id;
  }

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
      const { userId, grantId, sid } = code;
      const standing = await standings.of({ clientId: client.id, userId, grantId });
      const scopes = effectiveUserScopes(code.scopes, { ...standing, client }, code.epoch);
      const itself = scopes.length === 0 ? asItself(code, { ...standing, client }) : undefined;
      if (scopes.length === 0 && itself === undefined)
        throw invalidGrant("nothing of what the person granted stands");

      const now = clock();
      const refreshes = mayRefresh(client, scopes);
      const lifetime = refreshes ? lifetimes.refreshToken : lifetimes.accessToken;
      const familyId = await spend(code, { expiresAt: now + lifetime, at: now }, request);
      if (itself !== undefined) return itself;
      return {
        client,
        scopes,
        person: {
          userId,
          grantId,
          familyId,
          sid,
          authenticatedAt: code.authenticatedAt,
          methods: code.methods,
          ...(refreshes ? { generation: 0 } : {}),
          ...(code.nonce === undefined ? {} : { nonce: code.nonce }),
        },
      };
    },
  };
}

/**
 * An app that acts as itself and asked for nothing about the person gets for their code what it may do in the installation, as if
 * it had named that with its own credentials. So whoever installs it waits on its page while it gets there.
 */
function asItself(code: AuthorizationCodeRecord, standing: Standing & { readonly client: Client }) {
  const { client, subject, grant, installation } = standing;
  const stands = subject?.status === "active" && grant?.status === "active";
  if (!stands || installation === undefined || client.type !== "confidential") return undefined;
  if (epochOf(client, subject, grant) !== code.epoch) return undefined;
  const own = intersect(code.scopes, client.scopes).filter((scope) => !openidScopeKeys.has(scope));
  const scopes = withinInstallation(own, installation, client, "app");
  return scopes.length === 0 ? undefined : { client, scopes, installation };
}

/** The token request repeats the redirect URI if the authorization request named it; if not, it may stay silent. */
function sameRedirect(code: AuthorizationCodeRecord, parameters: Parameters): boolean {
  const sent = parameters.values.get("redirect_uri");
  return sent === undefined ? !code.redirectUriSent : sent === code.redirectUri;
}
