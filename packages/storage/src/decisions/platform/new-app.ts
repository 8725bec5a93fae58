import type { AppVersion, CreatedApp, Environment, NewApp, NotTheirs } from "@grantway/platform";
import { skeletonOf } from "@grantway/platform/rules";
import type { Acting } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { insertClient } from "../client-registry.ts";
import { type Decision, one } from "../decision.ts";
import { lock } from "../lock.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { lockedPublisher } from "./lock-publisher.ts";
import { appTarget, versionTarget } from "./lock-app.ts";
import { sandboxOf } from "./sandbox.ts";

const sql = statements("new-app", {
  isTaken: "SELECT 1 FROM apps WHERE slug = $slug",
  insert: `INSERT INTO apps (id, slug, publisher_id, status, visibility, name, name_key, look_key, category, created_at, revision)
    VALUES ($id, $slug, $publisher, 'draft', 'private', $name, $name_key, $look_key, $category, $at, 1)`,
  insertVersion: `INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
    VALUES ($app, $number, $manifest, $hash, 'draft', $at, 1)`,
  setApp: "UPDATE clients SET app_id = $app, environment = $environment WHERE id = $id",
});

/** The creation of `AppRegistry`. */
export function* createApp(
  made: NewApp,
  by: Acting,
): Decision<
  | ({ readonly outcome: "created" } & CreatedApp)
  | { readonly outcome: NotTheirs | "slug-taken" | "publisher-closed" | "publisher-sandbox" }
> {
  const publisher = yield* lockedPublisher(made.publisher, by);
  if (typeof publisher === "string") return { outcome: publisher };
  // Of two who want one slug, the second is to find it taken.
  yield* lock("apps");
  const slug = yield* firstFree(made.slugs);
  if (slug === undefined) return { outcome: "slug-taken" };
  const { id, manifest, manifestHash } = made;
  const { name, category } = manifest;
  yield* one(sql.insert, {
    id,
    slug,
    publisher: publisher.id,
    name,
    name_key: foldCase(name),
    look_key: skeletonOf(name),
    category,
    at: by.at,
  });
  yield* record(by, {
    action: "app.created",
    target: appTarget(id),
    revision: 1,
    changes: { slug: { to: slug }, name: { to: name }, publisher: { to: publisher.id } },
  });
  const version = yield* insertVersion({ app: id, number: 1, manifest, manifestHash }, by);
  yield* insertClient(made.client, by);
  yield* setApp(made.client.id, { app: id, environment: "test" });
  const sandbox = yield* sandboxOf(publisher, made.sandboxId, by);
  return {
    outcome: "created",
    app: {
      id,
      slug,
      publisher: publisher.id,
      publisherSlug: publisher.slug,
      publisherName: publisher.name,
      status: "draft",
      suspendedBy: null,
      suspensionReason: "",
      visibility: "private",
      released: null,
      name,
      category,
      createdAt: by.at,
      revision: 1,
    },
    version,
    sandbox,
  };
}

/** Adds a draft to an app that has none that is open. */
export function* insertVersion(
  draft: Pick<AppVersion, "app" | "number" | "manifest" | "manifestHash">,
  by: Acting,
): Decision<AppVersion> {
  const { app, number, manifest, manifestHash } = draft;
  const values = { app, number, manifest: JSON.stringify(manifest), hash: manifestHash, at: by.at };
  yield* one(sql.insertVersion, values);
  yield* record(by, { action: "app-version.drafted", target: versionTarget(app, number), revision: 1 });
  return {
    ...draft,
    status: "draft",
    createdAt: by.at,
    submittedAt: null,
    decision: null,
    approval: null,
    revision: 1,
  };
}

/** Gives a client that was just made to an app. */
export function* setApp(
  client: string,
  { app, environment }: { readonly app: string; readonly environment: Environment },
): Decision<void> {
  yield* one(sql.setApp, { app, environment, id: client });
}

function* firstFree(slugs: readonly string[]): Decision<string | undefined> {
  for (const slug of slugs) {
    if ((yield* one(sql.isTaken, { slug })) === undefined) return slug;
  }
  return undefined;
}
