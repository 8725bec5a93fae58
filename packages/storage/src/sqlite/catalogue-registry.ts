import type { DatabaseSync } from "node:sqlite";
import type { Api, Attribution, CatalogueRegistry, Scope } from "@grantway/protocol";
import { isBuiltIn } from "../rows/catalogue-rows.ts";
import { createAudit } from "./audit.ts";
import { change, query } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

type ApiScope = Scope & { readonly audience: string };

/** The writes of {@link CatalogueRegistry}, in the writer's thread. */
export function catalogueCommands(db: DatabaseSync) {
  const audit = createAudit(db);
  const findApi = query(db, "SELECT 1 FROM apis WHERE audience = ?");
  const insertApi = change(
    db,
    "INSERT INTO apis (name, access_token_lifetime, audience) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const updateApi = change(db, "UPDATE apis SET name = ?, access_token_lifetime = ? WHERE audience = ?");
  const deleteApi = change(db, "DELETE FROM apis WHERE audience = ?");
  const scopeOf = query(db, "SELECT 1 FROM scopes WHERE audience = ? LIMIT 1");
  const insertScope = change(
    db,
    "INSERT INTO scopes (title, detail, risk, access, key, audience) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const updateScope = change(
    db,
    "UPDATE scopes SET title = ?, detail = ?, risk = ?, access = ? WHERE key = ? AND audience = ?",
  );
  const deleteScope = change(db, "DELETE FROM scopes WHERE key = ?");
  const take = (column: string, table: string) =>
    change(
      db,
      `UPDATE ${table} SET ${column} = (SELECT json_group_array(value) FROM json_each(${column}) WHERE value <> ?1)
       WHERE EXISTS (SELECT 1 FROM json_each(${column}) WHERE value = ?1)`,
    );
  const takeScope = [take("scopes", "clients"), take("scopes", "grants")];
  const takeAudience = take("introspects", "clients");

  return {
    createApi(api: Api, by: Attribution): "created" | "taken" {
      if (insertApi(api.name, api.accessTokenLifetime ?? null, api.audience) === 0) return "taken";
      audit(by, "api.created", `api:${api.audience}`);
      return "created";
    },
    updateApi(api: Api, by: Attribution): "updated" | "unknown" {
      if (updateApi(api.name, api.accessTokenLifetime ?? null, api.audience) === 0) return "unknown";
      audit(by, "api.updated", `api:${api.audience}`);
      return "updated";
    },
    deleteApi(audience: string, by: Attribution): "deleted" | "unknown" | "has-scopes" {
      if (scopeOf.one(audience) !== undefined) return "has-scopes";
      if (deleteApi(audience) === 0) return "unknown";
      takeAudience(audience);
      audit(by, "api.deleted", `api:${audience}`);
      return "deleted";
    },
    createScope(scope: ApiScope, by: Attribution): "created" | "taken" | "unknown-api" {
      if (isBuiltIn(scope.key)) return "taken";
      if (findApi.one(scope.audience) === undefined) return "unknown-api";
      const { title, detail, risk, access, key, audience } = scope;
      if (insertScope(title, detail ?? null, risk, access, key, audience) === 0) return "taken";
      audit(by, "scope.created", `scope:${key}`);
      return "created";
    },
    updateScope(scope: ApiScope, by: Attribution): "updated" | "unknown" {
      const { title, detail, risk, access, key, audience } = scope;
      if (updateScope(title, detail ?? null, risk, access, key, audience) === 0) return "unknown";
      audit(by, "scope.updated", `scope:${key}`);
      return "updated";
    },
    deleteScope(key: string, by: Attribution): "deleted" | "unknown" {
      if (deleteScope(key) === 0) return "unknown";
      for (const takeFrom of takeScope) takeFrom(key);
      audit(by, "scope.deleted", `scope:${key}`);
      return "deleted";
    },
  };
}

/** {@link CatalogueRegistry} in SQLite. */
export function createCatalogueRegistry({ writer }: { writer: Writer }): CatalogueRegistry {
  const run = commandsOf<ReturnType<typeof catalogueCommands>>(writer, "catalogueRegistry");
  return {
    createApi: (api, by) => run("createApi", api, by),
    updateApi: (api, by) => run("updateApi", api, by),
    deleteApi: (audience, by) => run("deleteApi", audience, by),
    createScope: (scope, by) => run("createScope", scope, by),
    updateScope: (scope, by) => run("updateScope", scope, by),
    deleteScope: (key, by) => run("deleteScope", key, by),
  };
}
