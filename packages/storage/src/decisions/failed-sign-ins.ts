import type { FailedSignIns } from "@grantway/identity";
import type { Instant, Milliseconds } from "@grantway/protocol";
import { json } from "../rows/cells.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { statements } from "./statement.ts";

const sql = statements("failed-sign-ins", {
  count: (d) => `SELECT CAST(coalesce(sum(f.failures), 0) AS bigint), coalesce(max(f.at), 0)
    FROM ${d.elements("$keys", "asked")}
    LEFT JOIN failed_sign_ins f ON f.key = asked.value AND f.at > $after AND f.at <= $until
    GROUP BY asked.key ORDER BY asked.key`,
  // In the order of the keys, so that two callers never wait for each other.
  add: (d) => `INSERT INTO failed_sign_ins (key, at, failures)
    SELECT asked.value, $at, count(*) FROM ${d.elements("$keys", "asked")}
    WHERE TRUE GROUP BY asked.value ORDER BY asked.value
    ON CONFLICT (key, at) DO UPDATE SET failures = failed_sign_ins.failures + excluded.failures`,
  clear: (d) => `DELETE FROM failed_sign_ins
    WHERE key IN (SELECT asked.value FROM ${d.elements("$keys", "asked")})`,
});

function* count(
  keys: readonly string[],
  window: Milliseconds,
  at: Instant,
): Decision<readonly { readonly failures: number; readonly lastAt: Instant }[]> {
  const found = yield* rows(sql.count, { keys: json(keys), after: at - window, until: at });
  return found.map(([failures, lastAt]) => ({ failures: Number(failures), lastAt: Number(lastAt) }));
}

function* add(keys: readonly string[], at: Instant): Decision<void> {
  yield* one(sql.add, { keys: json(keys), at });
}

function* clear(keys: readonly string[]): Decision<void> {
  yield* one(sql.clear, { keys: json(keys) });
}

/** {@link FailedSignIns}. */
export const failedSignIns = {
  reads: { count },
  writes: { add, clear },
} satisfies PortDecisions<FailedSignIns>;
