import type { Declaration } from "./declaration.ts";
import type { Records } from "./records.ts";

/**
 * The records that no document names, of the kinds that the documents speak of: of others they do not say that there are none. A
 * client that a person owns is none of them, and neither is one that registered itself or is known by a document of its: who made it
 * is somebody else, and whoever writes files need not know.
 */
export function surplusOf(declaration: Declaration, { apis, scopes, clients }: Records): Records {
  const declared = {
    apis: new Set(declaration.apis?.map(({ value }) => value.audience)),
    scopes: new Set(declaration.scopes.map(({ value }) => value.key)),
    clients: new Set(declaration.clients?.map(({ value }) => value.draft.id)),
  };
  const surplusApis =
    declaration.apis === undefined ? [] : apis.filter(({ audience }) => !declared.apis.has(audience));
  const gone = new Set(surplusApis.map(({ audience }) => audience));
  return {
    apis: surplusApis,
    scopes: scopes.filter(
      ({ key, audience }) =>
        gone.has(audience) || (declaration.scoped.has(audience) && !declared.scopes.has(key)),
    ),
    clients:
      declaration.clients === undefined
        ? []
        : clients.filter(
            ({ id, owner, origin }) => owner === null && origin === "management" && !declared.clients.has(id),
          ),
  };
}
