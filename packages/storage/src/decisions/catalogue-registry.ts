import type { Api, ApiScope, Attribution, CatalogueRegistry, Conflict, Revised } from "@grantway/protocol";
import { apiColumns, isBuiltIn, readApi, readScope, scopeColumns } from "../rows/catalogue-rows.ts";
import { type Cells, select } from "../rows/cells.ts";
import { changesBetween, isNothing } from "./changes.ts";
import { conflict, firstRevision } from "./conflict.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";
import { takeFromClients, takeFromGrants } from "./take-away.ts";

const apis = `SELECT ${select("a", apiColumns)}, a.revision FROM apis a`;
const scopesOfApis = `SELECT ${select("s", scopeColumns)}, s.revision FROM scopes s`;

const sql = statements("catalogue-registry", {
  apis,
  findApi: `${apis} WHERE a.audience = $audience`,
  // Holds the API until a scope of it is in: a deletion then finds the scope.
  lockApi: (d) => `${apis} WHERE a.audience = $audience ${d.forUpdate("a")}`,
  insertApi: `INSERT INTO apis (audience, name, access_token_lifetime, token_format, revision)
    VALUES ($audience, $name, $lifetime, $format, $revision) ON CONFLICT DO NOTHING RETURNING 1`,
  updateApi: `UPDATE apis SET name = $name, access_token_lifetime = $lifetime, token_format = $format, revision = $revision
    WHERE audience = $audience`,
  deleteApi: "DELETE FROM apis WHERE audience = $audience",
  scopeOf: "SELECT 1 FROM scopes WHERE audience = $audience LIMIT 1",
  scopes: scopesOfApis,
  findScope: `${scopesOfApis} WHERE s.key = $key`,
  lockScope: (d) => `${scopesOfApis} WHERE s.key = $key ${d.forUpdate("s")}`,
  insertScope: `INSERT INTO scopes (key, audience, title, detail, risk, access, revision)
    VALUES ($key, $audience, $title, $detail, $risk, $access, $revision) ON CONFLICT DO NOTHING RETURNING 1`,
  updateScope: `UPDATE scopes SET title = $title, detail = $detail, risk = $risk, access = $access,
      revision = $revision
    WHERE key = $key`,
  deleteScope: "DELETE FROM scopes WHERE key = $key",
});

function* allApis(): Decision<readonly (Api & Revised)[]> {
  return (yield* rows(sql.apis)).map(readRevisedApi);
}

function* findApi(audience: string): Decision<(Api & Revised) | undefined> {
  const row = yield* one(sql.findApi, { audience });
  return row && readRevisedApi(row);
}

function* createApi(api: Api, by: Attribution): Decision<"created" | "taken"> {
  const { audience, ...data } = api;
  const target = `api:${audience}`;
  const revision = yield* firstRevision(target);
  if ((yield* one(sql.insertApi, { ...apiValues(api), revision })) === undefined) return "taken";
  const changes = changesBetween(undefined, data);
  yield* record(by, { action: "api.created", target, revision, changes });
  return "created";
}

function* updateApi(api: Api, expected: number, by: Attribution): Decision<"updated" | "unknown" | Conflict> {
  const { audience, name, accessTokenLifetime, tokenFormat } = api;
  const row = yield* one(sql.lockApi, { audience });
  if (row === undefined) return "unknown";
  const before = readRevisedApi(row);
  const changes = changesBetween(before, { name, accessTokenLifetime, tokenFormat });
  if (isNothing(changes)) return "updated";
  const target = `api:${audience}`;
  if (before.revision !== expected) return yield* conflict(target, before.revision, expected);
  const revision = expected + 1;
  yield* one(sql.updateApi, { ...apiValues(api), revision });
  yield* record(by, { action: "api.updated", target, revision, changes });
  return "updated";
}

function* deleteApi(
  audience: string,
  expected: number,
  by: Attribution,
): Decision<"deleted" | "unknown" | "has-scopes" | Conflict> {
  const row = yield* one(sql.lockApi, { audience });
  if (row === undefined) return "unknown";
  const { revision } = readRevisedApi(row);
  const target = `api:${audience}`;
  if (revision !== expected) return yield* conflict(target, revision, expected);
  if ((yield* one(sql.scopeOf, { audience })) !== undefined) return "has-scopes";
  yield* one(sql.deleteApi, { audience });
  yield* takeFromClients("introspects", audience, by);
  yield* record(by, { action: "api.deleted", target, revision: expected + 1 });
  return "deleted";
}

function* allScopes(): Decision<readonly (ApiScope & Revised)[]> {
  return (yield* rows(sql.scopes)).map(readRevisedScope);
}

function* findScope(key: string): Decision<(ApiScope & Revised) | undefined> {
  const row = yield* one(sql.findScope, { key });
  return row && readRevisedScope(row);
}

function* createScope(scope: ApiScope, by: Attribution): Decision<"created" | "taken" | "unknown-api"> {
  const { key, ...data } = scope;
  if (isBuiltIn(key)) return "taken";
  if ((yield* one(sql.lockApi, { audience: scope.audience })) === undefined) return "unknown-api";
  const target = `scope:${key}`;
  const revision = yield* firstRevision(target);
  const values = { ...scopeValues(scope), audience: scope.audience, revision };
  if ((yield* one(sql.insertScope, values)) === undefined) return "taken";
  const changes = changesBetween(undefined, data);
  yield* record(by, { action: "scope.created", target, revision, changes });
  return "created";
}

function* updateScope(
  scope: ApiScope,
  expected: number,
  by: Attribution,
): Decision<"updated" | "unknown" | Conflict> {
  const { key, audience, title, detail, risk, access } = scope;
  const row = yield* one(sql.lockScope, { key });
  const before = row && readRevisedScope(row);
  if (before?.audience !== audience) return "unknown";
  const changes = changesBetween(before, { title, detail, risk, access });
  if (isNothing(changes)) return "updated";
  const target = `scope:${key}`;
  if (before.revision !== expected) return yield* conflict(target, before.revision, expected);
  const revision = expected + 1;
  yield* one(sql.updateScope, { ...scopeValues(scope), revision });
  yield* record(by, { action: "scope.updated", target, revision, changes });
  return "updated";
}

function* deleteScope(
  key: string,
  expected: number,
  by: Attribution,
): Decision<"deleted" | "unknown" | Conflict> {
  const row = yield* one(sql.lockScope, { key });
  if (row === undefined) return "unknown";
  const { revision } = readRevisedScope(row);
  const target = `scope:${key}`;
  if (revision !== expected) return yield* conflict(target, revision, expected);
  yield* one(sql.deleteScope, { key });
  yield* takeFromClients("scopes", key, by);
  const changes = yield* takeFromGrants(key);
  const lost = isNothing(changes) ? {} : { changes };
  yield* record(by, { action: "scope.deleted", target, revision: expected + 1, ...lost });
  return "deleted";
}

function apiValues({ audience, name, accessTokenLifetime, tokenFormat = "opaque" }: Api) {
  return { audience, name, lifetime: accessTokenLifetime ?? null, format: tokenFormat };
}

function scopeValues({ key, title, detail, risk, access }: ApiScope) {
  return { key, title, detail: detail ?? null, risk, access };
}

function readRevisedApi(row: Cells): Api & Revised {
  return { ...readApi(row), revision: Number(row[apiColumns.length]) };
}

function readRevisedScope(row: Cells): ApiScope & Revised {
  return { ...readScope(row), revision: Number(row[scopeColumns.length]) };
}

/** {@link CatalogueRegistry}. */
export const catalogueRegistry = {
  reads: { apis: allApis, findApi, scopes: allScopes, findScope },
  writes: { createApi, updateApi, deleteApi, createScope, updateScope, deleteScope },
} satisfies PortDecisions<CatalogueRegistry>;
