import type { AppFilter, ListedApp } from "@grantway/platform";
import type { Page, PageRequest, Within } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { pageLimit, pageStart, toPage } from "../../pages.ts";
import { appSelection, readApp } from "../../rows/app-row.ts";
import { type Decision, one, rows } from "../decision.ts";
import type { Dialect } from "../dialect.ts";
import { statements, type Values } from "../statement.ts";
import { isWithinReach, withinValues } from "./within-sql.ts";

const wanted = (d: Dialect) => `($status = '' AND a.status <> 'deleted' OR a.status = $status)
  AND ($visibility = '' OR a.visibility = $visibility)
  AND ($search = '' OR ${d.contains("a.name_key", "$search")} OR ${d.contains("a.slug", "$search")})
  AND ${isWithinReach(d, "a.publisher_id")}`;

const ofPublisher = (d: Dialect) => `a.publisher_id = $publisher AND ${wanted(d)}`;

const page = (condition: string) => `SELECT ${appSelection}
  FROM apps a JOIN organisations p ON p.id = a.publisher_id
  WHERE (a.name_key, a.id) > ($name, $id) AND ${condition} ORDER BY a.name_key, a.id LIMIT $limit`;

const count = (condition: string) => `SELECT count(*) FROM apps a WHERE ${condition}`;

/** Of all and of one publisher, in statements of their own, so that an index has each in its order. */
const sql = statements("app-list", {
  all: (d) => page(wanted(d)),
  some: (d) => page(ofPublisher(d)),
  countAll: (d) => count(wanted(d)),
  countSome: (d) => count(ofPublisher(d)),
});

/** The list of `AppRegistry`. */
export function* listApps(request: PageRequest & AppFilter, within: Within): Decision<Page<ListedApp>> {
  const limit = pageLimit(request);
  const [name = "", id = ""] = pageStart(request, 2);
  const values = askedBy(request, within);
  if (values === undefined) return { items: [] };
  const statement = request.publisher === undefined ? sql.all : sql.some;
  const found = yield* rows(statement, { ...values, name, id, limit: limit + 1 });
  return toPage(found.map(readApp), limit, (app) => [foldCase(app.name), app.id]);
}

/** The count of `AppRegistry`. */
export function* countApps(filter: AppFilter, within: Within): Decision<number> {
  const values = askedBy(filter, within);
  if (values === undefined) return 0;
  return Number((yield* one(filter.publisher === undefined ? sql.countAll : sql.countSome, values))?.[0]);
}

function askedBy(filter: AppFilter, within: Within): Values | undefined {
  const reach = withinValues(within);
  const { search = "", status = "", visibility = "", publisher } = filter;
  return (
    reach && {
      ...reach,
      search: foldCase(search),
      status,
      visibility,
      ...(publisher === undefined ? {} : { publisher }),
    }
  );
}
