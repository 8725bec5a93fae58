import { searchProviders } from "../catalogue/search-providers.ts";
import { ClientError } from "../client-error.ts";
import type { Providers } from "../grantway.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import { issuerIn } from "./issuer-in.ts";
import type { ReadMetadata } from "./metadata.ts";
import { definitionOf } from "./published-definition.ts";

/** The providers known by name: of two with one id the first counts, so own entries go before the catalogue's. */
export function createProviders({
  definitions,
  readMetadata,
}: {
  readonly definitions: readonly ProviderDefinition[];
  readonly readMetadata: ReadMetadata;
}): Providers & { readonly byId: ReadonlyMap<string, ProviderDefinition> } {
  const byId = new Map<string, ProviderDefinition>();
  for (const definition of definitions) if (!byId.has(definition.id)) byId.set(definition.id, definition);
  const all = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

  return {
    byId,
    list: () => all,
    search: (words) => searchProviders(all, words),
    get: (id) => {
      const found = byId.get(id);
      if (found !== undefined) return found;
      const near = nearest(id, [...byId.keys()]);
      throw new ClientError(
        "unknown_provider",
        `No provider is called "${id}"${
          near.length === 0 ? "" : ` (near: ${near.join(", ")})`
        }: search the catalogue, or give the URL of its issuer or a definition.`,
      );
    },
    discover: async (said) => definitionOf(await readMetadata(issuerIn(said) ?? said)),
  };
}

/** Names that hold the wanted one, or that differ in at most two letters. */
function nearest(wanted: string, ids: readonly string[]): readonly string[] {
  const text = wanted.toLowerCase();
  return ids.filter((id) => (text.length > 2 && id.includes(text)) || distance(id, text) <= 2).slice(0, 3);
}

/** The Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of a.split("").entries()) {
    const next = [index + 1];
    for (const [column, other] of b.split("").entries()) {
      const cost = letter === other ? 0 : 1;
      next.push(Math.min((row[column] ?? 0) + cost, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
