import type { Attribution, Changes } from "@grantway/protocol";
import { json, texts } from "../rows/cells.ts";
import { type Decision, one, rows } from "./decision.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

/** The lists of a client that name what can be deleted. */
type List = "scopes" | "introspects";

const sql = statements("take-away", {
  // In one order, so that two of these do not wait for each other.
  lockHoldingScopes: (
    d,
  ) => `SELECT c.id, c.scopes, c.revision FROM clients c WHERE ${d.holds("c.scopes", "$value")}
    ORDER BY c.id ${d.forUpdate("c")}`,
  lockHoldingIntrospects: (d) => `SELECT c.id, c.introspects, c.revision FROM clients c
    WHERE ${d.holds("c.introspects", "$value")} ORDER BY c.id ${d.forUpdate("c")}`,
  setScopes: "UPDATE clients SET scopes = $list, revision = $revision WHERE id = $id",
  setIntrospects: "UPDATE clients SET introspects = $list, revision = $revision WHERE id = $id",
  takeFromGrants: (d) => `UPDATE grants SET scopes = ${d.without("scopes", "$value")}
    WHERE ${d.holds("scopes", "$value")}`,
  countGrants: (d) => `SELECT count(*) FROM grants WHERE ${d.holds("scopes", "$value")}`,
  countInstallations: "SELECT count(*) FROM installation_scopes WHERE scope = $value",
  takeFromInstallations: "DELETE FROM installation_scopes WHERE scope = $value",
});

const byList = {
  scopes: { lock: sql.lockHoldingScopes, set: sql.setScopes },
  introspects: { lock: sql.lockHoldingIntrospects, set: sql.setIntrospects },
} as const;

/** Takes the value out of this list of every client, each with its own record and another revision. */
export function* takeFromClients(list: List, value: string, by: Attribution): Decision<void> {
  const { lock, set } = byList[list];
  for (const [id, cell, revision] of yield* rows(lock, { value })) {
    const from = texts(cell);
    const to = from.filter((one) => one !== value);
    const next = Number(revision) + 1;
    yield* one(set, { id: id as string, list: json(to), revision: next });
    yield* record(by, {
      action: "client.updated",
      target: `client:${id as string}`,
      revision: next,
      changes: { [list]: { from, to } },
    });
  }
}

/**
 * Takes the scope out of what people allowed, and of what apps have where they are installed. Answers, for the record of the
 * deletion, how many of each had it: each of them would be a record of its own, and there may be a million.
 */
export function* takeFromGrants(value: string): Decision<Changes> {
  const [[grants] = [0], [installations] = [0]] = [
    yield* one(sql.countGrants, { value }),
    yield* one(sql.countInstallations, { value }),
  ];
  yield* one(sql.takeFromGrants, { value });
  yield* one(sql.takeFromInstallations, { value });
  return { ...lost("grants", grants), ...lost("installations", installations) };
}

function lost(what: string, count: unknown): Changes {
  return Number(count) === 0 ? {} : { [what]: { from: Number(count) } };
}
