import type { FailedSignIns } from "@grantway/identity";
import { storable } from "../rows/cells.ts";
import type { Database, Statement } from "./database.ts";

const statements = {
  count: {
    name: "failed-sign-ins.count",
    text: `SELECT coalesce(sum(f.failures), 0)::bigint, coalesce(max(f.at), 0)
      FROM unnest($1::text[]) WITH ORDINALITY AS asked (key, place)
      LEFT JOIN failed_sign_ins f ON f.key = asked.key AND f.at > $2 AND f.at <= $3
      GROUP BY asked.place ORDER BY asked.place`,
  },
  // In the order of the keys, so that two callers never wait for each other.
  add: {
    name: "failed-sign-ins.add",
    text: `INSERT INTO failed_sign_ins AS f (key, at, failures)
      SELECT key, $2, count(*) FROM unnest($1::text[]) AS asked (key) GROUP BY key ORDER BY key
      ON CONFLICT (key, at) DO UPDATE SET failures = f.failures + excluded.failures`,
  },
  clear: { name: "failed-sign-ins.clear", text: "DELETE FROM failed_sign_ins WHERE key = ANY ($1::text[])" },
} as const satisfies Record<string, Statement>;

/** {@link FailedSignIns} in PostgreSQL. */
export function createFailedSignIns({ db }: { db: Database }): FailedSignIns {
  return {
    async count(keys, window, at) {
      const rows = await db.rows(statements.count, keys.map(storable), at - window, at);
      return rows.map(([failures, lastAt]) => ({ failures: Number(failures), lastAt: Number(lastAt) }));
    },
    async add(keys, at) {
      await db.one(statements.add, keys.map(storable), at);
    },
    async clear(keys) {
      await db.one(statements.clear, keys.map(storable));
    },
  };
}
