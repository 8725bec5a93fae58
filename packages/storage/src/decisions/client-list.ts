import type { ClientFilter, ClientListRequest, Page, RegisteredClient } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { pageLimit, pageStart, pageStartBelow, toPage } from "../pages.ts";
import { readRegisteredClient } from "../rows/client-row.ts";
import { registeredSelection } from "./client-selection.ts";
import { type Decision, one, rows } from "./decision.ts";
import type { Dialect } from "./dialect.ts";
import { limited } from "./limited.ts";
import { statements } from "./statement.ts";

/*
 * Lists of clients. Which of them are on the page is found first, and only they are read whole, with their secrets.
 */

const lastUse = "coalesce((SELECT w.last_used_at FROM client_uses w WHERE w.client_id = c.id), 0)";

const wanted = (d: Dialect) => `($type = '' OR c.type = $type) AND ($status = '' OR c.status = $status)
  AND (CAST($first_party AS boolean) IS NULL OR c.first_party = $first_party)
  AND (CAST($owned AS boolean) IS NULL OR (c.owner IS NOT NULL) = CAST($owned AS boolean))
  AND ($origin = '' OR c.origin = $origin)
  AND (CAST($verified AS boolean) IS NULL OR c.verified = CAST($verified AS boolean))
  AND ($grant_type = '' OR ${d.holds("c.grant_types", "$grant_type")})
  AND (CAST($unused_since AS bigint) IS NULL OR c.created_at < $unused_since AND ${lastUse} < $unused_since)
  AND ($search = '' OR ${d.contains("c.name_key", "$search")} OR ${d.contains("lower(c.id)", "$search")})`;

/** Those of one person are few, and an index has them in their order. */
const own = (d: Dialect) => `c.owner = $owner AND ${wanted(d)}`;

const byName = (d: Dialect, condition: string) => `SELECT ${registeredSelection(d)}
  FROM ${limited(`SELECT c.id, c.name_key AS place FROM clients c
    WHERE (c.name_key, c.id) > ($name, $id) AND ${condition} ORDER BY c.name_key, c.id`)} page
  JOIN clients c ON c.id = page.id ORDER BY page.place, page.id`;

const byLastUse = (d: Dialect, condition: string) => `SELECT ${registeredSelection(d)}
  FROM ${limited(`SELECT c.id, coalesce(used.last_used_at, 0) AS place
    FROM clients c LEFT JOIN client_uses used ON used.client_id = c.id
    WHERE (coalesce(used.last_used_at, 0), c.id) < ($used, $id) AND ${condition}
    ORDER BY coalesce(used.last_used_at, 0) DESC, c.id DESC`)} page
  JOIN clients c ON c.id = page.id ORDER BY page.place DESC, page.id DESC`;

/** Of all clients, and of one person's, in statements of their own, which PostgreSQL plans better than conditions that may ask for nothing. */
const sql = statements("client-list", {
  allByName: (d) => byName(d, "TRUE"),
  someByName: (d) => byName(d, wanted(d)),
  allByLastUse: (d) => byLastUse(d, "TRUE"),
  someByLastUse: (d) => byLastUse(d, wanted(d)),
  ownByName: (d) => byName(d, own(d)),
  ownByLastUse: (d) => byLastUse(d, own(d)),
  allCount: "SELECT count(*) FROM clients",
  someCount: (d) => `SELECT count(*) FROM clients c WHERE ${wanted(d)}`,
  ownCount: (d) => `SELECT count(*) FROM clients c WHERE ${own(d)}`,
});

/** The list of `ClientRegistry`. */
export function* listClients(request: ClientListRequest): Decision<Page<RegisteredClient>> {
  return request.sort === "lastUsed" ? yield* listByLastUse(request) : yield* listByName(request);
}

/** The count of `ClientRegistry`. */
export function* countClients(filter: ClientFilter): Decision<number> {
  const { which, values } = askedBy(filter);
  return Number((yield* one(sql[`${which}Count`], values))?.[0]);
}

function* listByName(request: ClientListRequest): Decision<Page<RegisteredClient>> {
  const limit = pageLimit(request);
  const [name = "", id = ""] = pageStart(request, 2);
  const { which, values } = askedBy(request);
  const found = yield* rows(sql[`${which}ByName`], { ...values, name, id, limit: limit + 1 });
  return toPage(found.flatMap(readOne), limit, (client) => [foldCase(client.name), client.id]);
}

function* listByLastUse(request: ClientListRequest): Decision<Page<RegisteredClient>> {
  const limit = pageLimit(request);
  const { number: used, text: id } = pageStartBelow(request);
  const { which, values } = askedBy(request);
  const found = yield* rows(sql[`${which}ByLastUse`], { ...values, used, id, limit: limit + 1 });
  return toPage(found.flatMap(readOne), limit, (client) => [String(client.lastUsedAt ?? 0), client.id]);
}

function askedBy(filter: ClientFilter) {
  const {
    search = "",
    type,
    status,
    firstParty,
    grantType,
    owner,
    owned,
    unusedSince,
    origin,
    verified,
  } = filter;
  const asked = [type, status, firstParty, grantType, owner, owned, unusedSince, origin, verified];
  if (search === "" && asked.every((one) => one === undefined)) return { which: "all", values: {} } as const;
  const values = {
    search: foldCase(search),
    type: orEmpty(type),
    status: orEmpty(status),
    first_party: orNull(firstParty),
    owned: orNull(owned),
    origin: orEmpty(origin),
    verified: orNull(verified),
    grant_type: orEmpty(grantType),
    unused_since: orNull(unusedSince),
  };
  if (owner === undefined) return { which: "some", values } as const;
  return { which: "own", values: { ...values, owner } } as const;
}

function orEmpty(text: string | undefined): string {
  return text ?? "";
}

function orNull<T>(value: T | undefined): T | null {
  return value ?? null;
}

function readOne(row: Parameters<typeof readRegisteredClient>[0]): readonly RegisteredClient[] {
  const client = readRegisteredClient(row);
  return client === undefined ? [] : [client];
}
