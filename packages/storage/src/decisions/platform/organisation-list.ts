import type { Organisation, OrganisationListRequest } from "@grantway/platform";
import type { Page, PageRequest } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { pageLimit, pageStart, toPage } from "../../pages.ts";
import { select } from "../../rows/cells.ts";
import { organisationColumns, readOrganisation } from "../../rows/organisation-row.ts";
import { type Decision, one, rows } from "../decision.ts";
import type { Dialect } from "../dialect.ts";
import { limited } from "../limited.ts";
import { statements, type Values } from "../statement.ts";
import { isWithinReach, withinValues } from "./within-sql.ts";

const wanted = (d: Dialect) => `o.status <> 'deleted'
  AND ($kind = '' OR o.kind = $kind) AND ($status = '' OR o.status = $status)
  AND ($sandbox_of = '' OR o.sandbox_of = $sandbox_of)
  AND ($search = '' OR ${d.contains("o.name_key", "$search")} OR ${d.contains("o.slug", "$search")})
  AND ${isWithinReach(d, "o.id")}`;

const columns = select("o", organisationColumns);

const sql = statements("organisation-list", {
  list: (d) => `SELECT ${columns} FROM ${limited(`SELECT o.id, o.name_key AS place FROM organisations o
      WHERE (o.name_key, o.id) > ($name, $id) AND ${wanted(d)} ORDER BY o.name_key, o.id`)} page
    JOIN organisations o ON o.id = page.id ORDER BY page.place, page.id`,
  count: (d) => `SELECT count(*) FROM organisations o WHERE ${wanted(d)}`,
});

/** The list of `Organisations`. */
export function* listOrganisations(request: OrganisationListRequest): Decision<Page<Organisation>> {
  const limit = pageLimit(request);
  const [name = "", id = ""] = pageStart(request, 2);
  const values = askedBy(request);
  if (values === undefined) return { items: [] };
  const found = yield* rows(sql.list, { ...values, name, id, limit: limit + 1 });
  const items = found.flatMap((row) => readOrganisation(row) ?? []);
  return toPage(items, limit, (one) => [foldCase(one.name), one.id]);
}

/** The count of `Organisations`. */
export function* countOrganisations(
  request: Omit<OrganisationListRequest, keyof PageRequest>,
): Decision<number> {
  const values = askedBy(request);
  return values === undefined ? 0 : Number((yield* one(sql.count, values))?.[0]);
}

function askedBy({
  search = "",
  kind = "" as never,
  status = "" as never,
  sandboxOf = "",
  within,
}: Omit<OrganisationListRequest, keyof PageRequest>): Values | undefined {
  const reach = withinValues(within);
  return reach && { ...reach, search: foldCase(search), kind, status, sandbox_of: sandboxOf };
}
