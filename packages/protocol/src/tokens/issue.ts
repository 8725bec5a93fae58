import type { Client } from "../client.ts";
import type { Authorization, AuthorizedPerson } from "../authorization.ts";
import type { NoteUses } from "../noted-uses.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import { formatScope } from "../scope.ts";
import type { Confirmation } from "./bindings.ts";
import type { SignIdToken } from "./id-token.oidc-core.ts";
import type { MintAccess } from "./mint-access.ts";
import type { Seals } from "./seals.ts";

/**
 * A successful answer of the token endpoint, as it goes on the wire.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-5.1 | RFC 6749 §5.1}
 */
export interface TokenResponse {
  readonly access_token: string;
  /** `DPoP` where it is bound to a key (RFC 9449 §5). */
  readonly token_type: "Bearer" | "DPoP";
  /** Seconds. */
  readonly expires_in: number;
  /** Always sent: it may differ from what was asked. */
  readonly scope: string;
  readonly refresh_token?: string | undefined;
  readonly id_token?: string | undefined;
}

/** What the mint needs. */
export interface IssueDependencies {
  readonly seals: Seals;
  readonly note: NoteUses;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly mintAccess: MintAccess;
  readonly signIdToken: SignIdToken;
}

/** The one mint: turns what a grant decided into tokens. Writes nothing; what had to be stored, the grant stored. */
export type Issue = (authorization: Authorization) => Promise<TokenResponse>;

/** What a token endpoint answers with. */
export function createIssue(dependencies: IssueDependencies): Issue {
  const { seals, note, clock, catalogue, mintAccess, signIdToken } = dependencies;

  return async (authorization) => {
    const { client, scopes, person } = authorization;
    const now = clock();
    const minted = mintAccess(authorization, await catalogue.current(), now);
    const { accessToken, lifetime } = minted instanceof Promise ? await minted : minted;
    note.client(client.id);
    if (person !== undefined) note.grant(person.grantId);
    const { confirmation } = authorization;
    // One literal: a member that is added to it takes twice as long to write as JSON, and what is undefined is not written.
    return {
      access_token: accessToken,
      token_type: confirmation === undefined ? "Bearer" : "DPoP",
      expires_in: Math.floor(lifetime / 1000),
      scope: formatScope(scopes),
      refresh_token: person && refreshTokenOf(client, person, confirmation),
      id_token:
        person !== undefined && scopes.includes("openid")
          ? await signIdToken(client, person, besideOf(person, accessToken), now)
          : undefined,
    };
  };

  /** That of a public client is bound to its key too; a confidential one proves itself whenever it comes (RFC 9449 §5). */
  function refreshTokenOf(
    client: Client,
    person: AuthorizedPerson,
    confirmation: Confirmation | undefined,
  ): string | undefined {
    if (person.generation === undefined) return undefined;
    const { familyId, generation, copy = 0, userId, grantId } = person;
    const bound = client.type === "public" ? confirmation : undefined;
    const clientId = client.id;
    return seals.refreshToken.seal(
      bound === undefined
        ? { familyId, generation, copy, clientId, userId, grantId }
        : { familyId, generation, copy, clientId, userId, grantId, confirmation: bound },
    );
  }
}

/** What an ID token stands beside, and what it tells because the client asked for it there. */
function besideOf({ about }: AuthorizedPerson, accessToken: string) {
  return about === undefined ? { accessToken } : { accessToken, about };
}
