import type { DatabaseSync } from "node:sqlite";
import type { Attribution, GrantRegistry } from "@grantway/protocol";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import { createAudit } from "./audit.ts";
import { change, query } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** The writes of {@link GrantRegistry}, in the writer's thread. */
export function grantRegistryCommands(db: DatabaseSync) {
  const audit = createAudit(db);
  const revoke = change(
    db,
    "UPDATE grants SET status = 'revoked', epoch = epoch + 1 WHERE id = ? AND status = 'active'",
  );
  const endFamilies = change(
    db,
    "UPDATE token_families SET ended_reason = 'grant-revoked' WHERE grant_id = ? AND ended_reason IS NULL",
  );

  return {
    revokeGrant(grantId: string, by: Attribution): "revoked" | "unknown" {
      if (revoke(grantId) === 0) return "unknown";
      endFamilies(grantId);
      audit(by, "grant.revoked", `grant:${grantId}`);
      return "revoked";
    },
  };
}

/** {@link GrantRegistry} in SQLite. */
export function createGrantRegistry({
  reader,
  writer,
}: {
  reader: DatabaseSync;
  writer: Writer;
}): GrantRegistry {
  const run = commandsOf<ReturnType<typeof grantRegistryCommands>>(writer, "grantRegistry");
  const list = query(
    reader,
    `SELECT ${select("g", grantColumns)} FROM grants g
     WHERE g.status = 'active' AND (?1 IS NULL OR g.user_id = ?1) AND (?2 IS NULL OR g.client_id = ?2)
       AND (?3 = '' OR g.id < ?3)
     ORDER BY g.id DESC LIMIT ?4`,
  );

  return {
    async list(request) {
      const limit = pageLimit(request);
      const [start = ""] = pageStart(request, 1);
      const rows = list.all(request.userId ?? null, request.clientId ?? null, start, limit + 1);
      const grants = rows.map((row) => readGrant(row)).filter((grant) => grant !== undefined);
      return toPage(grants, limit, ({ id }) => [id]);
    },
    revoke: (grantId, by) => run("revokeGrant", grantId, by),
  };
}
