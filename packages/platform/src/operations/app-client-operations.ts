import {
  changedMetadata,
  type ClientDraft,
  type ClientMetadata,
  completeMetadata,
  type Conflict,
  type Instant,
  makeClient,
  makeClientSecret,
  metadataOf,
  metadataProblems,
  type Milliseconds,
  needsSecret,
  neverRead,
  newSecretProblems,
  operation,
  type Permission,
  type Problem,
  withinReach,
  withoutRepeats,
} from "@grantway/protocol";
import type { AppClient } from "../apps/app-client.ts";
import { appClientProblems } from "../apps/app-client-rules.ts";
import type { Environment } from "../apps/app.ts";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { UnnamedHosts } from "../ports/app-versions.ts";
import type { AppPorts } from "./app-ports.ts";

interface Invalid {
  readonly outcome: "invalid";
  readonly problems: readonly Problem[];
}

/** What is said of a client of an app: the rest of what a client is, the platform decides. */
export type AppClientDraft = Partial<Omit<AppClientMetadata, "name">> & Pick<AppClientMetadata, "name">;

/** What of a client its app decides. By which name it knows people is the platform's (ADR 84). */
export type AppClientMetadata = Omit<
  ClientMetadata,
  "id" | "owner" | "firstParty" | "introspects" | "pkce" | "subjectType" | "sectorIdentifierUri"
>;

/** Lists the clients of an app: there are few. */
export const listAppClients = operation({
  name: "app-clients.list",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { appClients }: AppPorts,
    { app }: { readonly app: string },
    { within },
  ): Promise<readonly AppClient[] | NotTheirs> => appClients.list(app, within),
});

/** Shows one. */
export const showAppClient = operation({
  name: "app-clients.show",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { appClients }: AppPorts,
    { app, client }: { readonly app: string; readonly client: string },
    { within },
  ): Promise<AppClient | NotTheirs> => appClients.find(app, client, within),
});

/** Adds one. A confidential one gets a secret, which is told this once. */
export const createAppClient = operation({
  name: "app-clients.create",
  permission: "apps:write",
  inOrganisations: true,
  audit: "client.created",
  async run(
    ports: AppPorts,
    {
      app,
      environment,
      draft,
    }: { readonly app: string; readonly environment: Environment; readonly draft: AppClientDraft },
    by,
    held,
  ): Promise<
    | { readonly outcome: "created"; readonly client: AppClient; readonly secret?: string }
    | { readonly outcome: NotTheirs | "taken" | "too-many" | "beyond-caller" }
    | UnnamedHosts
    | Invalid
  > {
    const { appClients, entropy } = ports;
    const asked = await askedOf(ports, app, by);
    if (typeof asked === "string") return { outcome: asked };
    const metadata = completeMetadata(draft, () => entropy.id());
    const checked = await checkedFor(ports, { metadata, environment, asked }, held);
    if (checked !== "fine") return checked;
    const made = makeClient(ports, { metadata, given: undefined }, by.at);
    const outcome = await appClients.create({ app, environment, client: made.client }, by);
    if (outcome !== "created") return typeof outcome === "object" ? outcome : { outcome };
    const client = await appClients.find(app, made.client.id, by.within);
    if (typeof client === "string") return { outcome: client };
    return { outcome, client, ...(made.secret === undefined ? {} : { secret: made.secret }) };
  },
});

/** What is to be changed of a client of an app, as it was read at this revision. */
export interface AppClientUpdate {
  readonly app: string;
  readonly client: string;
  readonly revision: number;
  /** `null` puts a member back to what it is where nothing is said. */
  readonly changes: Partial<Pick<ClientDraft, "name">> & {
    readonly [Member in Exclude<keyof AppClientMetadata, "name">]?: AppClientMetadata[Member] | null;
  };
}

/** Changes what is said and leaves the rest. */
export const updateAppClient = operation({
  name: "app-clients.update",
  permission: "apps:write",
  inOrganisations: true,
  audit: "client.updated",
  async run(
    ports: AppPorts,
    { app, client: id, revision, changes }: AppClientUpdate,
    by,
    held,
  ): Promise<
    | { readonly outcome: "updated"; readonly client: AppClient }
    | { readonly outcome: NotTheirs | "beyond-caller" }
    | UnnamedHosts
    | Invalid
    | Conflict
  > {
    const { appClients } = ports;
    const before = await appClients.find(app, id, by.within);
    if (typeof before === "string") return { outcome: before };
    if (before.revision < revision) return neverRead(before);
    const asked = await askedOf(ports, app, by);
    if (typeof asked === "string") return { outcome: asked };
    const metadata = completeMetadata({ ...changedMetadata(metadataOf(before), changes), id }, () => id);
    const { environment } = before.app;
    const checked = await checkedFor(ports, { metadata, environment, asked, before: before.scopes }, held);
    // Who read another revision is told what changed since, which may be all that is wrong.
    if (checked !== "fine" && (checked.outcome !== "invalid" || before.revision === revision)) return checked;
    const outcome = await appClients.update(app, withoutRepeats(metadata), revision, by);
    if (outcome !== "updated") return typeof outcome === "object" ? outcome : { outcome };
    const client = await appClients.find(app, id, by.within);
    return typeof client === "string" ? { outcome: client } : { outcome, client };
  },
});

/** Deletes one with its secrets and everything people granted to it, as it was read at this revision. */
export const deleteAppClient = operation({
  name: "app-clients.delete",
  permission: "apps:write",
  inOrganisations: true,
  audit: "client.deleted",
  async run(
    { appClients }: AppPorts,
    { app, client, revision }: { readonly app: string; readonly client: string; readonly revision: number },
    by,
  ): Promise<{ readonly outcome: "deleted" | NotTheirs } | Conflict> {
    const outcome = await appClients.delete(app, client, revision, by);
    return typeof outcome === "object" ? outcome : { outcome };
  },
});

/** Adds a secret beside the one there is, which lives on for the overlap: create, deploy, retire. */
export const addAppClientSecret = operation({
  name: "app-clients.secrets.add",
  permission: "apps:write",
  inOrganisations: true,
  audit: "client.secret-added",
  async run(
    ports: AppPorts,
    {
      app,
      client: id,
      overlap,
    }: { readonly app: string; readonly client: string; readonly overlap: Milliseconds },
    by,
    held,
  ): Promise<
    | {
        readonly outcome: "added";
        readonly secretId: string;
        readonly secret: string;
        readonly othersExpireAt: Instant;
      }
    | { readonly outcome: NotTheirs | "needs-none" | "too-many" | "beyond-caller" }
    | Invalid
  > {
    const { appClients } = ports;
    const client = await appClients.find(app, id, by.within);
    if (typeof client === "string") return { outcome: client };
    if (!needsSecret(client.authenticationMethod)) return { outcome: "needs-none" };
    if (!(await reaches(ports, held, client.scopes))) return { outcome: "beyond-caller" };
    const problems = newSecretProblems(client, undefined, overlap);
    if (problems.length > 0) return { outcome: "invalid", problems };
    const { plaintext, row } = makeClientSecret(ports, client, undefined, by.at);
    const othersExpireAt = by.at + overlap;
    const outcome = await appClients.addSecret(app, id, { row, othersExpireAt }, by);
    if (outcome !== "added") return { outcome };
    return { outcome, secretId: row.id, secret: plaintext, othersExpireAt };
  },
});

/** Ends one secret at once. */
export const removeAppClientSecret = operation({
  name: "app-clients.secrets.remove",
  permission: "apps:write",
  inOrganisations: true,
  audit: "client.secret-removed",
  async run(
    { appClients }: AppPorts,
    { app, client, secret }: { readonly app: string; readonly client: string; readonly secret: string },
    by,
  ): Promise<{ readonly outcome: "removed" | NotTheirs }> {
    return { outcome: await appClients.removeSecret(app, client, secret, by) };
  },
});

type By = Parameters<AppPorts["appClients"]["create"]>[1];

/** Every scope that the app asks for: in the version that is installed, and in the newest. */
async function askedOf(
  { appVersions }: AppPorts,
  app: string,
  { within }: By,
): Promise<ReadonlySet<string> | NotTheirs> {
  const latest = await appVersions.find(app, "latest", within);
  if (typeof latest === "string") return latest;
  const released = await appVersions.find(app, "released", within);
  const versions = typeof released === "string" ? [latest] : [latest, released];
  return new Set(versions.flatMap(({ manifest }) => manifest.scopes.map(({ scope }) => scope)));
}

async function checkedFor(
  ports: AppPorts,
  {
    metadata,
    environment,
    asked,
    before = [],
  }: {
    readonly metadata: ClientMetadata;
    readonly environment: Environment;
    readonly asked: ReadonlySet<string>;
    readonly before?: readonly string[];
  },
  held: ReadonlySet<Permission>,
): Promise<"fine" | Invalid | { readonly outcome: "beyond-caller" }> {
  if (!(await reaches(ports, held, [...metadata.scopes, ...before]))) return { outcome: "beyond-caller" };
  const problems = [
    ...metadataProblems(metadata, await ports.catalogue.current()),
    ...appClientProblems(metadata, { environment, asked, issuer: ports.issuer }),
  ];
  return problems.length > 0 ? { outcome: "invalid", problems } : "fine";
}

async function reaches(
  { builtIn, catalogue }: AppPorts,
  held: ReadonlySet<Permission>,
  scopes: readonly string[],
): Promise<boolean> {
  return withinReach(held, scopes, { catalogue: await catalogue.current(), builtIn });
}
