import type { DatabaseSync } from "node:sqlite";
import type { BuiltInApi, Catalogue, ScopeCatalogue } from "@grantway/protocol";
import { apiColumns, readCatalogue, scopeColumns } from "../rows/catalogue-rows.ts";
import { select } from "../rows/cells.ts";
import { query } from "./query.ts";
import type { RevisionReader } from "./revisions.ts";

/** {@link Catalogue} in SQLite: parsed once per revision. */
export function createCatalogue(parts: {
  reader: DatabaseSync;
  revisions: RevisionReader;
  builtIn: BuiltInApi | undefined;
}): Catalogue {
  const { reader, revisions, builtIn } = parts;
  const apis = query(reader, `SELECT ${select("a", apiColumns)} FROM apis a ORDER BY a.audience`);
  const scopes = query(reader, `SELECT ${select("s", scopeColumns)} FROM scopes s ORDER BY s.key`);
  let kept: { readonly revision: number; readonly catalogue: ScopeCatalogue } | undefined;

  return {
    async current() {
      const { catalogue: revision } = revisions.now();
      if (kept?.revision !== revision) {
        kept = { revision, catalogue: readCatalogue(apis.all(), scopes.all(), builtIn) };
      }
      return kept.catalogue;
    },
  };
}
