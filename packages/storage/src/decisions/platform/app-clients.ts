import type {
  AppClient,
  AppClients,
  Environment,
  ListedApp,
  NotTheirs,
  UnnamedHosts,
} from "@grantway/platform";
import { addressesOf } from "@grantway/platform/rules";
import type { Acting, ChangedClient, Conflict, Within } from "@grantway/protocol";
import { readRegisteredClient } from "../../rows/client-row.ts";
import { clientRegistry, insertClient } from "../client-registry.ts";
import { registeredSelection } from "../client-selection.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { lock } from "../lock.ts";
import { statements } from "../statement.ts";
import { appWithin, lockedApp, versionOf } from "./lock-app.ts";
import { setApp } from "./new-app.ts";
import { hostsBeside } from "./submit-version.ts";

/** So that a list of them needs no pages. */
const mostClients = 20;

const sql = statements("app-clients", {
  list: (d) => `SELECT ${registeredSelection(d)} FROM clients c WHERE c.app_id = $app
    ORDER BY c.environment, c.name_key, c.id`,
  find: (d) => `SELECT ${registeredSelection(d)} FROM clients c WHERE c.app_id = $app AND c.id = $client`,
  count: "SELECT count(*) FROM clients WHERE app_id = $app",
  exists: "SELECT 1 FROM clients WHERE id = $id",
});

/** Of a client of an app the port of all clients does the rest: nobody owns it but the app, whose row is locked. */
const everybodys = (by: Acting) => ({ ...by, whose: "everybody" }) as const;
const { update, delete: remove, addSecret, removeSecret } = clientRegistry.writes;

function* list(name: string, within: Within): Decision<readonly AppClient[] | NotTheirs> {
  const app = yield* appWithin(name, within);
  if (typeof app === "string") return app;
  return (yield* rows(sql.list, { app: app.id })).flatMap((row) => readAppClient(row));
}

function* find(name: string, client: string, within: Within): Decision<AppClient | NotTheirs> {
  const app = yield* appWithin(name, within);
  return typeof app === "string" ? app : yield* clientOf(app.id, client);
}

function* clientOf(app: string, client: string): Decision<AppClient | "unknown"> {
  const row = yield* one(sql.find, { app, client });
  return (row && readAppClient(row)[0]) ?? "unknown";
}

function readAppClient(row: Parameters<typeof readRegisteredClient>[0]): readonly AppClient[] {
  const client = readRegisteredClient(row);
  return client?.app === undefined ? [] : [{ ...client, app: client.app }];
}

function* create(
  { app: id, environment, client }: Parameters<AppClients["create"]>[0],
  by: Acting,
): Decision<"created" | NotTheirs | "taken" | "too-many" | UnnamedHosts> {
  const app = yield* lockedApp(id, by.within);
  if (typeof app === "string") return app;
  if (Number((yield* one(sql.count, { app: id }))?.[0]) >= mostClients) return "too-many";
  const unnamed = yield* beyondRelease(app, environment, client);
  if (unnamed !== undefined) return unnamed;
  yield* lock("clients");
  if ((yield* one(sql.exists, { id: client.id })) !== undefined) return "taken";
  yield* insertClient(client, by);
  yield* setApp(client.id, { app: id, environment });
  return "created";
}

function* updateClient(
  id: string,
  client: ChangedClient,
  expected: number,
  by: Acting,
): Decision<"updated" | NotTheirs | UnnamedHosts | Conflict> {
  const app = yield* lockedApp(id, by.within);
  if (typeof app === "string") return app;
  const before = yield* clientOf(id, client.id);
  if (before === "unknown") return before;
  const unnamed = yield* beyondRelease(app, before.app.environment, client);
  if (unnamed !== undefined && before.revision === expected) return unnamed;
  const outcome = yield* update(client, expected, everybodys(by));
  // It has no owner who could be gone.
  return outcome === "no-owner" ? "unknown" : outcome;
}

/** Where a live client would send people, or be told of them, and the version that is installed does not say so (promise 17). */
function* beyondRelease(
  { id, released }: ListedApp,
  environment: Environment,
  client: Parameters<typeof addressesOf>[0],
): Decision<UnnamedHosts | undefined> {
  if (environment === "test" || released === null) return undefined;
  const version = yield* versionOf(id, released);
  return version && hostsBeside(addressesOf(client), version.manifest.redirectHosts);
}

/** Does it to a client of this app, whose row is locked. */
function* onClient<Outcome>(
  id: string,
  client: string,
  by: Acting,
  change: () => Decision<Outcome>,
): Decision<Outcome | NotTheirs> {
  const app = yield* lockedApp(id, by.within);
  if (typeof app === "string") return app;
  const found = yield* clientOf(id, client);
  return found === "unknown" ? found : yield* change();
}

/** {@link AppClients}. */
export const appClients = {
  reads: { list, find },
  writes: {
    create,
    update: updateClient,
    delete: (app: string, client: string, expected: number, by: Acting) =>
      onClient(app, client, by, () => remove(client, expected, everybodys(by))),
    addSecret: (
      app: string,
      client: string,
      { row, othersExpireAt }: Parameters<AppClients["addSecret"]>[2],
      by: Acting,
    ) => onClient(app, client, by, () => addSecret(client, row, othersExpireAt, everybodys(by))),
    removeSecret: (app: string, client: string, secret: string, by: Acting) =>
      onClient(app, client, by, () => removeSecret(client, secret, everybodys(by))),
  },
} satisfies PortDecisions<AppClients>;
