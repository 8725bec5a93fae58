import type { DatabaseSync } from "node:sqlite";
import type { BuiltInApi, Standing, StandingInstallation, Standings } from "@grantway/protocol";
import { createLRU } from "lru.min";
import { select } from "../rows/cells.ts";
import { familyColumns, readFamily } from "../rows/family-row.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import { installationStanding, readInstallationStanding } from "../rows/installation-standing.ts";
import { readSubject, userColumns } from "../rows/user-row.ts";
import type { ClientCache } from "./client-cache.ts";
import { query } from "./query.ts";
import type { RevisionReader, Revisions } from "./revisions.ts";

const grantAt = userColumns.length;
const familyAt = grantAt + grantColumns.length;
const revokedAt = familyAt + familyColumns.length;

/** Cached standings, the most recently used ones; about a kilobyte each. */
const capacity = 4_000;

type Names = Parameters<Standings["of"]>[0];

/**
 * {@link Standings} in SQLite: one statement, so one snapshot, and another one for tokens inside an installation. Tokens are presented
 * again and again, so what an access token names is cached by its id, and what a refresh token names by its family, until anything
 * changes that may end a token.
 */
export function createStandings(parts: {
  reader: DatabaseSync;
  cache: ClientCache;
  revisions: RevisionReader;
  builtIn: BuiltInApi | undefined;
}): Standings {
  const { reader, cache, revisions, builtIn } = parts;
  const people = `${select("u", userColumns)}, ${select("g", grantColumns)}`;
  const joined = "FROM (SELECT 1) LEFT JOIN users u ON u.id = ?1 LEFT JOIN grants g ON g.id = ?2";
  const findPerson = query(reader, `SELECT ${people} ${joined}`);
  const find = query(
    reader,
    `SELECT ${people}, ${select("f", familyColumns)}, t.id ${joined}
     LEFT JOIN token_families f ON f.id = ?3
     LEFT JOIN revoked_tokens t ON t.id = ?4`,
  );
  const findInstallation = query(
    reader,
    installationStanding("sqlite", { installation: "?1", member: "?2", client: "?3" }),
  );
  const kept = createLRU<string, Standing>({ max: capacity });
  let keptAt: Revisions = { clients: -1, standings: -1, catalogue: -1 };

  function read(
    { tokenId, clientId, userId, grantId, familyId, installationId }: Names,
    now: Revisions,
  ): Standing {
    const [user, agreed] = [userId ?? null, grantId ?? null];
    // A code names neither token nor family, and to ask for what is not there takes time.
    const isCode = tokenId === undefined && familyId === undefined;
    const row =
      (isCode ? findPerson.one(user, agreed) : find.one(user, agreed, familyId ?? null, tokenId ?? null)) ??
      [];
    const grant = readGrant(row, grantAt);
    return {
      client: cache.at(now.clients, clientId),
      revoked: (row[revokedAt] ?? null) !== null,
      subject: readSubject(row),
      grant,
      family: readFamily(row, familyAt),
      installation: installationOf(grant?.subject.installation ?? installationId, {
        member: grant?.subject.member,
        clientId,
      }),
    };
  }

  function installationOf(
    id: string | undefined,
    { member, clientId }: { readonly member: string | undefined; readonly clientId: string },
  ): StandingInstallation | undefined {
    const row = id === undefined ? undefined : findInstallation.one(id, member ?? null, clientId);
    return row && readInstallationStanding(row, { member, builtIn });
  }

  return {
    async of(names) {
      const now = revisions.now();
      const { tokenId, familyId, rotation } = names;
      const key = tokenId ?? familyId;
      // A rotation raises no revision.
      if (key === undefined || rotation === "now") return read(names, now);
      if (!isSame(now, keptAt)) {
        kept.clear();
        keptAt = now;
      }
      const hit = kept.get(key);
      if (hit !== undefined) return hit;
      const standing = read(names, now);
      // New rows raise no revision, so an answer that misses one is not cached.
      if (isWhole(names, standing)) kept.set(key, standing);
      return standing;
    },
  };
}

/** What a role allows depends on the risk that the catalogue says a scope has. */
function isSame(one: Revisions, other: Revisions): boolean {
  return (
    one.standings === other.standings && one.clients === other.clients && one.catalogue === other.catalogue
  );
}

function isWhole(names: Names, { client, subject, grant, family, installation }: Standing): boolean {
  const { userId, grantId, familyId, installationId } = names;
  return (
    client !== undefined &&
    (userId === undefined || subject !== undefined) &&
    (grantId === undefined || grant !== undefined) &&
    (familyId === undefined || family !== undefined) &&
    ((grant?.subject.installation ?? installationId) === undefined || stays(installation))
  );
}

/** Somebody who left may come back, and for test clients a draft counts, which changes without notice. */
function stays(installation: StandingInstallation | undefined): boolean {
  return installation?.roleAllows?.length !== 0 && installation?.organisation?.kind === "live";
}
