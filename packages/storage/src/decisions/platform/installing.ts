import type { Attribution, Place } from "@grantway/protocol";
import { outlasting, streamOf } from "@grantway/platform/rules";
import type { AppFacts, Suspender } from "@grantway/platform/rules";
import type { EventType, InstalledScope } from "@grantway/platform";
import { json } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import { firstRevision } from "../conflict.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { narrowInside } from "./grants-inside.ts";
import { placePayload } from "./place-payload.ts";

/*
 * What is written of an installation: each change with its audit record and its event. Whoever calls has locked the app, the
 * place and the installation in this order, and has asked the rules whether it may be.
 */

const sql = statements("installing", {
  insert: `INSERT INTO installations (id, app_id, organisation_id, user_id, status, suspended_by, generation, version,
      installed_by, approved_by, created_at, updated_at, revision)
    VALUES ($id, $app, $organisation, $person, 'active', '[]', 1, $version, $installed_by, $approved_by, $at, $at, $revision)
    ON CONFLICT DO NOTHING RETURNING 1`,
  again: `UPDATE installations SET status = 'active', suspended_by = '[]', generation = generation + 1, version = $version,
      installed_by = $installed_by, approved_by = $approved_by, updated_at = $at, revision = revision + 1
    WHERE id = $id RETURNING generation, revision`,
  touch: `UPDATE installations SET version = $version, updated_at = $at, revision = revision + 1
    WHERE id = $id RETURNING revision`,
  uninstall: `UPDATE installations SET status = 'uninstalled', suspended_by = $suspended_by, updated_at = $at,
      revision = revision + 1
    WHERE id = $id RETURNING revision, generation`,
  forget: "DELETE FROM installation_scopes WHERE installation_id = $id",
  decide: `INSERT INTO installation_scopes (installation_id, scope, state, decided_by, at)
    VALUES ($id, $scope, $state, $by, $at)
    ON CONFLICT (installation_id, scope) DO UPDATE SET state = excluded.state, decided_by = excluded.decided_by,
      at = excluded.at`,
  take: `UPDATE installation_scopes SET state = 'revoked', decided_by = $by, at = $at
    WHERE installation_id = $id AND scope = $scope AND state = 'granted' RETURNING 1`,
  scopes: `SELECT scope, state, decided_by, at FROM installation_scopes WHERE installation_id = $id ORDER BY scope`,
});

/** An installation that is about to be. */
export interface NewInstallation {
  readonly newId: string;
  readonly app: AppFacts;
  readonly place: Place;
  /** The row that is there from before, if any. */
  readonly before: string | undefined;
  readonly version: number;
  readonly granted: readonly string[];
  readonly declined: readonly string[];
  readonly installedBy: string;
  readonly approvedBy: string | null;
}

/** Installs, or installs again. `undefined` where somebody else did meanwhile: then the rules have to be asked anew. */
export function* install(planned: NewInstallation, by: Attribution): Decision<string | undefined> {
  const { newId, app, place, before, version, granted, declined, installedBy, approvedBy } = planned;
  const id = before ?? newId;
  const values = { version, installed_by: installedBy, approved_by: approvedBy, at: by.at };
  const target = targetOf(id);
  let [generation, revision] = [1, 1];
  if (before === undefined) {
    revision = yield* firstRevision(target);
    const { organisation = null, person = null } = place;
    const row = { id, app: app.id, organisation, person, revision, ...values };
    if ((yield* one(sql.insert, row)) === undefined) return undefined;
  } else {
    const row = yield* one(sql.again, { id, ...values });
    [generation, revision] = [Number(row?.[0]), Number(row?.[1])];
    yield* one(sql.forget, { id });
  }
  yield* decideScopes(id, { granted, declined }, installedBy, by.at);
  yield* record(by, {
    action: "installation.created",
    target,
    revision,
    changes: { generation: { to: generation }, granted: { to: granted }, declined: { to: declined } },
    event: yield* eventOf("installation.created", id, {
      generation,
      version,
      installedBy,
      approvedBy,
      granted,
      declined,
    }),
  });
  return id;
}

/** Says of each of these scopes what was decided. */
function* decideScopes(
  id: string,
  decided: Partial<Record<InstalledScope["state"], readonly string[]>>,
  person: string | null,
  at: number,
): Decision<void> {
  for (const [state, scopes] of Object.entries(decided)) {
    for (const scope of scopes) yield* one(sql.decide, { id, scope, state, by: person, at });
  }
}

/** Adds to what it may do, with what was declined of it. */
export function* widen(
  id: string,
  widening: {
    readonly version: number;
    readonly granted: readonly string[];
    readonly declined: readonly string[];
  },
  person: string,
  by: Attribution,
): Decision<void> {
  const { version, granted, declined } = widening;
  yield* decideScopes(id, { granted, declined }, person, by.at);
  const revision = Number((yield* one(sql.touch, { id, version, at: by.at }))?.[0]);
  yield* record(by, {
    action: granted.length > 0 ? "installation.widened" : "installation.upgraded",
    target: targetOf(id),
    revision,
    changes: { granted: { to: granted }, declined: { to: declined } },
    event: yield* eventOf("installation.scopes_changed", id, { version, granted, declined, revoked: [] }),
  });
}

/** Takes a right away from everybody there. `unchanged` where it has none of these. */
export function* takeRights(
  id: string,
  scopes: readonly string[],
  { version, person }: { readonly version: number; readonly person: string | null },
  by: Attribution,
): Decision<"narrowed" | "unchanged"> {
  const taken: string[] = [];
  for (const scope of scopes) {
    const had = yield* one(sql.take, { id, scope, by: person, at: by.at });
    if (had !== undefined) taken.push(scope);
  }
  if (taken.length === 0) return "unchanged";
  yield* narrowInside(id, taken);
  const revision = Number((yield* one(sql.touch, { id, version, at: by.at }))?.[0]);
  yield* record(by, {
    action: "installation.narrowed",
    target: targetOf(id),
    detail: taken.join(" "),
    revision,
    event: yield* eventOf("installation.scopes_changed", id, { granted: [], declined: [], revoked: taken }),
  });
  return "narrowed";
}

/** Uninstalls what is locked and installed. Grants and families are another matter. */
export function* markUninstalled(
  id: string,
  suspendedBy: readonly Suspender[],
  by: Attribution,
  reason?: string,
): Decision<void> {
  const kept = json(outlasting(suspendedBy));
  const row = yield* one(sql.uninstall, { id, suspended_by: kept, at: by.at });
  const [revision, generation] = [Number(row?.[0]), Number(row?.[1])];
  yield* record(by, {
    action: "installation.uninstalled",
    target: targetOf(id),
    revision,
    ...(reason === undefined ? {} : { detail: reason }),
    event: yield* eventOf("installation.uninstalled", id, {
      generation,
      ...(reason === undefined ? {} : { reason }),
    }),
  });
}

/** What was decided about each scope. */
export function* scopesOf(id: string): Decision<readonly InstalledScope[]> {
  const found = yield* rows(sql.scopes, { id });
  return found.map(([scope, state, by, at]) => ({
    scope: scope as string,
    state: state as InstalledScope["state"],
    by: by as string | null,
    at: Number(at),
  }));
}

/** An event of an installation, which says where it is and of what app beside what happened. */
export function* eventOf(type: EventType, id: string, told: Readonly<Record<string, unknown>>) {
  return { stream: streamOf(id), type, payload: { ...(yield* placePayload(id)), ...told } };
}

/** What the audit calls it. */
export function targetOf(id: string): string {
  return `installation:${id}`;
}
