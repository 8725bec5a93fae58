import type { Authorization } from "../authorization.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { ScopeCatalogue } from "../scope.ts";
import type { AccessTokenRecord } from "./access-token.ts";
import { sinceOf } from "./epoch.ts";
import { installationClaims } from "./installation-claims.ts";
import { type JwtAccess, longestJwtLifetime } from "./jwt-access.rfc9068.ts";
import type { Seals } from "./seals.ts";

/** An access token, and how long it lives. */
export interface MintedAccess {
  readonly accessToken: string;
  readonly lifetime: Milliseconds;
}

/**
 * Makes an access token of what was decided, whichever endpoint hands it out. Writes nothing. One that is sealed is there at once: a
 * turn is not free, and machines ask for tokens all day.
 */
export type MintAccess = (
  authorization: Authorization,
  known: ScopeCatalogue,
  now: Instant,
) => MintedAccess | Promise<MintedAccess>;

/** Lifetimes and audiences of access tokens are decided here and nowhere else. */
export function createMintAccess({
  seals,
  jwtAccess,
  entropy,
  accessTokenLifetime,
}: {
  readonly jwtAccess: Pick<JwtAccess, "sign">;
  readonly seals: Pick<Seals, "accessToken">;
  readonly entropy: Entropy;
  /** How long an access token lives unless its API says otherwise, longer or shorter. */
  readonly accessTokenLifetime: Milliseconds;
}): MintAccess {
  async function signed(record: AccessTokenRecord, authorization: Authorization, lifetime: Milliseconds) {
    return { accessToken: await jwtAccess.sign(record, besideOf(authorization)), lifetime };
  }

  return (authorization, known, now) => {
    const { scopes, atMost = Number.POSITIVE_INFINITY } = authorization;
    const { audiences, longest, takesJwt } = audiencesOf(scopes, known, accessTokenLifetime);
    // A client could read the id of the person in a JWT.
    const isJwt =
      takesJwt && (authorization.client.subjectType === "public" || authorization.person === undefined);
    const lifetime = Math.min(longest, atMost, isJwt ? longestJwtLifetime : Number.POSITIVE_INFINITY);
    const said = recordOf(authorization, entropy.id(), audiences, now, now + lifetime);
    const { confirmation } = authorization;
    const record = confirmation === undefined ? said : { ...said, confirmation };
    if (isJwt) return signed(record, authorization, lifetime);
    return { accessToken: seals.accessToken.seal(record), lifetime };
  };
}

/** Written out and not spread, which takes longer. */
function recordOf(
  { client, scopes, person, installation }: Authorization,
  id: string,
  audiences: readonly string[],
  issuedAt: Instant,
  expiresAt: Instant,
): AccessTokenRecord {
  const clientId = client.id;
  if (person !== undefined) {
    const { userId, grantId, familyId } = person;
    return { id, clientId, scopes, audiences, issuedAt, expiresAt, userId, grantId, familyId };
  }
  const clientSince = sinceOf(client);
  if (installation === undefined)
    return { id, clientId, scopes, audiences, issuedAt, expiresAt, clientSince };
  const { id: installationId, generation } = installation;
  return {
    id,
    clientId,
    scopes,
    audiences,
    issuedAt,
    expiresAt,
    clientSince,
    installationId,
    generation,
  };
}

function besideOf({ person, installation, inside = installation }: Authorization) {
  return { signedIn: person, place: inside && installationClaims(inside) };
}

/**
 * The APIs these scopes belong to, and how long a token for all of them lives: the shortest of what they say, where one
 * that says nothing means the standard. A token for no API has the standard too.
 *
 * It is a JWT where it is for one API, and that takes JWTs. One for several stays opaque, because each of them would read scopes of the
 * others in it, and could show it there.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9068#section-5 | RFC 9068 §5}
 */
function audiencesOf(
  scopes: readonly string[],
  catalogue: ScopeCatalogue,
  standard: Milliseconds,
): { readonly audiences: readonly string[]; readonly longest: Milliseconds; readonly takesJwt: boolean } {
  const audiences: string[] = [];
  let longest = Number.POSITIVE_INFINITY;
  let takesJwt = false;
  for (const key of scopes) {
    const audience = catalogue.scopes.get(key)?.audience;
    if (audience === undefined || audiences.includes(audience)) continue;
    audiences.push(audience);
    const api = catalogue.apis.find((one) => one.audience === audience);
    longest = Math.min(longest, api?.accessTokenLifetime ?? standard);
    takesJwt = audiences.length === 1 && api?.tokenFormat === "jwt";
  }
  return { audiences, longest: audiences.length === 0 ? standard : longest, takesJwt };
}
