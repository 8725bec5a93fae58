import type { Consequences, Instant } from "@grantway/protocol";
import { countedUpTo } from "@grantway/protocol/rules";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { familiesOfGrants, isAlive } from "./living-family.ts";
import { isUsable } from "./session-list.ts";
import { type Statement, statements, type Values } from "./statement.ts";

/** How many rows, and no further than up to the bound, so that nobody waits for a table to be read. */
const bounded = (rowsOf: string) =>
  `(SELECT count(*) FROM (SELECT 1 FROM ${rowsOf} LIMIT ${countedUpTo}) AS counted)`;

const grantsOf = (whose: string) => bounded(`grants g WHERE g.status = 'active' AND ${whose}`);
const familiesOf = (whose: string) => bounded(`${familiesOfGrants} AND ${whose} AND ${isAlive}`);

const sql = statements("consequences", {
  ofPerson: `SELECT ${bounded(`sessions s JOIN users u ON u.id = s.user_id WHERE s.user_id = $id AND ${isUsable}`)},
    ${familiesOf("(g.user_id = $id OR g.member_id = $id)")}, ${grantsOf("(g.user_id = $id OR g.member_id = $id)")},
    ${bounded("clients c WHERE c.owner = $id")}`,
  ofClient: `SELECT ${grantsOf("g.client_id = $id")}, ${familiesOf("g.client_id = $id")},
    ${bounded("client_secrets s WHERE s.client_id = $id AND (s.expires_at IS NULL OR s.expires_at > $at)")}`,
  ofApi: (d) => `SELECT ${bounded("scopes s WHERE s.audience = $id")},
    ${bounded(`clients c WHERE ${d.holds("c.introspects", "$id")}`)}`,
  ofScope: (d) => `SELECT ${bounded(`clients c WHERE ${d.holds("c.scopes", "$id")}`)},
    ${bounded(`clients c JOIN grants g ON g.client_id = c.id
      WHERE ${d.holds("c.scopes", "$id")} AND g.status = 'active' AND ${d.holds("g.scopes", "$id")}`)}`,
  ofGrant: `SELECT ${familiesOf("g.id = $id")}`,
});

function* counts<Name extends string>(
  statement: Statement,
  values: Values,
  ...names: readonly Name[]
): Decision<Readonly<Record<Name, number>>> {
  const row = (yield* one(statement, values)) ?? [];
  return Object.fromEntries(names.map((name, at) => [name, Number(row[at])])) as Record<Name, number>;
}

/** {@link Consequences}. */
export const consequences = {
  reads: {
    ofPerson: (id: string, at: Instant) =>
      counts(sql.ofPerson, { id, at }, "sessions", "families", "grants", "clients"),
    ofClient: (id: string, at: Instant) => counts(sql.ofClient, { id, at }, "grants", "families", "secrets"),
    ofApi: (id: string) => counts(sql.ofApi, { id }, "scopes", "introspectors"),
    ofScope: (id: string) => counts(sql.ofScope, { id }, "clients", "grants"),
    ofGrant: (id: string, at: Instant) => counts(sql.ofGrant, { id, at }, "families"),
  },
  writes: {},
} satisfies PortDecisions<Consequences>;
