import type { DatabaseSync } from "node:sqlite";
import type { Subjects } from "@grantway/protocol";
import { select } from "../rows/cells.ts";
import { readSubject, userColumns } from "../rows/user-row.ts";
import { query } from "./query.ts";

/** {@link Subjects} in SQLite. */
export function createSubjects({ reader }: { reader: DatabaseSync }): Subjects {
  const find = query(reader, `SELECT ${select("u", userColumns)} FROM users u WHERE u.id = ?`);
  return {
    async find(userId) {
      const row = find.one(userId);
      return row && readSubject(row);
    },
  };
}
