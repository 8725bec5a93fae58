import type { Grant, GrantFilter, Page, PageRequest } from "@grantway/protocol";
import { pageLimit, pageStartFromTop, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import { type Decision, one, rows } from "./decision.ts";
import { statements } from "./statement.ts";

/** Of each filter its own condition, so that each goes by its own index. */
const of = {
  all: "g.status = 'active'",
  person: "g.status = 'active' AND (g.user_id = $user OR g.member_id = $user)",
  client: "g.status = 'active' AND g.client_id = $client",
  both: "g.status = 'active' AND (g.user_id = $user OR g.member_id = $user) AND g.client_id = $client",
} as const;

const list = (whose: string) => `SELECT ${select("g", grantColumns)} FROM grants g
  WHERE ${whose} AND g.id < $start ORDER BY g.id DESC LIMIT $limit`;
const count = (whose: string) => `SELECT count(*) FROM grants g WHERE ${whose}`;

const lists = statements("grant-list", {
  all: list(of.all),
  person: list(of.person),
  client: list(of.client),
  both: list(of.both),
});
const counts = statements("grant-count", {
  all: count(of.all),
  person: count(of.person),
  client: count(of.client),
  both: count(of.both),
});

/** The list of `GrantRegistry`. */
export function* listGrants(request: PageRequest & GrantFilter): Decision<Page<Grant>> {
  const limit = pageLimit(request);
  const [start = ""] = pageStartFromTop(request, 1);
  const { whose, values } = askedBy(request);
  const found = yield* rows(lists[whose], { ...values, start, limit: limit + 1 });
  const grants = found.map((row) => readGrant(row)).filter((grant) => grant !== undefined);
  return toPage(grants, limit, ({ id }) => [id]);
}

/** The count of `GrantRegistry`. */
export function* countGrants(filter: GrantFilter): Decision<number> {
  const { whose, values } = askedBy(filter);
  return Number((yield* one(counts[whose], values))?.[0]);
}

function askedBy({ userId: user, clientId: client }: GrantFilter) {
  if (user !== undefined && client !== undefined) return { whose: "both", values: { user, client } } as const;
  if (user !== undefined) return { whose: "person", values: { user } } as const;
  return client === undefined
    ? ({ whose: "all", values: {} } as const)
    : ({ whose: "client", values: { client } } as const);
}
