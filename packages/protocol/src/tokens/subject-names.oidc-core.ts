import type { Client } from "../client.ts";
import type { Pairwise } from "../ports/pairwise.ts";
import { sectorOf } from "../registration/sector-identifier.oidc-core.ts";

/** Which client a person is named to. */
export type NamedTo = Pick<Client, "subjectType" | "sectorIdentifierUri" | "redirectUris">;

/** What people are called to clients (`sub`). */
export interface SubjectNames {
  of(client: NamedTo, userId: string): string;
  /** The id of the person, or `undefined` for what is nobody's name to this client. */
  idOf(client: NamedTo, sub: string): string | undefined;
}

/**
 * Subject identifiers: the id of the person, or a name that no client of another sector knows.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#SubjectIDTypes | OpenID Connect Core §8}
 */
export function createSubjectNames(pairwise: Pairwise): SubjectNames {
  return {
    of(client, userId) {
      const sector = sectorOf(client);
      return sector === undefined ? userId : pairwise.nameOf(userId, sector);
    },
    idOf(client, sub) {
      const sector = sectorOf(client);
      return sector === undefined ? sub : pairwise.idOf(sub, sector);
    },
  };
}
