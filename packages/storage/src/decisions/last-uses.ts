import type { LastUses, Uses } from "@grantway/protocol";
import { keptApart } from "@grantway/protocol/rules";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { statements } from "./statement.ts";

/*
 * Nobody decided anything here, so nothing is recorded. Grants are taken in one order, so that nodes which keep their uses at
 * once do not stand in each other's way.
 */
const sql = statements("last-uses", {
  keep: ({ name }) => `INSERT INTO grant_uses (grant_id, last_used_at)
    ${present[name]}
    ON CONFLICT (grant_id) DO UPDATE SET last_used_at = excluded.last_used_at
      WHERE excluded.last_used_at >= grant_uses.last_used_at + $apart`,
  of: (d) => `SELECT grant_id, last_used_at FROM grant_uses
    WHERE grant_id IN (SELECT e.value FROM ${d.elements("$grants", "e")})`,
});

/** The uses whose grants are there, and on PostgreSQL stay until these are kept. */
const present = {
  sqlite: `SELECT g.id, u.value ->> 1 FROM json_each($uses) u JOIN grants g ON g.id = u.value ->> 0
    WHERE true ORDER BY g.id`,
  postgres: `SELECT g.id, (u.value ->> 1)::bigint FROM jsonb_array_elements($uses::jsonb) u
    JOIN grants g ON g.id = u.value ->> 0 ORDER BY g.id FOR KEY SHARE OF g`,
} as const;

function* keep(uses: Uses): Decision<void> {
  if (uses.size > 0) yield* one(sql.keep, { uses: JSON.stringify([...uses]), apart: keptApart });
}

function* of(grantIds: readonly string[]): Decision<Uses> {
  const found = yield* rows(sql.of, { grants: JSON.stringify(grantIds) });
  return new Map(found.map(([grantId, at]) => [grantId as string, Number(at)]));
}

/** {@link LastUses}. */
export const lastUses = { reads: { of }, writes: { keep } } satisfies PortDecisions<LastUses>;
