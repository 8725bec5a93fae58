import type { Subjects } from "@grantway/protocol";
import { select } from "../rows/cells.ts";
import { readSubject, userColumns } from "../rows/user-row.ts";
import type { Database, Statement } from "./database.ts";

const find: Statement = {
  name: "subjects.find",
  text: `SELECT ${select("u", userColumns)} FROM users u WHERE u.id = $1`,
};

/** {@link Subjects} in PostgreSQL. */
export function createSubjects({ db }: { db: Database }): Subjects {
  return {
    async find(userId) {
      const row = await db.one(find, userId);
      return row && readSubject(row);
    },
  };
}
