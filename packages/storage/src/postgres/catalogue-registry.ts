import type { Attribution, AuditAction, CatalogueRegistry } from "@grantway/protocol";
import { isBuiltIn } from "../rows/catalogue-rows.ts";
import { audit } from "./audit.ts";
import type { Database, Queries, Statement } from "./database.ts";

const statements = {
  createApi: {
    name: "catalogue.create-api",
    text: `INSERT INTO apis (name, access_token_lifetime, audience) VALUES ($1, $2, $3)
      ON CONFLICT DO NOTHING RETURNING 1`,
  },
  updateApi: {
    name: "catalogue.update-api",
    text: "UPDATE apis SET name = $1, access_token_lifetime = $2 WHERE audience = $3 RETURNING 1",
  },
  lockApi: { name: "catalogue.lock-api", text: "SELECT 1 FROM apis WHERE audience = $1 FOR UPDATE" },
  // Holds the API until the scope is in: a deletion of the API then finds the scope.
  shareApi: { name: "catalogue.share-api", text: "SELECT 1 FROM apis WHERE audience = $1 FOR SHARE" },
  scopeOf: { name: "catalogue.scope-of", text: "SELECT 1 FROM scopes WHERE audience = $1 LIMIT 1" },
  deleteApi: { name: "catalogue.delete-api", text: "DELETE FROM apis WHERE audience = $1" },
  createScope: {
    name: "catalogue.create-scope",
    text: `INSERT INTO scopes (title, detail, risk, access, key, audience) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT DO NOTHING RETURNING 1`,
  },
  updateScope: {
    name: "catalogue.update-scope",
    text: `UPDATE scopes SET title = $1, detail = $2, risk = $3, access = $4
      WHERE key = $5 AND audience = $6 RETURNING 1`,
  },
  deleteScope: { name: "catalogue.delete-scope", text: "DELETE FROM scopes WHERE key = $1 RETURNING 1" },
  takeFromClients: {
    name: "catalogue.take-from-clients",
    text: "UPDATE clients SET scopes = scopes - $1::text WHERE scopes ? $1::text",
  },
  takeAudience: {
    name: "catalogue.take-audience",
    text: "UPDATE clients SET introspects = introspects - $1::text WHERE introspects ? $1::text",
  },
  takeFromGrants: {
    name: "catalogue.take-from-grants",
    text: "UPDATE grants SET scopes = scopes - $1::text WHERE scopes ? $1::text",
  },
} as const satisfies Record<string, Statement>;

/** {@link CatalogueRegistry} in PostgreSQL. */
export function createCatalogueRegistry({ db }: { db: Database }): CatalogueRegistry {
  /** The work and, when it changed something, its audit record, in one transaction. */
  function decide<Outcome extends string>(
    by: Attribution,
    record: { readonly action: AuditAction; readonly target: string; readonly when: Outcome },
    work: (queries: Queries) => Promise<Outcome>,
  ): Promise<Outcome> {
    return db.transaction(async (queries) => {
      const outcome = await work(queries);
      if (outcome === record.when) await audit(queries, by, record.action, record.target);
      return outcome;
    });
  }

  return {
    createApi: ({ audience, name, accessTokenLifetime }, by) =>
      decide(by, { action: "api.created", target: `api:${audience}`, when: "created" }, async (queries) => {
        const row = await queries.one(statements.createApi, name, accessTokenLifetime ?? null, audience);
        return row === undefined ? "taken" : "created";
      }),
    updateApi: ({ audience, name, accessTokenLifetime }, by) =>
      decide(by, { action: "api.updated", target: `api:${audience}`, when: "updated" }, async (queries) => {
        const row = await queries.one(statements.updateApi, name, accessTokenLifetime ?? null, audience);
        return row === undefined ? "unknown" : "updated";
      }),
    deleteApi: (audience, by) =>
      decide(by, { action: "api.deleted", target: `api:${audience}`, when: "deleted" }, async (queries) => {
        if ((await queries.one(statements.lockApi, audience)) === undefined) return "unknown";
        if ((await queries.one(statements.scopeOf, audience)) !== undefined) return "has-scopes";
        await queries.one(statements.deleteApi, audience);
        await queries.one(statements.takeAudience, audience);
        return "deleted";
      }),
    createScope: ({ key, audience, title, detail, risk, access }, by) =>
      decide(by, { action: "scope.created", target: `scope:${key}`, when: "created" }, async (queries) => {
        if (isBuiltIn(key)) return "taken";
        if ((await queries.one(statements.shareApi, audience)) === undefined) return "unknown-api";
        const row = await queries.one(
          statements.createScope,
          title,
          detail ?? null,
          risk,
          access,
          key,
          audience,
        );
        return row === undefined ? "taken" : "created";
      }),
    updateScope: ({ key, audience, title, detail, risk, access }, by) =>
      decide(by, { action: "scope.updated", target: `scope:${key}`, when: "updated" }, async (queries) => {
        const row = await queries.one(
          statements.updateScope,
          title,
          detail ?? null,
          risk,
          access,
          key,
          audience,
        );
        return row === undefined ? "unknown" : "updated";
      }),
    deleteScope: (key, by) =>
      decide(by, { action: "scope.deleted", target: `scope:${key}`, when: "deleted" }, async (queries) => {
        if ((await queries.one(statements.deleteScope, key)) === undefined) return "unknown";
        await queries.one(statements.takeFromClients, key);
        await queries.one(statements.takeFromGrants, key);
        return "deleted";
      }),
  };
}
