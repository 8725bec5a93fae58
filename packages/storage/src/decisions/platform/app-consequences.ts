import type { AppConsequences, NotTheirs } from "@grantway/platform";
import type { Instant, Within } from "@grantway/protocol";
import { countedUpTo } from "@grantway/protocol/rules";
import { type Decision, one } from "../decision.ts";
import { familiesOfGrants, isAlive } from "../living-family.ts";
import { statements } from "../statement.ts";
import { appWithin } from "./lock-app.ts";

const bounded = (rowsOf: string) =>
  `(SELECT count(*) FROM (SELECT 1 FROM ${rowsOf} LIMIT ${countedUpTo}) AS counted)`;
const standing = "installations i WHERE i.app_id = $id AND i.status <> 'uninstalled'";
const theirs = "IN (SELECT own.id FROM clients own WHERE own.app_id = $id)";

const sql = statements("app-consequences", {
  count: `SELECT ${bounded(standing)}, ${bounded(`${standing} AND i.organisation_id IS NOT NULL`)},
    ${bounded(`${standing} AND i.user_id IS NOT NULL`)},
    ${bounded(`grants g WHERE g.status = 'active' AND g.client_id ${theirs}`)},
    ${bounded(`${familiesOfGrants} AND g.client_id ${theirs} AND ${isAlive}`)},
    ${bounded("clients own WHERE own.app_id = $id")}`,
});

/** The consequences of `AppRegistry`. */
export function* appConsequences(
  name: string,
  within: Within,
  at: Instant,
): Decision<AppConsequences | NotTheirs> {
  const app = yield* appWithin(name, within);
  if (typeof app === "string") return app;
  const row = (yield* one(sql.count, { id: app.id, at })) ?? [];
  const [installations = 0, organisations = 0, people = 0, grants = 0, families = 0, clients = 0] =
    row.map(Number);
  return { installations, organisations, people, grants, families, clients };
}
