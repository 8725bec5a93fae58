import type { Environment, Manifest } from "@grantway/platform";
import type { Attribution } from "@grantway/protocol";
import { json, texts } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";

const sql = statements("follow-scopes", {
  // In one order, so that two of these do not wait for each other.
  lock: (d) => `SELECT c.id, c.scopes, c.revision FROM clients c
    WHERE c.app_id = $app AND c.environment = $environment ORDER BY c.id ${d.forUpdate("c")}`,
  save: "UPDATE clients SET scopes = $scopes, revision = $revision WHERE id = $id",
});

/**
 * What a manifest asks for newly comes to the clients of the app: to its test clients with the draft, to its live ones with the
 * release. Otherwise everybody would ask for it twice, and forget the second time. Nothing is given by it: a person is asked for
 * each scope, and who wants a client with less takes the scope away again.
 */
export function* followScopes(
  {
    app,
    environment,
    before,
    after,
  }: {
    readonly app: string;
    readonly environment: Environment;
    /** What it asked for until now. */
    readonly before: Pick<Manifest, "scopes">;
    /** What it asks for from now on. */
    readonly after: readonly string[];
  },
  by: Attribution,
): Decision<void> {
  const known = new Set(before.scopes.map(({ scope }) => scope));
  const added = after.filter((scope) => !known.has(scope));
  if (added.length === 0) return;
  for (const [id, cell, revision] of yield* rows(sql.lock, { app, environment })) {
    const from = texts(cell);
    const to = [...new Set([...from, ...added])];
    if (to.length === from.length) continue;
    const next = Number(revision) + 1;
    yield* one(sql.save, { id: id as string, scopes: json(to), revision: next });
    yield* record(by, {
      action: "client.updated",
      target: `client:${id as string}`,
      revision: next,
      changes: { scopes: { from, to } },
    });
  }
}
