import type { OrganisationPolicy, OrganisationWish, Policies, Policy } from "@grantway/platform";
import { policyInForce } from "@grantway/platform/rules";
import type { Acting, Conflict, Within } from "@grantway/protocol";
import { parsed, truth } from "../../rows/cells.ts";
import { changesBetween, isNothing } from "../changes.ts";
import { conflict } from "../conflict.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { mayIn, seesIn } from "./role-in.ts";

/** Wishes that a policy is tried with at the most. */
const most = 5_000;

const sql = statements("policies", {
  find: "SELECT rules, otherwise, directory, revision FROM consent_policies WHERE organisation_id = $organisation",
  // Nobody else decides for this organisation until the transaction is over, also where nobody has yet.
  lock: (d) => `SELECT o.id FROM organisations o WHERE o.id = $organisation ${d.forUpdate("o")}`,
  exists: "SELECT 1 FROM organisations WHERE id = $organisation",
  save: `INSERT INTO consent_policies (organisation_id, rules, otherwise, directory, revision)
    VALUES ($organisation, $rules, $otherwise, $directory, $revision)
    ON CONFLICT (organisation_id) DO UPDATE SET rules = excluded.rules, otherwise = excluded.otherwise,
      directory = excluded.directory, revision = excluded.revision`,
  wishes: `SELECT w.app_id, w.user_id, w.publisher, w.risk, w.acts_as, w.role, w.decides, w.at, q.status
    FROM install_wishes w LEFT JOIN install_requests q ON q.id = w.request_id
    WHERE w.organisation_id = $organisation AND w.at >= $since ORDER BY w.at DESC LIMIT ${most}`,
  listed: "SELECT 1 FROM apps WHERE id = $app AND status <> 'deleted' AND visibility <> 'private'",
  choose: `INSERT INTO directory_choices (organisation_id, app_id, choice) VALUES ($organisation, $app, $choice)
    ON CONFLICT (organisation_id, app_id) DO UPDATE SET choice = excluded.choice`,
  unchoose: "DELETE FROM directory_choices WHERE organisation_id = $organisation AND app_id = $app",
});

/** What holds in an organisation now. */
function* inForce(organisation: string): Decision<OrganisationPolicy> {
  const row = yield* one(sql.find, { organisation });
  if (row === undefined)
    return { policy: policyInForce(undefined), directory: "all-but-hidden", revision: 1 };
  const [rules, otherwise, directory, revision] = row;
  return {
    policy: { rules: parsed(rules) as Policy["rules"], otherwise: otherwise as Policy["otherwise"] },
    directory: directory as OrganisationPolicy["directory"],
    revision: Number(revision),
  };
}

function* find(organisation: string, within: Within): Decision<OrganisationPolicy | "unknown" | "forbidden"> {
  const may = yield* seesIn(organisation, within);
  if (may !== "may") return may;
  const isThere = (yield* one(sql.exists, { organisation })) !== undefined;
  return isThere ? yield* inForce(organisation) : "unknown";
}

function* update(
  organisation: string,
  decided: Parameters<Policies["update"]>[1],
  expected: number,
  by: Acting,
): Decision<"updated" | "unknown" | "forbidden" | Conflict> {
  const may = yield* mayIn(organisation, by.within);
  if (may !== "may") return may;
  if ((yield* one(sql.lock, { organisation })) === undefined) return "unknown";
  const { revision: present, ...before } = yield* inForce(organisation);
  const changes = changesBetween(before, decided);
  if (isNothing(changes)) return "updated";
  const target = `policy:${organisation}`;
  if (present !== expected) return yield* conflict(target, present, expected);
  const { policy, directory } = decided;
  const revision = expected + 1;
  const { rules, otherwise } = policy;
  yield* one(sql.save, { organisation, rules: JSON.stringify(rules), otherwise, directory, revision });
  yield* record(by, { action: "policy.updated", target, revision, changes });
  return "updated";
}

function* wishes(
  organisation: string,
  since: number,
  within: Within,
): Decision<readonly OrganisationWish[] | "unknown" | "forbidden"> {
  const may = yield* seesIn(organisation, within);
  if (may !== "may") return may;
  return (yield* rows(sql.wishes, { organisation, since })).map(readWish);
}

const ends: ReadonlyMap<string, OrganisationWish["happened"]> = new Map([
  ["open", "waiting"],
  ["approved", "approved"],
  ["denied", "denied"],
  ["expired", "withdrawn"],
  ["cancelled", "withdrawn"],
]);

function readWish([app, person, publisher, risk, actsAs, role, decides, at, status]: readonly unknown[]) {
  return {
    app,
    person,
    publisher,
    risk,
    actsAs,
    role,
    decides: truth(decides),
    at: Number(at),
    happened: status === null ? "installed" : ends.get(status as string),
  } as OrganisationWish;
}

function* curate(
  organisation: string,
  app: string,
  choice: "shown" | "hidden" | null,
  by: Acting,
): Decision<"curated" | "unknown" | "forbidden" | "no-app"> {
  const may = yield* mayIn(organisation, by.within);
  if (may !== "may") return may;
  if ((yield* one(sql.lock, { organisation })) === undefined) return "unknown";
  if ((yield* one(sql.listed, { app })) === undefined) return "no-app";
  yield* choice === null
    ? one(sql.unchoose, { organisation, app })
    : one(sql.choose, { organisation, app, choice });
  const detail = `${choice ?? "unsaid"} ${app}`;
  yield* record(by, { action: "policy.updated", target: `policy:${organisation}`, detail });
  return "curated";
}

/** {@link Policies}. */
export const policies = {
  reads: { find, wishes },
  writes: { update, curate },
} satisfies PortDecisions<Policies>;
