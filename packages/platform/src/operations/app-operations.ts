import {
  completeMetadata,
  type Conflict,
  makeClient,
  metadataProblems,
  operation,
  type Page,
  type PageRequest,
  type Problem,
  type TotalRequest,
  withTotal,
} from "@grantway/protocol";
import { slugOf, slugProblems } from "../apps/app-slug.ts";
import { type AppTemplate, beginningOf } from "../apps/app-template.ts";
import type { App } from "../apps/app.ts";
import { canonicalManifest, tidyManifest } from "../apps/manifest-canonical.ts";
import { manifestProblems } from "../apps/manifest-rules.ts";
import type { AppConsequences, AppFilter, CreatedApp, ListedApp, NotTheirs } from "../ports/app-registry.ts";
import type { AppPorts } from "./app-ports.ts";

/** An app in a list; for those who review, with how many reports of it are open. */
export interface AppInList extends ListedApp {
  readonly openReports?: number;
}

/** Lists the apps of the organisations that are within reach, page by page. */
export const listApps = operation({
  name: "apps.list",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { appRegistry, appReports }: AppPorts,
    { total = false, ...request }: PageRequest & AppFilter & TotalRequest,
    { within },
    held,
  ): Promise<Page<AppInList>> {
    const page = await withTotal(
      {
        list: (asked: PageRequest & AppFilter) => appRegistry.list(asked, within),
        count: (asked) => appRegistry.count(asked, within),
      },
      { ...request, total },
    );
    // What people told of an app is for those who review, and not for who publishes it.
    if (!held.has("reviews:read")) return page;
    const reports = await appReports.openOf(page.items.map(({ id }) => id));
    const items = page.items.map((app) => Object.assign(app, { openReports: reports.get(app.id) ?? 0 }));
    return { ...page, items };
  },
});

/** Shows one, by its id or its slug. */
export const showApp = operation({
  name: "apps.show",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { appRegistry }: AppPorts,
    { app }: { readonly app: string },
    { within },
  ): Promise<ListedApp | NotTheirs> => appRegistry.find(app, within),
});

/**
 * Makes one from a template, with a client that works in the sandbox of its publisher, a draft of its first version, and that
 * sandbox where there is none.
 */
export const createApp = operation({
  name: "apps.create",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.created",
  async run(
    ports: AppPorts,
    { organisation, template, name, slug, redirectUris }: NewAppRequest,
    by,
  ): Promise<
    | ({ readonly outcome: "created"; readonly client: string; readonly secret?: string } & CreatedApp)
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: NotTheirs | "slug-taken" | "publisher-closed" | "publisher-sandbox" }
  > {
    const { appRegistry, entropy, hashing, issuer } = ports;
    const catalogue = await ports.catalogue.current();
    const beginning = beginningOf(template, name);
    const manifest = tidyManifest(beginning.manifest);
    const draft = { ...beginning.client, name, ...(redirectUris === undefined ? {} : { redirectUris }) };
    const metadata = completeMetadata(draft, () => entropy.id());
    const problems = [
      ...manifestProblems(manifest, { catalogue, issuer }),
      ...(slug === undefined ? [] : slugProblems(slug)),
      // What is wrong with the name stands there already.
      ...metadataProblems(metadata, catalogue).filter(({ path }) => path[0] !== "name"),
    ];
    if (problems.length > 0) return { outcome: "invalid", problems };
    const { client, secret } = makeClient(ports, { metadata, given: undefined }, by.at);
    const [id, sandboxId] = [entropy.id(), entropy.id()];
    const proposed = slugOf(manifest.name);
    const made = await appRegistry.create(
      {
        id,
        publisher: organisation,
        slugs: slug === undefined ? [proposed, `${proposed.slice(0, 23)}-${id.slice(-8)}`] : [slug],
        manifest,
        manifestHash: hashing.sha256(canonicalManifest(manifest)),
        client,
        sandboxId,
      },
      by,
    );
    if (made.outcome !== "created") return made;
    return { ...made, client: client.id, ...(secret === undefined ? {} : { secret }) };
  },
});

/** What somebody wants to make. */
export interface NewAppRequest {
  /** The publisher, by id or slug. */
  readonly organisation: string;
  readonly template: AppTemplate;
  readonly name: string;
  /** Made out of the name where nothing is said. */
  readonly slug?: string;
  /** Of the test client; those of the template where nothing is said. */
  readonly redirectUris?: readonly string[];
}

/** Changes who may find and install it, and its slug while nobody can have used it. */
export const updateApp = operation({
  name: "apps.update",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.updated",
  async run(
    { appRegistry }: AppPorts,
    { revision, ...change }: AppChange,
    by,
  ): Promise<
    | { readonly outcome: "updated"; readonly app: ListedApp }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: NotTheirs | "slug-taken" | "slug-fixed" | "unreviewed" }
    | Conflict
  > {
    const problems = change.slug === undefined ? [] : slugProblems(change.slug);
    if (problems.length > 0) return { outcome: "invalid", problems };
    const outcome = await appRegistry.update(change, revision, by);
    if (typeof outcome === "object") return outcome;
    if (outcome !== "updated") return { outcome };
    const app = await appRegistry.find(change.app, by.within);
    return typeof app === "string" ? { outcome: app } : { outcome, app };
  },
});

/** What is to be changed of an app, as it was read at this revision. */
export interface AppChange {
  /** By id. */
  readonly app: string;
  readonly revision: number;
  readonly visibility?: App["visibility"];
  readonly slug?: string;
}

/** Hands an app over to another organisation in which the caller may publish apps too. */
export const transferApp = operation({
  name: "apps.transfer",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.transferred",
  async run(
    { appRegistry }: AppPorts,
    {
      app,
      organisation,
      revision,
    }: { readonly app: string; readonly organisation: string; readonly revision: number },
    by,
  ): Promise<
    | { readonly outcome: "transferred" }
    | { readonly outcome: NotTheirs | "no-such-publisher" | "publisher-closed" | "publisher-sandbox" }
    | Conflict
  > {
    const outcome = await appRegistry.transfer({ app, publisher: organisation }, revision, by);
    return typeof outcome === "object" ? outcome : { outcome };
  },
});

/** Ends an app for good, wherever it is installed. Its slug is never given again. */
export const deleteApp = operation({
  name: "apps.delete",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.deleted",
  async run(
    { appRegistry }: AppPorts,
    { app, revision }: { readonly app: string; readonly revision: number },
    by,
  ): Promise<{ readonly outcome: "deleted" | NotTheirs } | Conflict> {
    const outcome = await appRegistry.delete(app, revision, by);
    return typeof outcome === "object" ? outcome : { outcome };
  },
});

/** What stops with an app that is suspended, and ends with one that is deleted. */
export const appConsequences = operation({
  name: "apps.consequences",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { appRegistry }: AppPorts,
    { app }: { readonly app: string },
    { within, at },
  ): Promise<AppConsequences | NotTheirs> => appRegistry.consequences(app, within, at),
});
