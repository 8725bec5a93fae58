import type { LastUses, UsedKind, Uses } from "@grantway/protocol";
import { keptApart } from "@grantway/protocol/rules";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import type { Dialect } from "./dialect.ts";
import { statements } from "./statement.ts";

/*
 * Nobody decided anything here, so nothing is recorded. Rows are taken in one order, so that nodes which keep their uses at
 * once do not stand in each other's way.
 */
const sql = statements("last-uses", {
  grant: (d) => keeping("grant_uses", "grant_id", present(d, "t.id", "grants")),
  client: (d) => keeping("client_uses", "client_id", present(d, "t.id", "clients")),
  secret: (d) =>
    keeping("secret_uses", "client_id, secret_id", present(d, "t.client_id, t.id", "client_secrets")),
  right: (d) =>
    keeping(
      "right_uses",
      "grant_id, scope",
      present(d, `t.id, ${d.name === "sqlite" ? "u.value ->> 2" : "(u.value ->> 2)"}`, "grants"),
    ),
  of: (d) => `SELECT grant_id, last_used_at FROM grant_uses
    WHERE grant_id IN (SELECT e.value FROM ${d.elements("$grants", "e")})`,
});

function keeping(table: string, key: string, rowsPresent: string): string {
  return `INSERT INTO ${table} (${key}, last_used_at) ${rowsPresent}
    ON CONFLICT (${key}) DO UPDATE SET last_used_at = excluded.last_used_at
      WHERE excluded.last_used_at >= ${table}.last_used_at + $apart`;
}

/** The uses of what is there, and on PostgreSQL stays until they are kept. */
function present({ name }: Dialect, key: string, table: string): string {
  return name === "sqlite"
    ? `SELECT ${key}, u.value ->> 1 FROM json_each($uses) u JOIN ${table} t ON t.id = u.value ->> 0
        WHERE true ORDER BY ${key}`
    : `SELECT ${key}, (u.value ->> 1)::bigint FROM jsonb_array_elements($uses::jsonb) u
        JOIN ${table} t ON t.id = u.value ->> 0 ORDER BY ${key} FOR KEY SHARE OF t`;
}

function* keep(kind: UsedKind, uses: Uses): Decision<void> {
  if (uses.size === 0) return;
  const rows = kind === "right" ? [...uses].map(ofRight) : [...uses];
  yield* one(sql[kind], { uses: JSON.stringify(rows), apart: keptApart });
}

/** The opposite of `rightId`, with the moment in between. */
function ofRight([id, at]: readonly [id: string, at: number]): readonly unknown[] {
  const [grantId, scope] = id.split(" ");
  return [grantId, at, scope];
}

function* of(grantIds: readonly string[]): Decision<Uses> {
  const found = yield* rows(sql.of, { grants: JSON.stringify(grantIds) });
  return new Map(found.map(([grantId, at]) => [grantId as string, Number(at)]));
}

/** {@link LastUses}. */
export const lastUses = { reads: { of }, writes: { keep } } satisfies PortDecisions<LastUses>;
