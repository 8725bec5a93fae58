import type { Names } from "@grantway/protocol";
import { json } from "../rows/cells.ts";
import { type Decision, type PortDecisions, rows } from "./decision.ts";
import { type Statement, statements } from "./statement.ts";

const sql = statements("names", {
  people: (d) =>
    `SELECT u.id, u.username FROM ${d.elements("$ids", "asked")} JOIN users u ON u.id = asked.value`,
  clients: (d) =>
    `SELECT c.id, c.name FROM ${d.elements("$ids", "asked")} JOIN clients c ON c.id = asked.value`,
});

function* named(statement: Statement, ids: Iterable<string>): Decision<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  return new Map((yield* rows(statement, { ids: json(asked) })) as readonly [string, string][]);
}

/** {@link Names}. */
export const names = {
  reads: { people: (ids) => named(sql.people, ids), clients: (ids) => named(sql.clients, ids) },
  writes: {},
} satisfies PortDecisions<Names>;
