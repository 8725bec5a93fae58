import type { Sessions, User } from "@grantway/identity";
import { select } from "../rows/cells.ts";
import { readSession, sessionColumns } from "../rows/session-row.ts";
import type { Database, Statement } from "./database.ts";

const find: Statement = {
  name: "sessions.find",
  text: `SELECT ${select("s", sessionColumns)}, u.status FROM sessions s
    JOIN users u ON u.id = s.user_id AND u.epoch = s.epoch WHERE s.id = $1`,
};

/** Reading a session, which every page does, from PostgreSQL. */
export function createSessions({ db }: { db: Database }): Pick<Sessions, "find"> {
  return {
    async find(sessionId) {
      const row = await db.one(find, sessionId);
      if (row === undefined) return undefined;
      return { session: readSession(row), userStatus: row[sessionColumns.length] as User["status"] };
    },
  };
}
