import type { Api, ApiScope, BuiltInApi, Scope, ScopeCatalogue } from "@grantway/protocol";
import { openidScopes } from "@grantway/protocol/rules";
import type { Cells } from "./cells.ts";

/** What {@link readApi} expects. */
export const apiColumns = ["audience", "name", "access_token_lifetime", "token_format"] as const;

/** What {@link readScope} expects. */
export const scopeColumns = ["key", "audience", "title", "detail", "risk", "access"] as const;

/** The API of these columns; others may follow. */
export function readApi(cells: Cells): Api {
  const accessTokenLifetime = cells[2] as number | null;
  return {
    audience: cells[0] as string,
    name: cells[1] as string,
    ...(accessTokenLifetime === null ? {} : { accessTokenLifetime }),
    ...(cells[3] === "jwt" ? { tokenFormat: "jwt" as const } : {}),
  };
}

/** The scope of these columns; others may follow. */
export function readScope(cells: Cells): ApiScope {
  const detail = cells[3] as string | null;
  return {
    key: cells[0] as string,
    audience: cells[1] as string,
    title: cells[2] as string,
    ...(detail === null ? {} : { detail }),
    risk: cells[4] as Scope["risk"],
    access: cells[5] as Scope["access"],
  };
}

/** The catalogue of these rows, and of the API and the scopes every instance has; a row goes before a scope of its name. */
export function readCatalogue(
  apis: readonly Cells[],
  scopes: readonly Cells[],
  builtIn: BuiltInApi | undefined,
): ScopeCatalogue {
  const all = [...openidScopes, ...(builtIn?.scopes ?? []), ...scopes.map(readScope)];
  const own = builtIn === undefined ? [] : [builtIn.api];
  return { apis: [...own, ...apis.map(readApi)], scopes: new Map(all.map((scope) => [scope.key, scope])) };
}

/** Whether the key is one of the scopes every instance has, which nobody may take or change. */
export function isBuiltIn(key: string): boolean {
  return openidScopes.some((scope) => scope.key === key);
}
