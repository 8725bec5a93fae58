import type {
  Attribution,
  FamilyFilter,
  FamilyRegistry,
  Page,
  PageRequest,
  StandingFamily,
} from "@grantway/protocol";
import { pageLimit, pageStartFromTop, toPage } from "../pages.ts";
import { type Cells, select, texts } from "../rows/cells.ts";
import { familyColumns, readFamily } from "../rows/family-row.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { familiesOfGrants, isAlive } from "./living-family.ts";
import { statements } from "./statement.ts";
import { endOf } from "./token-families.ts";

const standing = `${select("f", familyColumns)}, g.scopes, g.status, g.epoch, c.name, c.scopes, c.status, c.epoch,
  u.username, u.status, u.epoch`;

/** Of each filter its own condition, so that each goes by its own index. */
const whose = {
  all: "",
  person: "AND g.user_id = $user",
  client: "AND g.client_id = $client",
  both: "AND g.user_id = $user AND g.client_id = $client",
  grant:
    "AND g.id = $grant AND ($user = '' OR g.user_id = $user) AND ($client = '' OR g.client_id = $client)",
} as const;

const wanted = (condition: string) =>
  `${familiesOfGrants} ${condition} AND (CAST($at AS bigint) = 0 OR (${isAlive}))`;

const list = (condition: string) => `SELECT ${standing} FROM ${wanted(condition)}
  AND g.id <= $below AND (g.id < $below OR f.id < $family) ORDER BY g.id DESC, f.id DESC LIMIT $limit`;
const count = (condition: string) => `SELECT count(*) FROM ${wanted(condition)}`;

const lists = statements("family-list", {
  all: list(whose.all),
  person: list(whose.person),
  client: list(whose.client),
  both: list(whose.both),
  grant: list(whose.grant),
});
const counts = statements("family-count", {
  all: count(whose.all),
  person: count(whose.person),
  client: count(whose.client),
  both: count(whose.both),
  grant: count(whose.grant),
});
const { find: findOne, exists } = statements("family-registry", {
  find: `SELECT ${standing} FROM ${familiesOfGrants} AND f.id = $id`,
  exists: "SELECT 1 FROM token_families WHERE id = $id",
});

function* listFamilies(request: PageRequest & FamilyFilter): Decision<Page<StandingFamily>> {
  const limit = pageLimit(request);
  const [below = "", family = ""] = pageStartFromTop(request, 2);
  const { by, values } = askedBy(request);
  const found = yield* rows(lists[by], { ...values, below, family, limit: limit + 1 });
  const families = found.map(readStanding).filter((one) => one !== undefined);
  return toPage(families, limit, (one) => [one.family.grantId, one.family.id]);
}

function* countFamilies(filter: FamilyFilter): Decision<number> {
  const { by, values } = askedBy(filter);
  return Number((yield* one(counts[by], values))?.[0]);
}

function* find(id: string): Decision<StandingFamily | undefined> {
  return readStanding((yield* one(findOne, { id })) ?? []);
}

function* end(id: string, by: Attribution): Decision<"ended" | "over" | "unknown"> {
  if (yield* endOf(id, "revoked", by)) return "ended";
  return (yield* one(exists, { id })) === undefined ? "unknown" : "over";
}

function askedBy({ userId, clientId, grantId, aliveAt: at = 0 }: FamilyFilter) {
  if (grantId !== undefined) {
    return {
      by: "grant",
      values: { grant: grantId, user: userId ?? "", client: clientId ?? "", at },
    } as const;
  }
  if (userId !== undefined && clientId !== undefined) {
    return { by: "both", values: { user: userId, client: clientId, at } } as const;
  }
  if (userId !== undefined) return { by: "person", values: { user: userId, at } } as const;
  return clientId === undefined
    ? ({ by: "all", values: { at } } as const)
    : ({ by: "client", values: { client: clientId, at } } as const);
}

function readStanding(cells: Cells): StandingFamily | undefined {
  const family = readFamily(cells);
  if (family === undefined) return undefined;
  const [grantScopes, grantStatus, grantEpoch, name, scopes, status, epoch, username, userStatus, userEpoch] =
    cells.slice(familyColumns.length);
  return {
    family,
    grant: {
      scopes: texts(grantScopes),
      status: grantStatus as StandingFamily["grant"]["status"],
      epoch: Number(grantEpoch),
    },
    client: {
      name: String(name),
      scopes: texts(scopes),
      status: status as StandingFamily["client"]["status"],
      epoch: Number(epoch),
    },
    subject: {
      username: String(username),
      status: userStatus as StandingFamily["subject"]["status"],
      epoch: Number(userEpoch),
    },
  };
}

/** {@link FamilyRegistry}. */
export const familyRegistry = {
  reads: { list: listFamilies, count: countFamilies, find },
  writes: { end },
} satisfies PortDecisions<FamilyRegistry>;
