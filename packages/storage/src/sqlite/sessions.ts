import type { DatabaseSync } from "node:sqlite";
import type { Sessions, User } from "@grantway/identity";
import { select } from "../rows/cells.ts";
import { readSession, sessionColumns } from "../rows/session-row.ts";
import { query } from "./query.ts";

/** Reading a session, which every page does, from SQLite. */
export function createSessions({ reader }: { reader: DatabaseSync }): Pick<Sessions, "find"> {
  const find = query(
    reader,
    `SELECT ${select("s", sessionColumns)}, u.status FROM sessions s
     JOIN users u ON u.id = s.user_id AND u.epoch = s.epoch WHERE s.id = ?`,
  );
  return {
    async find(sessionId) {
      const row = find.one(sessionId);
      if (row === undefined) return undefined;
      return { session: readSession(row), userStatus: row[sessionColumns.length] as User["status"] };
    },
  };
}
