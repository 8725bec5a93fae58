import type { BuiltInApi } from "../catalogue/management-api.ts";
import type { ScopeCatalogue } from "../scope.ts";
import type { Permission } from "./permission.ts";

/**
 * Whether whoever holds these permissions has each of the scopes that are permissions. Who makes a client, changes where it
 * sends people or makes a secret for it can act as the client: else `clients:write` would be every permission (ADR 30).
 */
export function withinReach(
  held: ReadonlySet<Permission>,
  scopes: readonly string[],
  { catalogue, builtIn }: { readonly catalogue: ScopeCatalogue; readonly builtIn: BuiltInApi },
): boolean {
  const reachable: ReadonlySet<string> = held;
  const { audience } = builtIn.api;
  return scopes.every((key) => catalogue.scopes.get(key)?.audience !== audience || reachable.has(key));
}
