import type { AppVersion, ListedApp, NotTheirs } from "@grantway/platform";
import type { Within } from "@grantway/protocol";
import { select } from "../../rows/cells.ts";
import { appSelection, readApp, readVersion, versionColumns } from "../../rows/app-row.ts";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";
import { mayIn } from "./role-in.ts";

/*
 * Where every change of an app begins: its row is locked first and then its version or client, so that two changes of one app come
 * one after the other, and whoever installs it waits.
 */

const from = "FROM apps a JOIN organisations p ON p.id = a.publisher_id";

const sql = statements("lock-app", {
  find: `SELECT ${appSelection} ${from} WHERE (a.id = $app OR a.slug = $app)`,
  lock: (d) =>
    `SELECT ${appSelection} ${from} WHERE a.id = $app AND a.status <> 'deleted' ${d.forUpdate("a")}`,
  version: `SELECT ${select("v", versionColumns)} FROM app_versions v WHERE v.app_id = $app AND v.number = $number`,
});

/** The app as it is, by its id or its slug. Nobody is told of one of which they may see nothing. */
export function* appWithin(app: string, within: Within): Decision<ListedApp | NotTheirs> {
  const row = yield* one(sql.find, { app });
  return row === undefined ? "unknown" : yield* asFarAs(readApp(row), within);
}

/** The app as it is, by its id, if it is not deleted. Nobody else changes it until the decision is over. */
export function* lockedApp(app: string, within: Within): Decision<ListedApp | NotTheirs> {
  const row = yield* one(sql.lock, { app });
  return row === undefined ? "unknown" : yield* asFarAs(readApp(row), within);
}

function* asFarAs(app: ListedApp, within: Within): Decision<ListedApp | NotTheirs> {
  const may = yield* mayIn(app.publisher, within);
  return may === "may" ? app : may;
}

/** A version of an app whose row is locked. */
export function* versionOf(app: string, number: number): Decision<AppVersion | undefined> {
  const row = yield* one(sql.version, { app, number });
  return row && readVersion(row);
}

/** What an audit record names. */
export function appTarget(app: string): string {
  return `app:${app}`;
}

/** What an audit record names. */
export function versionTarget(app: string, number: number): string {
  return `app-version:${app}:${number}`;
}
