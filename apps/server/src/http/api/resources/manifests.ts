import { listManifestScopes } from "@grantway/api";
import type { Scope, ScopeCatalogue } from "@grantway/protocol";
import { handle } from "../handle.ts";

/** `/manifest`. */
export const manifestHandlers = [
  handle(listManifestScopes, async ({ context }) => ({
    status: 200,
    body: { items: itemsOf(await context.catalogue.current()) },
  })),
];

function itemsOf({ apis, scopes }: ScopeCatalogue) {
  const names = new Map(apis.map(({ audience, name }) => [audience, name]));
  return [...scopes.values()].map((scope) => scopeBody(scope, names));
}

function scopeBody(
  { key, title, detail, risk, access, audience }: Scope,
  names: ReadonlyMap<string, string>,
) {
  const api = audience === undefined ? undefined : names.get(audience);
  return {
    key,
    title,
    ...(detail === undefined ? {} : { detail }),
    risk,
    access,
    ...(audience === undefined ? {} : { audience }),
    ...(api === undefined ? {} : { api }),
  };
}
