import type { AppStopper, ListedApp, NotTheirs } from "@grantway/platform";
import type { Within } from "@grantway/protocol";
import { type Decision, one } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { installationsOf, tellAll } from "../tell-all.ts";
import { appTarget, lockedApp } from "./lock-app.ts";

/*
 * The suspension of an app. Its installations are left as they are: what a token is worth asks for the app's own state, so that the
 * switch is one row. They are told, each in its stream.
 */

const sql = statements("stop-app", {
  publishers: "SELECT publisher_suspended_at FROM apps WHERE id = $id",
  save: `UPDATE apps SET status = $status, suspended_by = $suspended_by, suspension_reason = $reason,
      publisher_suspended_at = $publishers, revision = revision + 1
    WHERE id = $id`,
});

/** What of a suspension is kept. */
interface Suspension {
  readonly platform: boolean;
  /** Since when; `null` while the publisher has none. */
  readonly publishers: number | null;
}

/** The suspension of `AppRegistry`. */
export function* suspendApp(
  id: string,
  reason: string,
  by: AppStopper,
): Decision<"suspended" | "already" | NotTheirs> {
  const app = yield* lockedApp(id, withinOf(by));
  if (typeof app === "string") return app;
  const before = yield* suspensionOf(app);
  if (holds(before, by)) return "already";
  const { at } = by.acting;
  const after = by.side === "platform" ? { ...before, platform: true } : { ...before, publishers: at };
  // The publisher does not write over what the platform said.
  const told = before.platform ? app.suspensionReason : reason;
  yield* save(app, { suspension: after, reason: told, by });
  yield* record(by.acting, {
    action: "app.suspended",
    target: appTarget(id),
    revision: app.revision + 1,
    detail: by.side,
    ...(reason === "" ? {} : { changes: { reason: { to: reason } } }),
  });
  if (app.status !== "suspended") yield* tell(app, "installation.suspended", by);
  return "suspended";
}

/** The resumption of `AppRegistry`. */
export function* resumeApp(
  id: string,
  by: AppStopper,
): Decision<"resumed" | "still-suspended" | "not-suspended" | NotTheirs> {
  const app = yield* lockedApp(id, withinOf(by));
  if (typeof app === "string") return app;
  const before = yield* suspensionOf(app);
  if (!holds(before, by)) return "not-suspended";
  const after = by.side === "platform" ? { ...before, platform: false } : { ...before, publishers: null };
  const goesOn = !after.platform && after.publishers === null;
  yield* save(app, { suspension: after, reason: after.platform ? app.suspensionReason : "", by });
  yield* record(by.acting, {
    action: "app.resumed",
    target: appTarget(id),
    revision: app.revision + 1,
    detail: by.side,
  });
  if (!goesOn) return "still-suspended";
  yield* tell(app, "installation.resumed", by);
  return "resumed";
}

function withinOf(by: AppStopper): Within {
  return by.side === "publisher" ? by.acting.within : "everywhere";
}

function* suspensionOf({ id, suspendedBy }: ListedApp): Decision<Suspension> {
  const row = yield* one(sql.publishers, { id });
  const publishers = row?.[0] as number | null;
  return { platform: suspendedBy === "platform", publishers };
}

function holds({ platform, publishers }: Suspension, { side }: AppStopper): boolean {
  return side === "platform" ? platform : publishers !== null;
}

function* save(
  { id, released }: ListedApp,
  {
    suspension,
    reason,
  }: { readonly suspension: Suspension; readonly reason: string; readonly by: AppStopper },
): Decision<void> {
  const { platform, publishers } = suspension;
  const stops = platform || publishers !== null;
  const awake = released === null ? "draft" : "active";
  yield* one(sql.save, {
    id,
    status: stops ? "suspended" : awake,
    suspended_by: platform ? "platform" : publishers === null ? null : "publisher",
    reason: stops ? reason : "",
    publishers,
  });
}

/** An installation that its organisation has paused is not told of what changes nothing for it. */
function* tell({ id }: ListedApp, type: string, { side, acting }: AppStopper): Decision<void> {
  const installations = (yield* installationsOf(id)).filter(({ status }) => status === "active");
  yield* tellAll(installations, { app: id, type, payload: { by: side } }, acting);
}
