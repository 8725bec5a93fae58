import type { App, AppRegistry, NotTheirs } from "@grantway/platform";
import { wasReviewed } from "@grantway/platform/rules";
import type { Acting, Conflict } from "@grantway/protocol";
import { changesBetween, isNothing } from "../changes.ts";
import { conflict } from "../conflict.ts";
import { type Decision, one, type PortDecisions } from "../decision.ts";
import { lock } from "../lock.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { appConsequences } from "./app-consequences.ts";
import { countApps, listApps } from "./app-list.ts";
import { deleteApp } from "./delete-app.ts";
import { appTarget, appWithin, lockedApp, versionOf } from "./lock-app.ts";
import { lockedPublisher } from "./lock-publisher.ts";
import { createApp } from "./new-app.ts";
import { resumeApp, suspendApp } from "./stop-app.ts";

const sql = statements("app-registry", {
  isTaken: "SELECT 1 FROM apps WHERE slug = $slug AND id <> $id",
  update: "UPDATE apps SET slug = $slug, visibility = $visibility, revision = $revision WHERE id = $id",
  transfer: "UPDATE apps SET publisher_id = $publisher, revision = $revision WHERE id = $id",
});

function* update(
  { app: id, ...change }: Parameters<AppRegistry["update"]>[0],
  expected: number,
  by: Acting,
): Decision<"updated" | NotTheirs | "slug-taken" | "slug-fixed" | "unreviewed" | Conflict> {
  if (change.slug !== undefined) yield* lock("apps");
  const app = yield* lockedApp(id, by.within);
  if (typeof app === "string") return app;
  const { slug, visibility } = { ...app, ...change };
  const before = { slug: app.slug, visibility: app.visibility };
  const changes = changesBetween(before, { slug, visibility });
  if (isNothing(changes)) return "updated";
  if (app.revision !== expected) return yield* conflict(appTarget(id), app.revision, expected);
  if (slug !== app.slug) {
    if (app.released !== null) return "slug-fixed";
    if ((yield* one(sql.isTaken, { slug, id })) !== undefined) return "slug-taken";
  }
  if (visibility === "public" && (yield* lacksReview(app))) return "unreviewed";
  const revision = expected + 1;
  yield* one(sql.update, { id, slug, visibility, revision });
  yield* record(by, { action: "app.updated", target: appTarget(id), revision, changes });
  return "updated";
}

/** Whether it has a version that is installed and that nobody looked at. */
function* lacksReview({ id, released }: App): Decision<boolean> {
  const version = released === null ? undefined : yield* versionOf(id, released);
  return version !== undefined && !wasReviewed(version);
}

function* transfer(
  { app: id, publisher: name }: Parameters<AppRegistry["transfer"]>[0],
  expected: number,
  by: Acting,
): Decision<
  "transferred" | NotTheirs | "no-such-publisher" | "publisher-closed" | "publisher-sandbox" | Conflict
> {
  // Apps before organisations, as whoever installs one locks them.
  const app = yield* lockedApp(id, by.within);
  if (typeof app === "string") return app;
  const publisher = yield* lockedPublisher(name, by);
  if (publisher === "unknown" || publisher === "forbidden") return "no-such-publisher";
  if (typeof publisher === "string") return publisher;
  if (publisher.id === app.publisher) return "transferred";
  if (app.revision !== expected) return yield* conflict(appTarget(id), app.revision, expected);
  const revision = expected + 1;
  yield* one(sql.transfer, { id, publisher: publisher.id, revision });
  yield* record(by, {
    action: "app.transferred",
    target: appTarget(id),
    revision,
    changes: { publisher: { from: app.publisher, to: publisher.id } },
  });
  return "transferred";
}

/** {@link AppRegistry}. */
export const appRegistry = {
  reads: { list: listApps, count: countApps, find: appWithin, consequences: appConsequences },
  writes: { create: createApp, update, transfer, delete: deleteApp, suspend: suspendApp, resume: resumeApp },
} satisfies PortDecisions<AppRegistry>;
