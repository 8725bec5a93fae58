import type { BuiltInApi } from "../catalogue/management-api.ts";
import type { Client } from "../client.ts";
import type { ScopeCatalogue } from "../scope.ts";
import { openidScopes } from "../scope.ts";
import type { Declaration } from "./declaration.ts";
import { fieldsBetween } from "./fields-between.ts";
import { apiInWords, scopeInWords } from "./in-words.ts";
import { moveOf } from "./move-of.ts";
import type { Move } from "./plan.ts";
import type { Records } from "./records.ts";

/** What there is to do before clients: APIs and scopes are there when a client names them. */
export function planCatalogue({ apis = [], scopes }: Declaration, records: Records): readonly Move[] {
  const known = new Map(records.apis.map((api) => [api.audience, api]));
  const knownScopes = new Map(records.scopes.map((scope) => [scope.key, scope]));
  return [
    ...apis.flatMap(({ value: api }) => {
      const { audience: id } = api;
      const before = known.get(id);
      const fields = fieldsBetween(before && apiInWords(before), apiInWords(api), "audience");
      if (before === undefined)
        return moveOf({ kind: "api", action: "create", id, fields }, [{ step: "create-api", api }]);
      const { revision } = before;
      return moveOf(
        { kind: "api", action: "change", id, fields },
        isNone(fields) ? [] : [{ step: "update-api", api, revision }],
      );
    }),
    ...scopes.flatMap(({ value: scope }) => {
      const { key: id } = scope;
      const before = knownScopes.get(id);
      const fields = fieldsBetween(before && scopeInWords(before), scopeInWords(scope), "scope");
      if (before === undefined) {
        const all = { ...fields, api: { to: scope.audience } };
        return moveOf({ kind: "scope", action: "create", id, fields: all }, [
          { step: "create-scope", scope },
        ]);
      }
      const { revision } = before;
      return moveOf(
        { kind: "scope", action: "change", id, fields },
        isNone(fields) ? [] : [{ step: "update-scope", scope, revision }],
      );
    }),
  ];
}

/** What there is to do after clients, which hold them no more. */
export function planCatalogueDeletions(
  { apis, scopes }: Records,
  clients: readonly Client[],
): readonly Move[] {
  const holding = (list: "scopes" | "introspects", id: string) =>
    clients.filter((client) => client[list].includes(id)).length;
  return [
    ...scopes.flatMap(({ key, revision }) =>
      moveOf({ kind: "scope", action: "delete", id: key, heldBy: holding("scopes", key) }, [
        { step: "delete-scope", key, revision },
      ]),
    ),
    ...apis.flatMap(({ audience, revision }) =>
      moveOf({ kind: "api", action: "delete", id: audience, heldBy: holding("introspects", audience) }, [
        { step: "delete-api", audience, revision },
      ]),
    ),
  ];
}

/** The APIs and scopes there will be. */
export function catalogueAfter(
  { apis = [], scopes }: Declaration,
  records: Records,
  { deleted, builtIn }: { readonly deleted: Records; readonly builtIn: BuiltInApi },
): ScopeCatalogue {
  const gone = { apis: new Set(deleted.apis), scopes: new Set(deleted.scopes) };
  const staying = [
    ...openidScopes,
    // A scope somebody made before there was a built-in one of its name stays theirs.
    ...builtIn.scopes,
    ...records.scopes.filter((scope) => !gone.scopes.has(scope)),
    ...scopes.map(({ value }) => value),
  ];
  return {
    apis: [
      builtIn.api,
      ...records.apis.filter((api) => !gone.apis.has(api)),
      ...apis.map(({ value }) => value),
    ],
    scopes: new Map(staying.map((scope) => [scope.key, scope])),
  };
}

function isNone(fields: object): boolean {
  return Object.keys(fields).length === 0;
}
