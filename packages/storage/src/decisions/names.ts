import type { Names } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { json } from "../rows/cells.ts";
import { type Decision, type PortDecisions, rows } from "./decision.ts";
import { type Statement, statements } from "./statement.ts";

const sql = statements("names", {
  people: (d) =>
    `SELECT u.id, u.username FROM ${d.elements("$ids", "asked")} JOIN users u ON u.id = asked.value`,
  called: (d) =>
    `SELECT asked.value, u.id FROM ${d.elements("$ids", "asked")} JOIN users u ON u.username_key = asked.value`,
  apps: (d) => `SELECT a.id, a.name FROM ${d.elements("$ids", "asked")} JOIN apps a ON a.id = asked.value`,
  places: (d) =>
    `SELECT i.id, o.name FROM ${d.elements("$ids", "asked")} JOIN installations i ON i.id = asked.value
      JOIN organisations o ON o.id = i.organisation_id`,
  clients: (d) =>
    `SELECT c.id, c.name FROM ${d.elements("$ids", "asked")} JOIN clients c ON c.id = asked.value`,
});

function* named(statement: Statement, ids: Iterable<string>): Decision<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  return new Map((yield* rows(statement, { ids: json(asked) })) as readonly [string, string][]);
}

function* called(usernames: Iterable<string>): Decision<ReadonlyMap<string, string>> {
  const asked = [...new Set(usernames)];
  const ids = yield* named(sql.called, asked.map(foldCase));
  return new Map(
    asked.flatMap((username) => {
      const id = ids.get(foldCase(username));
      return id === undefined ? [] : [[username, id] as const];
    }),
  );
}

/** {@link Names}. */
export const names = {
  reads: {
    people: (ids) => named(sql.people, ids),
    called,
    clients: (ids) => named(sql.clients, ids),
    apps: (ids) => named(sql.apps, ids),
    places: (ids) => named(sql.places, ids),
  },
  writes: {},
} satisfies PortDecisions<Names>;
