import { attribute, type Traced } from "../attribute.ts";
import { invalidGrant, invalidScope } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import type { TokenFamily } from "../grant.ts";
import type { Milliseconds } from "../instant.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import type { Standings } from "../ports/standing.ts";
import type { TokenFamilies } from "../ports/token-families.ts";
import { required, type Parameters } from "../request/parameters.ts";
import { readScope } from "../request/requested-scope.ts";
import { scopesAtResources } from "../request/resource-indicators.rfc8707.ts";
import { intersect } from "../scope.ts";
import { rfc6749, rfc9700 } from "../specs.ts";
import { holdsKey } from "../tokens/bindings.ts";
import { effectiveUserScopes } from "../tokens/effective-scope.ts";
import type { RefreshTokenRecord } from "../tokens/refresh-token.ts";
import type { Seals } from "../tokens/seals.ts";
import { mayRefresh } from "../tokens/refresh-family.ts";
import type { GrantHandler } from "./grant.ts";

/** For clients whose person may be away. */
export const refreshTokens: Feature = {
  name: "refresh tokens",
  specifications: [rfc6749, rfc9700],
  grants: {
    refresh_token: (foundations) =>
      createRefreshTokenGrant({ ...foundations, grace: foundations.lifetimes.refreshGrace }),
  },
};

/** What the refresh token grant needs. */
export interface RefreshTokenDependencies {
  readonly seals: Seals;
  readonly families: TokenFamilies;
  readonly standings: Standings;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** How long after a rotation the same token may be shown again, for a client that lost the answer. */
  readonly grace: Milliseconds;
}

/** More than any client repeats a refresh whose answer was lost, even with several processes at once. */
const mostRepeats = 16;

/**
 * Rotates a refresh token. A retry within the grace gets the same successor again, as another copy of it; anything older
 * ends the family, because either the client or a thief holds a copy and nobody can tell which (principle P1). So does a
 * second copy of one generation that is used: its holders both went on, and one of them is not the client (ADR 18).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-6 | RFC 6749 §6}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2 | RFC 9700 §4.14.2}
 */
function createRefreshTokenGrant(dependencies: RefreshTokenDependencies): GrantHandler {
  const { seals, families, standings, catalogue, clock, grace } = dependencies;

  /** Answers which copy of the successor to hand out. */
  async function rotate({ familyId, generation, copy }: RefreshTokenRecord, traced: Traced): Promise<number> {
    const at = clock();
    const outcome = await families.rotate({ familyId, generation, copy, grace, repeats: mostRepeats, at });
    if (outcome === "rotated") return 0;
    if (typeof outcome === "object") return outcome.repeated;
    if (outcome === "replayed") {
      await families.end(familyId, "refresh-replayed", attribute("system", traced, at));
      throw invalidGrant("refresh token replayed, its family ended");
    }
    throw invalidGrant(`family is ${outcome}`);
  }

  return {
    async redeem({ client }, request) {
      const { parameters } = request;
      const token = seals.refreshToken.open(required(parameters, "refresh_token"));
      if (token === undefined) throw invalidGrant("refresh token is not one of ours");
      if (token.clientId !== client.id) throw invalidGrant("refresh token belongs to another client");
      if (!holdsKey(token.confirmation, request.confirmation))
        throw invalidGrant("refresh token is bound to another key");
      const { familyId, userId, grantId } = token;
      const standing = await standings.of({ clientId: client.id, userId, grantId, familyId });
      const family = standing.family;
      if (family === undefined) throw invalidGrant("family is unknown");
      const standingScopes = effectiveUserScopes(family.scopes, { ...standing, client }, family.epoch);
      if (standingScopes.length === 0) throw invalidGrant("nothing of what the person granted stands");
      if (!mayRefresh(client, standingScopes))
        throw invalidGrant("the person took back that it may go on alone");
      const left = narrow(standingScopes, family, parameters);
      const scopes = await scopesAtResources(left, parameters, catalogue);

      const copy = await rotate(token, request);
      const { sid, authenticatedAt, methods } = family;
      return {
        client,
        scopes,
        inside: standing.installation,
        person: {
          userId,
          grantId,
          familyId,
          sid,
          generation: token.generation + 1,
          copy,
          authenticatedAt,
          methods,
        },
      };
    },
  };
}

/** A refresh may ask for less than was granted, never for more (RFC 6749 §6). */
function narrow(standing: readonly string[], family: TokenFamily, parameters: Parameters): readonly string[] {
  const asked = readScope(parameters);
  if (asked === undefined) return standing;
  if (!asked.every((scope) => family.scopes.includes(scope))) {
    throw invalidScope("A refresh cannot ask for more than was granted.");
  }
  const scopes = intersect(asked, standing);
  if (scopes.length === 0) throw invalidScope("None of the requested scopes stands any longer.");
  return scopes;
}
