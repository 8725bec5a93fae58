import type { GrantRegistry } from "@grantway/protocol";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import type { Database, Statement } from "./database.ts";

const statements = {
  list: {
    name: "grant-registry.list",
    text: `SELECT ${select("g", grantColumns)} FROM grants g
      WHERE g.status = 'active' AND ($1::text IS NULL OR g.user_id = $1) AND ($2::text IS NULL OR g.client_id = $2)
        AND ($3 = '' OR g.id < $3)
      ORDER BY g.id DESC LIMIT $4`,
  },
  revoke: {
    name: "grant-registry.revoke",
    text: `WITH revoked AS (
        UPDATE grants SET status = 'revoked', epoch = epoch + 1 WHERE id = $1 AND status = 'active' RETURNING id
      ), ended AS (
        UPDATE token_families SET ended_reason = 'grant-revoked'
        WHERE grant_id IN (SELECT id FROM revoked) AND ended_reason IS NULL
      ), audited AS (
        INSERT INTO audit_events (at, actor, action, target)
        SELECT $2, $3, 'grant.revoked', 'grant:' || id FROM revoked
      )
      SELECT id FROM revoked`,
  },
} as const satisfies Record<string, Statement>;

/** {@link GrantRegistry} in PostgreSQL. */
export function createGrantRegistry({ db }: { db: Database }): GrantRegistry {
  return {
    async list(request) {
      const limit = pageLimit(request);
      const [start = ""] = pageStart(request, 1);
      const { userId = null, clientId = null } = request;
      const rows = await db.rows(statements.list, userId, clientId, start, limit + 1);
      const grants = rows.map((row) => readGrant(row)).filter((grant) => grant !== undefined);
      return toPage(grants, limit, ({ id }) => [id]);
    },

    async revoke(grantId, by) {
      const row = await db.one(statements.revoke, grantId, by.at, by.actor);
      return row === undefined ? "unknown" : "revoked";
    },
  };
}
