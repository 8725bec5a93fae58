import type { Authorization, AuthorizedPerson } from "../authorization.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { ScopeCatalogue } from "../scope.ts";
import { sinceOf } from "./epoch.ts";
import { installationClaims } from "./installation-claims.ts";
import { type JwtAccess, longestJwtLifetime } from "./jwt-access.rfc9068.ts";
import type { Seals } from "./seals.ts";

/** An access token, and how long it lives. */
export interface MintedAccess {
  readonly accessToken: string;
  readonly lifetime: Milliseconds;
}

/** Makes an access token of what was decided, whichever endpoint hands it out. Writes nothing. */
export type MintAccess = (authorization: Authorization, now: Instant) => Promise<MintedAccess>;

/** Lifetimes and audiences of access tokens are decided here and nowhere else. */
export function createMintAccess({
  seals,
  jwtAccess,
  catalogue,
  entropy,
  accessTokenLifetime,
}: {
  readonly jwtAccess: Pick<JwtAccess, "sign">;
  readonly seals: Pick<Seals, "accessToken">;
  readonly catalogue: Catalogue;
  readonly entropy: Entropy;
  /** How long an access token lives unless its API says otherwise, longer or shorter. */
  readonly accessTokenLifetime: Milliseconds;
}): MintAccess {
  return async (authorization, now) => {
    const { client, scopes, person, installation, atMost = Number.POSITIVE_INFINITY } = authorization;
    const known = await catalogue.current();
    const { audiences, longest } = audiencesOf(scopes, known, accessTokenLifetime);
    const isJwt = isForOneThatTakesJwts(audiences, known);
    const lifetime = Math.min(longest, atMost, isJwt ? longestJwtLifetime : Number.POSITIVE_INFINITY);
    const id = entropy.id();
    const said = { id, clientId: client.id, scopes, audiences, issuedAt: now, expiresAt: now + lifetime };
    const record =
      person === undefined
        ? { ...said, clientSince: sinceOf(client), ...insideOf(installation) }
        : { ...said, ...ownersOf(person) };
    const accessToken = isJwt
      ? await jwtAccess.sign(record, besideOf(authorization))
      : seals.accessToken.seal(record);
    return { accessToken, lifetime };
  };
}

/**
 * Whether the token is a JWT: it is for one API, and that takes JWTs. One for several APIs stays opaque, because each of them would
 * read scopes of the others in it, and could show it there.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9068#section-5 | RFC 9068 §5}
 */
function isForOneThatTakesJwts([audience, ...others]: readonly string[], { apis }: ScopeCatalogue): boolean {
  if (audience === undefined || others.length > 0) return false;
  return apis.find((one) => one.audience === audience)?.tokenFormat === "jwt";
}

function besideOf({ person, installation, inside = installation }: Authorization) {
  return { signedIn: person, place: inside && installationClaims(inside) };
}

function insideOf(installation: Authorization["installation"]) {
  return installation && { installationId: installation.id, generation: installation.generation };
}

function ownersOf({ userId, grantId, familyId }: AuthorizedPerson) {
  return { userId, grantId, familyId };
}

/**
 * The APIs these scopes belong to, and how long a token for all of them lives: the shortest of what they say, where one
 * that says nothing means the standard. A token for no API has the standard too.
 */
function audiencesOf(
  scopes: readonly string[],
  catalogue: ScopeCatalogue,
  standard: Milliseconds,
): { readonly audiences: readonly string[]; readonly longest: Milliseconds } {
  const audiences: string[] = [];
  let longest = Number.POSITIVE_INFINITY;
  for (const key of scopes) {
    const audience = catalogue.scopes.get(key)?.audience;
    if (audience === undefined || audiences.includes(audience)) continue;
    audiences.push(audience);
    const api = catalogue.apis.find((one) => one.audience === audience);
    longest = Math.min(longest, api?.accessTokenLifetime ?? standard);
  }
  return { audiences, longest: audiences.length === 0 ? standard : longest };
}
