import type { ClientFilter, ClientListRequest, Page, RegisteredClient } from "@grantway/protocol";
import { foldCase } from "../fold-case.ts";
import { pageLimit, pageStart, pageStartBelow, toPage } from "../pages.ts";
import { readRegisteredClient } from "../rows/client-row.ts";
import { registeredSelection } from "./client-selection.ts";
import { type Decision, one, rows } from "./decision.ts";
import type { Dialect } from "./dialect.ts";
import { statements } from "./statement.ts";

/*
 * Lists of clients. Which of them are on the page is found first, and only they are read whole, with their secrets.
 */

const clients = "clients c LEFT JOIN client_uses w ON w.client_id = c.id WHERE";

const wanted = (d: Dialect) => `($type = '' OR c.type = $type) AND ($status = '' OR c.status = $status)
  AND (CAST($first_party AS boolean) IS NULL OR c.first_party = $first_party)
  AND ($grant_type = '' OR ${d.holds("c.grant_types", "$grant_type")})
  AND (CAST($unused_since AS bigint) IS NULL
    OR c.created_at < $unused_since AND coalesce(w.last_used_at, 0) < $unused_since)
  AND ($search = '' OR ${d.contains("c.name_key", "$search")} OR ${d.contains("lower(c.id)", "$search")})`;

const whole = (page: string, order: string, d: Dialect) => `SELECT ${registeredSelection(d)}
  FROM (${page} LIMIT $limit) page JOIN clients c ON c.id = page.id ORDER BY ${order}`;

const sql = statements("client-list", {
  byName: (d) =>
    whole(
      `SELECT c.id, c.name_key AS place FROM ${clients} (c.name_key, c.id) > ($name, $id) AND ${wanted(d)}
        ORDER BY c.name_key, c.id`,
      "page.place, page.id",
      d,
    ),
  byLastUse: (d) =>
    whole(
      `SELECT c.id, coalesce(w.last_used_at, 0) AS place
        FROM ${clients} (coalesce(w.last_used_at, 0), c.id) < ($used, $id) AND ${wanted(d)}
        ORDER BY coalesce(w.last_used_at, 0) DESC, c.id DESC`,
      "page.place DESC, page.id DESC",
      d,
    ),
  count: (d) => `SELECT count(*) FROM ${clients} ${wanted(d)}`,
});

/** The list of `ClientRegistry`. */
export function* listClients(request: ClientListRequest): Decision<Page<RegisteredClient>> {
  return request.sort === "lastUsed" ? yield* listByLastUse(request) : yield* listByName(request);
}

/** The count of `ClientRegistry`. */
export function* countClients(filter: ClientFilter): Decision<number> {
  return Number((yield* one(sql.count, valuesOf(filter)))?.[0]);
}

function* listByName(request: ClientListRequest): Decision<Page<RegisteredClient>> {
  const limit = pageLimit(request);
  const [name = "", id = ""] = pageStart(request, 2);
  const found = yield* rows(sql.byName, { ...valuesOf(request), name, id, limit: limit + 1 });
  return toPage(found.flatMap(readOne), limit, (client) => [foldCase(client.name), client.id]);
}

function* listByLastUse(request: ClientListRequest): Decision<Page<RegisteredClient>> {
  const limit = pageLimit(request);
  const { number: used, text: id } = pageStartBelow(request);
  const found = yield* rows(sql.byLastUse, { ...valuesOf(request), used, id, limit: limit + 1 });
  return toPage(found.flatMap(readOne), limit, (client) => [String(client.lastUsedAt ?? 0), client.id]);
}

function valuesOf(filter: ClientFilter) {
  const { search = "", type, status, firstParty, grantType, unusedSince } = filter;
  return {
    search: foldCase(search),
    type: type ?? "",
    status: status ?? "",
    first_party: firstParty ?? null,
    grant_type: grantType ?? "",
    unused_since: unusedSince ?? null,
  };
}

function readOne(row: Parameters<typeof readRegisteredClient>[0]): readonly RegisteredClient[] {
  const client = readRegisteredClient(row);
  return client === undefined ? [] : [client];
}
