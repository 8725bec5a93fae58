import type { Authorization, AuthorizedPerson } from "../authorization.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { ScopeCatalogue } from "../scope.ts";
import { sinceOf } from "./epoch.ts";
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
  catalogue,
  entropy,
  accessTokenLifetime,
}: {
  readonly seals: Pick<Seals, "accessToken">;
  readonly catalogue: Catalogue;
  readonly entropy: Entropy;
  /** How long an access token lives unless its API says otherwise, longer or shorter. */
  readonly accessTokenLifetime: Milliseconds;
}): MintAccess {
  return async ({ client, scopes, person, installation, atMost = Number.POSITIVE_INFINITY }, now) => {
    const { audiences, longest } = audiencesOf(scopes, await catalogue.current(), accessTokenLifetime);
    const lifetime = Math.min(longest, atMost);
    const id = entropy.id();
    const said = { id, clientId: client.id, scopes, audiences, issuedAt: now, expiresAt: now + lifetime };
    const accessToken = seals.accessToken.seal(
      person === undefined
        ? { ...said, clientSince: sinceOf(client), ...insideOf(installation) }
        : { ...said, ...ownersOf(person) },
    );
    return { accessToken, lifetime };
  };
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
