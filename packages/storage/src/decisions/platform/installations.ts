import type { Changed, Installations, SuspendsAs } from "@grantway/platform";
import { strongestOf, type Suspender } from "@grantway/platform/rules";
import type { Acting, Within } from "@grantway/protocol";
import { countedUpTo } from "@grantway/protocol/rules";
import { json, parsed } from "../../rows/cells.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { familiesOfGrants, isAlive } from "../living-family.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { answerPending } from "./answer-pending.ts";
import { revokeInside } from "./grants-inside.ts";
import { countInstallations, findInstallation, listInstallations } from "./installation-list.ts";
import { eventOf, markUninstalled, takeRights, targetOf } from "./installing.ts";
import { mayReach, seesThere, whoActs } from "./may-reach.ts";
import { tellOfRequest } from "./open-request.ts";
import { listReceipts } from "./receipt-list.ts";
import { mayIn } from "./role-in.ts";

const bounded = (rowsOf: string) =>
  `(SELECT count(*) FROM (SELECT 1 FROM ${rowsOf} LIMIT ${countedUpTo}) AS counted)`;

const sql = statements("installations", {
  find: `SELECT i.app_id, i.organisation_id, i.user_id, a.publisher_id
    FROM installations i JOIN apps a ON a.id = i.app_id WHERE i.id = $id`,
  lock: (d) =>
    `SELECT i.status, i.suspended_by, i.version FROM installations i WHERE i.id = $id ${d.forUpdate("i")}`,
  lockRequests: (d) => `SELECT q.id, q.user_id FROM install_requests q
    WHERE q.organisation_id = $organisation AND q.app_id = $app AND q.status = 'open' ORDER BY q.id ${d.forUpdate("q")}`,
  cancelRequest: `UPDATE install_requests SET status = 'cancelled', decided_by = $by, decided_at = $at WHERE id = $id`,
  setSuspended: `UPDATE installations SET status = $status, suspended_by = $suspended_by, updated_at = $at,
      revision = revision + 1
    WHERE id = $id RETURNING revision`,
  consequences: `SELECT
    ${bounded("grants g WHERE g.installation_id = $id AND g.member_id IS NOT NULL AND g.status = 'active'")},
    ${bounded(`${familiesOfGrants} AND g.installation_id = $id AND ${isAlive}`)},
    ${bounded(`installations i JOIN install_requests q ON q.organisation_id = i.organisation_id AND q.app_id = i.app_id
      AND q.status = 'open' WHERE i.id = $id`)}`,
});

/** Where it is, and of what app. None of it ever changes, but whose the app is. */
interface Found {
  readonly app: string;
  readonly organisation: string | null;
  readonly person: string | null;
  readonly publisher: string;
}

/** One that is there and within reach. */
function* reached(id: string, within: Within): Decision<Found | "unknown" | "forbidden"> {
  const found = yield* find(id);
  if (found === undefined) return "unknown";
  const may = yield* mayReach(found, within);
  return may === "may" ? found : may;
}

function* find(id: string): Decision<Found | undefined> {
  const row = yield* one(sql.find, { id });
  if (row === undefined) return undefined;
  const [app, organisation, person, publisher] = row as readonly [
    string,
    string | null,
    string | null,
    string,
  ];
  return { app, organisation, person, publisher };
}

/** One that is installed, and stays as it is until the decision is over. */
function* locked(id: string) {
  const row = yield* one(sql.lock, { id });
  if (row === undefined || row[0] === "uninstalled") return undefined;
  return { suspendedBy: parsed(row[1]) as readonly Suspender[], version: Number(row[2]) };
}

function* consequences(
  id: string,
  within: Within,
  at: number,
): Decision<Awaited<ReturnType<Installations["consequences"]>>> {
  const found = yield* find(id);
  if (found === undefined) return "unknown";
  const may = yield* seesThere(found, within);
  if (may !== "may") return may;
  const [people, families, requests] = ((yield* one(sql.consequences, { id, at })) ?? []).map(Number);
  return { people: people ?? 0, families: families ?? 0, requests: requests ?? 0 };
}

function* narrow(
  id: string,
  scopes: readonly string[],
  by: Acting,
): Decision<Changed<"narrowed" | "unchanged">> {
  const found = yield* reached(id, by.within);
  if (typeof found === "string") return found;
  const now = yield* locked(id);
  if (now === undefined) return "uninstalled";
  return yield* takeRights(id, scopes, { version: now.version, person: whoActs(by) }, by);
}

function* answer(
  id: string,
  given: Parameters<Installations["answer"]>[1],
  by: Acting,
): Decision<Changed<"answered" | "beyond" | "not-asked">> {
  const found = yield* reached(id, by.within);
  return typeof found === "string" ? found : yield* answerPending(id, found, given, by);
}

/** In whose name it is paused, for somebody who may. */
function* nameOf(id: string, as: SuspendsAs, within: Within): Decision<Suspender | "unknown" | "forbidden"> {
  const found = yield* find(id);
  if (found === undefined) return "unknown";
  if (as === "platform") return within === "everywhere" ? "platform" : yield* mayAlso(found, within);
  const may = as === "publisher" ? yield* mayIn(found.publisher, within) : yield* mayReach(found, within);
  if (may !== "may") return may;
  if (as === "publisher") return "publisher";
  return found.organisation === null ? "person" : "organisation";
}

/** Who may do it for the place is told that they may not for the platform; to others it is not there. */
function* mayAlso(found: Found, within: Within): Decision<"unknown" | "forbidden"> {
  return (yield* mayReach(found, within)) === "unknown" ? "unknown" : "forbidden";
}

function* suspend(id: string, as: SuspendsAs, by: Acting): Decision<Changed<"suspended" | "unchanged">> {
  const name = yield* nameOf(id, as, by.within);
  if (name === "unknown" || name === "forbidden") return name;
  const now = yield* locked(id);
  if (now === undefined) return "uninstalled";
  if (now.suspendedBy.includes(name)) return "unchanged";
  yield* setSuspended(id, [...now.suspendedBy, name], { name, action: "installation.suspended" }, by);
  return "suspended";
}

function* resume(id: string, as: SuspendsAs, by: Acting): Decision<Changed<"resumed" | "unchanged">> {
  const name = yield* nameOf(id, as, by.within);
  if (name === "unknown" || name === "forbidden") return name;
  const now = yield* locked(id);
  if (now === undefined) return "uninstalled";
  if (!now.suspendedBy.includes(name)) return "unchanged";
  const left = now.suspendedBy.filter((one) => one !== name);
  yield* setSuspended(id, left, { name, action: "installation.resumed" }, by);
  return "resumed";
}

function* setSuspended(
  id: string,
  suspendedBy: readonly Suspender[],
  {
    name,
    action,
  }: { readonly name: Suspender; readonly action: "installation.suspended" | "installation.resumed" },
  by: Acting,
): Decision<void> {
  const status = suspendedBy.length === 0 ? "active" : "suspended";
  const row = yield* one(sql.setSuspended, { id, status, suspended_by: json(suspendedBy), at: by.at });
  const strongest = strongestOf(suspendedBy);
  // An app is told what it can do about: it goes on again only when nobody holds it any more.
  const type = strongest === null ? "installation.resumed" : "installation.suspended";
  yield* record(by, {
    action,
    target: targetOf(id),
    detail: name,
    revision: Number(row?.[0]),
    event: yield* eventOf(type, id, strongest === null ? {} : { by: strongest }),
  });
}

function* uninstall(id: string, by: Acting): Decision<Changed<"done">> {
  const found = yield* reached(id, by.within);
  if (typeof found === "string") return found;
  return yield* uninstallThere(id, found, whoActs(by), by);
}

/** Uninstalls it for whoever may. What is installed is locked before the requests for it, as whoever approves one locks them. */
function* uninstallThere(
  id: string,
  { app, organisation }: Pick<Found, "app" | "organisation">,
  person: string,
  by: Omit<Acting, "within">,
): Decision<"done" | "uninstalled"> {
  const now = yield* locked(id);
  if (now === undefined) return "uninstalled";
  const waiting = organisation === null ? [] : yield* rows(sql.lockRequests, { organisation, app });
  yield* revokeInside(id);
  yield* markUninstalled(id, now.suspendedBy, by);
  for (const [request, user] of waiting as readonly (readonly [string, string])[]) {
    yield* one(sql.cancelRequest, { id: request, by: person, at: by.at });
    yield* tellOfRequest("cancelled", { id: request, app, organisation: organisation ?? "", user }, by);
  }
  return "done";
}

/** {@link Installations}. */
export const installations = {
  reads: {
    list: listInstallations,
    count: countInstallations,
    find: findInstallation,
    consequences,
    receipts: listReceipts,
  },
  writes: { narrow, answer, suspend, resume, uninstall },
} satisfies PortDecisions<Installations>;
