import type { Client } from "../client.ts";
import type { Authorization, AuthorizedPerson } from "../authorization.ts";
import type { Milliseconds } from "../instant.ts";
import type { NoteUses } from "../noted-uses.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import { formatScope, type ScopeCatalogue } from "../scope.ts";
import type { SignIdToken } from "./id-token.oidc-core.ts";
import { sinceOf } from "./epoch.ts";
import type { Seals } from "./seals.ts";

/**
 * A successful answer of the token endpoint, as it goes on the wire.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-5.1 | RFC 6749 §5.1}
 */
export interface TokenResponse {
  readonly access_token: string;
  readonly token_type: "Bearer";
  /** Seconds. */
  readonly expires_in: number;
  /** Always sent: it may differ from what was asked. */
  readonly scope: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
}

/** What the mint needs. */
export interface IssueDependencies {
  readonly seals: Seals;
  readonly catalogue: Catalogue;
  readonly entropy: Entropy;
  readonly note: NoteUses;
  readonly clock: Clock;
  readonly signIdToken: SignIdToken;
  /** How long an access token lives unless its API says otherwise, longer or shorter. */
  readonly accessTokenLifetime: Milliseconds;
}

/** The one mint: turns what a grant decided into tokens. Writes nothing; what had to be stored, the grant stored. */
export type Issue = (authorization: Authorization) => Promise<TokenResponse>;

/** Lifetimes and audiences of tokens are decided here and nowhere else. */
export function createIssue(dependencies: IssueDependencies): Issue {
  const { seals, catalogue, entropy, note, clock, signIdToken, accessTokenLifetime } = dependencies;

  return async ({ client, scopes, person, installation }) => {
    const now = clock();
    const { audiences, lifetime } = audiencesOf(scopes, await catalogue.current(), accessTokenLifetime);
    const id = entropy.id();
    const said = { id, clientId: client.id, scopes, audiences, issuedAt: now, expiresAt: now + lifetime };
    const accessToken = seals.accessToken.seal(
      person === undefined
        ? { ...said, clientSince: sinceOf(client), ...insideOf(installation) }
        : { ...said, ...ownersOf(person) },
    );
    // Filled in and not spread, which takes longer, for what is asked all day.
    const response: { -readonly [Key in keyof TokenResponse]: TokenResponse[Key] } = {
      access_token: accessToken,
      token_type: "Bearer",
      expires_in: Math.floor(lifetime / 1000),
      scope: formatScope(scopes),
    };
    note.client(client.id);
    if (person === undefined) return response;
    note.grant(person.grantId);
    const refreshToken = refreshTokenOf(client, person);
    if (refreshToken !== undefined) response.refresh_token = refreshToken;
    if (scopes.includes("openid")) response.id_token = await signIdToken(client, person, accessToken, now);
    return response;
  };

  function refreshTokenOf(client: Client, person: AuthorizedPerson): string | undefined {
    if (person.generation === undefined) return undefined;
    const { familyId, generation, copy = 0, userId, grantId } = person;
    return seals.refreshToken.seal({ familyId, generation, copy, clientId: client.id, userId, grantId });
  }
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
): { readonly audiences: readonly string[]; readonly lifetime: Milliseconds } {
  const audiences: string[] = [];
  let lifetime = Number.POSITIVE_INFINITY;
  for (const key of scopes) {
    const audience = catalogue.scopes.get(key)?.audience;
    if (audience === undefined || audiences.includes(audience)) continue;
    audiences.push(audience);
    const api = catalogue.apis.find((one) => one.audience === audience);
    lifetime = Math.min(lifetime, api?.accessTokenLifetime ?? standard);
  }
  return { audiences, lifetime: audiences.length === 0 ? standard : lifetime };
}
