import type { User, UserFilter, UserListRequest } from "@grantway/identity";
import type { Page, Revised } from "@grantway/protocol";
import { foldCase } from "../fold-case.ts";
import { pageLimit, pageStart, pageStartBelow, toPage } from "../pages.ts";
import { readRevisedUser, revisedUserColumns } from "../rows/user-row.ts";
import { type Decision, one, rows } from "./decision.ts";
import type { Dialect } from "./dialect.ts";
import { statements } from "./statement.ts";

/*
 * Lists of people stay quick with a hundred thousand of them. The index of each order holds every column that is searched and
 * filtered, so a search for somebody who is not there reads one narrow index from end to end, and no row. Who is on the page is
 * found first, and only they are read whole.
 */

const wanted = (d: Dialect) => `($status = '' OR p.status = $status) AND ($role = '' OR p.role = $role)
  AND ($search = '' OR ${d.contains("p.username_key", "$search")} OR ${d.contains("p.email_key", "$search")}
    OR ${d.contains("p.name_key", "$search")})`;

const whole = (page: string, order: string) => `SELECT ${revisedUserColumns("u")}
  FROM (${page} LIMIT $limit) page JOIN users u ON u.id = page.id ORDER BY ${order}`;

const byUsername = (people: string) =>
  whole(`SELECT p.id, p.username_key AS place FROM ${people} ORDER BY p.username_key`, "page.place");
const byCreation = (people: string) =>
  whole(
    `SELECT p.id, p.created_at AS place FROM ${people} ORDER BY p.created_at DESC, p.id DESC`,
    "page.place DESC, page.id DESC",
  );
const afterUsername = "p.username_key > $start";
const afterCreation = "(p.created_at, p.id) < ($created, $id)";

/**
 * Those of a group stand beside all the others in the same two orders. Where more is asked of them than to be in it, everybody
 * of whom that is true is looked up there, which costs less than to look up everybody of the group.
 */
const ofGroup =
  "(SELECT m.user_id AS id, m.username_key, m.created_at FROM user_groups m WHERE m.name = $group) p";
const isInGroup = `EXISTS (SELECT 1 FROM user_groups m
  WHERE m.name = $group AND m.username_key = p.username_key AND m.user_id = p.id)`;

const sql = statements("user-list", {
  everybodyByUsername: (d) => byUsername(`users p WHERE ${afterUsername} AND ${wanted(d)}`),
  everybodyByCreation: (d) => byCreation(`users p WHERE ${afterCreation} AND ${wanted(d)}`),
  everybodyCount: (d) => `SELECT count(*) FROM users p WHERE ${wanted(d)}`,
  groupByUsername: () => byUsername(`${ofGroup} WHERE ${afterUsername}`),
  groupByCreation: () => byCreation(`${ofGroup} WHERE ${afterCreation}`),
  groupCount: `SELECT count(*) FROM ${ofGroup}`,
  someOfGroupByUsername: (d) =>
    byUsername(`users p WHERE ${afterUsername} AND ${wanted(d)} AND ${isInGroup}`),
  someOfGroupByCreation: (d) =>
    byCreation(`users p WHERE ${afterCreation} AND ${wanted(d)} AND ${isInGroup}`),
  someOfGroupCount: (d) => `SELECT count(*) FROM users p WHERE ${wanted(d)} AND ${isInGroup}`,
});

type Registered = User & Revised;

/** The list of `UserDirectory`. */
export function* listUsers(request: UserListRequest): Decision<Page<Registered>> {
  return request.sort === "created" ? yield* listByCreation(request) : yield* listByUsername(request);
}

/** The count of `UserDirectory`. */
export function* countUsers(filter: UserFilter): Decision<number> {
  const { among, values } = askedBy(filter);
  return Number((yield* one(sql[`${among}Count`], values))?.[0]);
}

function* listByUsername(request: UserListRequest): Decision<Page<Registered>> {
  const limit = pageLimit(request);
  const [start = ""] = pageStart(request, 1);
  const { among, values } = askedBy(request);
  const found = yield* rows(sql[`${among}ByUsername`], { ...values, start, limit: limit + 1 });
  return toPage(found.flatMap(readOne), limit, ({ username }) => [foldCase(username)]);
}

function* listByCreation(request: UserListRequest): Decision<Page<Registered>> {
  const limit = pageLimit(request);
  const { number: created, text: id } = pageStartBelow(request);
  const { among, values } = askedBy(request);
  const found = yield* rows(sql[`${among}ByCreation`], { ...values, created, id, limit: limit + 1 });
  return toPage(found.flatMap(readOne), limit, (user) => [String(user.createdAt), user.id]);
}

/** Which of the statements fits what is asked, and what it is given. */
function askedBy({ search = "", status, role, group }: UserFilter) {
  const asked = { search: foldCase(search), status: status ?? "", role: role ?? "" };
  if (group === undefined) return { among: "everybody", values: asked } as const;
  return Object.values(asked).every((value) => value === "")
    ? ({ among: "group", values: { group } } as const)
    : ({ among: "someOfGroup", values: { ...asked, group } } as const);
}

function readOne(row: Parameters<typeof readRevisedUser>[0]): readonly Registered[] {
  const user = readRevisedUser(row);
  return user === undefined ? [] : [user];
}
