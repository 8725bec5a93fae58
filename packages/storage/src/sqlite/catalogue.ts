import type { DatabaseSync } from "node:sqlite";
import type { Catalogue, ScopeCatalogue } from "@grantway/protocol";
import { apiColumns, readCatalogue, scopeColumns } from "../rows/catalogue-rows.ts";
import { select } from "../rows/cells.ts";
import { query } from "./query.ts";

/** {@link Catalogue} in SQLite: parsed once a revision, see `client-cache.ts`. */
export function createCatalogue({ reader }: { reader: DatabaseSync }): Catalogue {
  const revision = query(reader, "SELECT revision FROM revisions WHERE name = 'catalogue'");
  const apis = query(reader, `SELECT ${select("a", apiColumns)} FROM apis a ORDER BY a.audience`);
  const scopes = query(reader, `SELECT ${select("s", scopeColumns)} FROM scopes s ORDER BY s.key`);
  let kept: { readonly revision: unknown; readonly catalogue: ScopeCatalogue } | undefined;

  return {
    async current() {
      const now = revision.one()?.[0];
      if (kept?.revision !== now || kept === undefined) {
        kept = { revision: now, catalogue: readCatalogue(apis.all(), scopes.all()) };
      }
      return kept.catalogue;
    },
  };
}
