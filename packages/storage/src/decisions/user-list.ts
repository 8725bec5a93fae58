import type { User, UserFilter, UserListRequest } from "@grantway/identity";
import type { Page, Revised } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { pageLimit, pageStart, pageStartBelow, toPage } from "../pages.ts";
import type { Cells } from "../rows/cells.ts";
import { readRevisedUser } from "../rows/user-row.ts";
import { type Decision, one, rows } from "./decision.ts";
import { fewHave, gramsOf } from "./grams.ts";
import type { Values } from "./statement.ts";
import { type ListStatements, byCreation, byUsername, counts } from "./user-list-statements.ts";

type Registered = User & Revised;

/** The list of `UserDirectory`. */
export function* listUsers(request: UserListRequest): Decision<Page<Registered>> {
  const limit = pageLimit(request);
  if (request.sort === "created") {
    const { number: created, text: id } = pageStartBelow(request);
    const found = yield* find(byCreation, request, { created, id, limit: limit + 1 });
    return toPage(found.flatMap(readOne), limit, (user) => [String(user.createdAt), user.id]);
  }
  const [start = ""] = pageStart(request, 1);
  const found = yield* find(byUsername, request, { start, limit: limit + 1 });
  return toPage(found.flatMap(readOne), limit, ({ username }) => [foldCase(username)]);
}

/** The count of `UserDirectory`. */
export function* countUsers(filter: UserFilter): Decision<number> {
  const { among, search, values } = askedBy(filter);
  if (among === "everybody" && Object.values(values).every((value) => value === "")) {
    return Number((yield* one(counts.all))?.[0]);
  }
  const grams = among === "group" ? undefined : yield* helpfulGrams(search);
  const row =
    among === "group" || grams === undefined
      ? yield* one(counts[among], values)
      : yield* one(counts[`${among}ByGram`], { ...values, grams });
  return Number(row?.[0]);
}

/** The parts by which to find what is searched for; `undefined` where looking at everybody costs less. */
function* helpfulGrams(search: string): Decision<string | undefined> {
  const found = gramsOf(search);
  if (found?.isShort !== true) return found?.grams;
  const { grams } = found;
  const count = Number((yield* one(counts.ofGrams, { grams }))?.[0]);
  return fewHave(count) ? grams : undefined;
}

/**
 * The rows of a page. Where many match, they are among the first; where few do, an index of parts of their names finds them all.
 * Only what is too short for that index, or two signs that many have, is searched for from end to end.
 */
function* find(
  lists: ListStatements,
  filter: UserFilter,
  place: Values & { readonly limit: number },
): Decision<readonly Cells[]> {
  const { among, search, values } = askedBy(filter);
  const given = { ...values, ...place };
  if (among === "group" || search === "") return yield* rows(lists[among], given);
  const first = yield* rows(lists[`${among}First`], given);
  if (first.length === place.limit) return first;
  const grams = yield* helpfulGrams(search);
  return grams === undefined
    ? yield* rows(lists[among], given)
    : yield* rows(lists[`${among}ByGram`], { ...given, grams });
}

/** Among whom is looked, and what is asked of them. */
function askedBy({ search: part = "", status, role, group }: UserFilter) {
  const search = foldCase(part);
  const asked = { search, status: status ?? "", role: role ?? "" };
  if (group === undefined) return { among: "everybody", search, values: asked } as const;
  return Object.values(asked).every((value) => value === "")
    ? ({ among: "group", search, values: { group } } as const)
    : ({ among: "members", search, values: { ...asked, group } } as const);
}

function readOne(row: Cells): readonly Registered[] {
  const user = readRevisedUser(row);
  return user === undefined ? [] : [user];
}
