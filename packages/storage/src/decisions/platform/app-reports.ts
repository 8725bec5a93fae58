import type { AppReport, AppReports, Reported } from "@grantway/platform";
import { closedReportsAreKept, mostReportsADay } from "@grantway/platform/rules";
import type { Attribution } from "@grantway/protocol";
import { storable } from "../../rows/cells.ts";
import { type Decision, one, type PortDecisions } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { countReports, findReport, listReports, openOf, openSince } from "./app-report-list.ts";
import { appTarget } from "./lock-app.ts";
import { whoActs } from "./may-reach.ts";
import { isTheirOwn } from "./own-app.ts";

const day = 24 * 60 * 60 * 1000;

const sql = statements("app-reports", {
  // What one person sends comes one after the other, so that together it is no more than a day allows.
  person: (d) => `SELECT u.id FROM users u WHERE u.id = $person ${d.forNoKeyUpdate("u")}`,
  app: (d) => `SELECT a.id FROM apps a WHERE a.id = $app AND a.status <> 'deleted' ${d.forKeyShare("a")}`,
  open: `SELECT r.created_at, r.reason, r.note FROM app_reports r
    WHERE r.app_id = $app AND r.user_id = $person AND r.status = 'open'`,
  lately: `SELECT count(*), min(r.created_at) FROM app_reports r
    WHERE r.user_id = $person AND r.created_at > $since`,
  insert: `INSERT INTO app_reports (id, app_id, user_id, reason, note, status, created_at)
    VALUES ($id, $app, $person, $reason, $note, 'open', $at)`,
  lock: (d) => `SELECT r.status, r.app_id, a.publisher_id FROM app_reports r JOIN apps a ON a.id = r.app_id
    WHERE r.id = $id ${d.forUpdate("r")}`,
  close: `UPDATE app_reports SET status = 'closed', outcome = $outcome, closed_by = $by, closed_at = $at,
      forget_at = $forget_at
    WHERE id = $id`,
  closeAll: `UPDATE app_reports SET status = 'closed', outcome = 'app-deleted', closed_by = $by, closed_at = $at,
      forget_at = $forget_at
    WHERE app_id = $app AND status = 'open'`,
});

function* report(
  { id, app, person, reason, note }: Parameters<AppReports["report"]>[0],
  by: Attribution,
): Decision<Reported> {
  if ((yield* one(sql.person, { person })) === undefined) return { outcome: "unknown" };
  if ((yield* one(sql.app, { app })) === undefined) return { outcome: "unknown" };
  const said = storable(note);
  const open = yield* one(sql.open, { app, person });
  if (open !== undefined) {
    // The same once more is a form that was sent twice.
    const isSame = open[1] === reason && open[2] === said;
    return isSame ? { outcome: "reported" } : { outcome: "already", since: Number(open[0]) };
  }
  const [sent, first] = (yield* one(sql.lately, { person, since: by.at - day })) ?? [];
  if (Number(sent) >= mostReportsADay) return { outcome: "too-many", until: Number(first) + day };
  yield* one(sql.insert, { id, app, person, reason, note: said, at: by.at });
  // Without their words, which may tell of themselves: an audit record is never forgotten.
  yield* record(by, { action: "app.reported", target: appTarget(app), changes: { reason: { to: reason } } });
  return { outcome: "reported" };
}

function* close(
  id: string,
  { outcome, deciders }: Parameters<AppReports["close"]>[1],
  by: Attribution,
): Decision<Awaited<ReturnType<AppReports["close"]>>> {
  const row = yield* one(sql.lock, { id });
  if (row === undefined) return "unknown";
  const [status, app, publisher] = row as readonly [AppReport["status"], string, string];
  if (status !== "open") return "decided";
  if (yield* isTheirOwn(publisher, deciders, by)) return "own-app";
  yield* one(sql.close, { id, outcome, ...closing(by) });
  yield* record(by, {
    action: "app.report-closed",
    target: appTarget(app),
    changes: { report: { to: id }, outcome: { to: outcome } },
  });
  return "closed";
}

/** Closes what is open of an app that has come to its end, in the decision that ends it. */
export function* closeReportsOf(app: string, by: Attribution): Decision<void> {
  yield* one(sql.closeAll, { app, ...closing(by) });
}

function closing(by: Attribution) {
  const who = whoActs({ ...by, actor: by.onBehalfOf ?? by.actor, within: "everywhere" });
  return { by: who, at: by.at, forget_at: by.at + closedReportsAreKept };
}

/** {@link AppReports}. */
export const appReports = {
  reads: { openSince, list: listReports, count: countReports, find: findReport, openOf },
  writes: { report, close },
} satisfies PortDecisions<AppReports>;
