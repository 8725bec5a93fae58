import type { BuiltInApi, StandingInstallation, Standings } from "@grantway/protocol";
import { type Cells, select } from "../rows/cells.ts";
import { clientColumns, readClient } from "../rows/client-row.ts";
import { familyColumns, readFamily } from "../rows/family-row.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import { installationStanding, readInstallationStanding } from "../rows/installation-standing.ts";
import { readSubject, userColumns } from "../rows/user-row.ts";
import { clientSelection } from "../decisions/client-selection.ts";
import { postgres } from "../decisions/dialect.ts";
import type { Database, Statement } from "./database.ts";

const clientAt = 1;
const userAt = clientAt + clientColumns.length + 1;
const grantAt = userAt + userColumns.length;
const familyAt = grantAt + grantColumns.length;

const find: Statement = {
  name: "standings.of",
  // One JSON cell: the driver takes twice as long for as many columns.
  text: `SELECT json_build_array(t.id, ${clientSelection(postgres)}, ${select("u", userColumns)},
      ${select("g", grantColumns)}, ${select("f", familyColumns)})
    FROM (SELECT 1) AS one
    LEFT JOIN revoked_tokens t ON t.id = $1
    LEFT JOIN clients c ON c.id = $2
    LEFT JOIN users u ON u.id = $3
    LEFT JOIN grants g ON g.id = $4
    LEFT JOIN token_families f ON f.id = $5`,
};

const findInstallation: Statement = {
  name: "standings.installation",
  text: installationStanding("postgres", { installation: "$1", member: "$2", client: "$3" }),
};

/**
 * {@link Standings} in PostgreSQL: one statement, so one round trip and one moment, and another one for tokens inside an
 * installation.
 */
export function createStandings({
  db,
  builtIn,
}: {
  db: Database;
  builtIn: BuiltInApi | undefined;
}): Standings {
  async function installationOf(
    id: string | undefined,
    { member, clientId }: { readonly member: string | undefined; readonly clientId: string },
  ): Promise<StandingInstallation | undefined> {
    const row = id === undefined ? undefined : await db.one(findInstallation, id, member ?? null, clientId);
    return row && readInstallationStanding(row, { member, builtIn });
  }

  return {
    async of({ tokenId, clientId, userId, grantId, familyId, installationId }) {
      const names = [tokenId ?? null, clientId, userId ?? null, grantId ?? null, familyId ?? null];
      const row = (await db.one(find, ...names))?.[0] as Cells;
      const grant = readGrant(row, grantAt);
      return {
        revoked: row[0] !== null,
        client: readClient(row, clientAt),
        subject: readSubject(row, userAt),
        grant,
        family: readFamily(row, familyAt),
        installation: await installationOf(grant?.subject.installation ?? installationId, {
          member: grant?.subject.member,
          clientId,
        }),
      };
    },
  };
}
