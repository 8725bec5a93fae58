import type { AppFacts, KnownScope } from "@grantway/platform/rules";
import type { App, Manifest } from "@grantway/platform";
import { managementApi, openidScopes } from "@grantway/protocol/rules";
import { json, parsed } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import { statements } from "../statement.ts";
import { verifiedDomainOf } from "./publisher-domain.ts";

/** The version that counts for clients of this environment. */
const version = (environment: string) => `CASE ${environment}
  WHEN 'test' THEN (SELECT max(n.number) FROM app_versions n WHERE n.app_id = a.id) ELSE a.released END`;

const columns = (environment: string) => `a.id, a.slug, a.name, a.publisher_id, o.name,
    ${verifiedDomainOf("o.id")}, a.status, a.suspended_by, a.visibility, a.created_at, ${environment},
    v.number, v.manifest, v.manifest_hash`;

const ofClient = `SELECT ${columns("coalesce(c.environment, 'live')")}
  FROM clients c JOIN apps a ON a.id = c.app_id JOIN organisations o ON o.id = a.publisher_id
  LEFT JOIN app_versions v ON v.app_id = a.id AND v.number = ${version("c.environment")}
  WHERE c.id = $client`;

const ofApp = `SELECT ${columns("CAST($environment AS text)")}
  FROM apps a JOIN organisations o ON o.id = a.publisher_id
  LEFT JOIN app_versions v ON v.app_id = a.id AND v.number = ${version("CAST($environment AS text)")}
  WHERE a.id = $app`;

const sql = statements("app-facts", {
  ofClient,
  ofApp,
  lockApp: (d) => `SELECT 1 FROM apps a WHERE a.id = $app ${d.forShare("a")}`,
  // Nobody suspends the app or releases another version until the transaction is over.
  lock: (d) =>
    `SELECT a.id FROM clients c JOIN apps a ON a.id = c.app_id WHERE c.id = $client ${d.forShare("a")}`,
  known: (d) =>
    `SELECT s.key, s.risk FROM ${d.elements("$keys", "asked")} JOIN scopes s ON s.key = asked.value`,
});

/** The app of a client, with what people read of it. */
export interface AppOfClient {
  readonly facts: AppFacts;
  readonly slug: string;
  readonly name: string;
  readonly publisher: string;
  readonly domain: string | null;
  readonly createdAt: number;
}

/** The app of this client as it is; `undefined` for a client of none. */
export function* appOfClient(client: string): Decision<AppOfClient | undefined> {
  return yield* readApp(yield* one(sql.ofClient, { client }));
}

/** The app of this id as clients of the environment meet it, which then stays so until the decision is over. */
export function* lockedApp(app: string, environment: "live" | "test"): Decision<AppOfClient | undefined> {
  yield* one(sql.lockApp, { app });
  return yield* readApp(yield* one(sql.ofApp, { app, environment }));
}

function* readApp(row: readonly unknown[] | undefined): Decision<AppOfClient | undefined> {
  if (row === undefined) return undefined;
  const [id, slug, name, publisher, publisherName, domain, status, suspendedBy, visibility, createdAt] = row;
  const [environment, number, manifest, manifestHash] = row.slice(10);
  const said = number === null ? undefined : (parsed(manifest) as Manifest);
  return {
    facts: {
      id: id as string,
      publisher: publisher as string,
      status: status as App["status"],
      suspendedBy: suspendedBy as App["suspendedBy"],
      visibility: visibility as App["visibility"],
      environment: environment as AppFacts["environment"],
      verified: domain !== null,
      ...(said === undefined
        ? {}
        : { version: { number: Number(number), manifestHash: manifestHash as string, manifest: said } }),
      known: yield* knownOf(said?.scopes.map(({ scope }) => scope) ?? []),
    },
    slug: slug as string,
    name: name as string,
    publisher: publisherName as string,
    domain: domain as string | null,
    createdAt: Number(createdAt),
  };
}

/** The same, which then stays as it is until the decision is over. */
export function* lockedAppOfClient(client: string): Decision<AppOfClient | undefined> {
  yield* one(sql.lock, { client });
  return yield* appOfClient(client);
}

const builtIn: ReadonlyMap<string, KnownScope> = new Map(
  [...openidScopes, ...managementApi("").scopes].map(({ key, risk }) => [key, { key, risk }]),
);

/** What the catalogue has of these scopes: a scope of its own goes before one that every instance has. */
function* knownOf(keys: readonly string[]): Decision<ReadonlyMap<string, KnownScope>> {
  const found = keys.length === 0 ? [] : yield* rows(sql.known, { keys: json(keys) });
  const own = found.map(([key, risk]) => ({ key, risk }) as KnownScope);
  const given = keys.flatMap((key) => builtIn.get(key) ?? []);
  return new Map([...given, ...own].map((scope) => [scope.key, scope]));
}
