import type { ScopeCatalogue } from "@grantway/protocol";

/** What people read of a scope; nothing of one that the catalogue does not know any more. */
export function rightWords({ scopes }: Pick<ScopeCatalogue, "scopes">, key: string) {
  const scope = scopes.get(key);
  if (scope === undefined) return { scope: key };
  const { title, detail, risk, access } = scope;
  return { scope: key, title, risk, access, ...(detail === undefined ? {} : { detail }) };
}
