import type { BuiltInApi, Catalogue, ScopeCatalogue } from "@grantway/protocol";
import { apiColumns, readCatalogue, scopeColumns } from "../rows/catalogue-rows.ts";
import { type Cells, select } from "../rows/cells.ts";
import type { Database, Statement } from "./database.ts";

const find: Statement = {
  name: "catalogue.current",
  text: `SELECT r.revision,
      CASE WHEN r.revision <> $1 THEN (
        SELECT coalesce(jsonb_agg(jsonb_build_array(${select("a", apiColumns)}) ORDER BY a.audience), '[]') FROM apis a
      ) END,
      CASE WHEN r.revision <> $1 THEN (
        SELECT coalesce(jsonb_agg(jsonb_build_array(${select("s", scopeColumns)}) ORDER BY s.key), '[]') FROM scopes s
      ) END
    FROM revisions r WHERE r.name = 'catalogue'`,
};

const none = -1;

/** {@link Catalogue} in PostgreSQL: one round trip, which carries the catalogue only when it has changed. */
export function createCatalogue({
  db,
  builtIn,
}: {
  db: Database;
  builtIn: BuiltInApi | undefined;
}): Catalogue {
  let kept: { readonly revision: number; readonly catalogue: ScopeCatalogue } | undefined;
  return {
    async current() {
      const known = kept;
      const [revision, apis, scopes] = (await db.one(find, known?.revision ?? none)) ?? [];
      if (known !== undefined && known.revision === revision) return known.catalogue;
      const catalogue = readCatalogue(apis as readonly Cells[], scopes as readonly Cells[], builtIn);
      kept = { revision: revision as number, catalogue };
      return catalogue;
    },
  };
}
