import { revisedUserColumns } from "../rows/user-row.ts";
import type { Dialect } from "./dialect.ts";
import { countGrams, withGrams } from "./grams.ts";
import { limited } from "./limited.ts";
import { type Statement, statements } from "./statement.ts";

/*
 * Lists of people stay quick with a hundred thousand of them. The index of each order holds every column that is searched and
 * filtered, so looking at everybody reads one narrow index from end to end, and no row. Who is on the page is found first, and
 * only they are read whole.
 */

/** Of each way to look for a page. */
export type ListStatements = Readonly<
  Record<
    | "everybody"
    | "everybodyFirst"
    | "everybodyByGram"
    | "group"
    | "members"
    | "membersFirst"
    | "membersByGram",
    Statement
  >
>;

/** What is looked at before an index of parts is asked: so few that nobody notices, so many that a usual search ends there. */
const first = 5_000;

const wanted = (d: Dialect) => `($status = '' OR p.status = $status) AND ($role = '' OR p.role = $role)
  AND ($search = '' OR ${d.contains("p.username_key", "$search")} OR ${d.contains("p.email_key", "$search")}
    OR ${d.contains("p.name_key", "$search")})`;

/**
 * Those of a group stand beside all the others in the same two orders. Where more is asked of them than to be in it, everybody
 * of whom that is true is looked up there, which costs less than to look up everybody of the group.
 */
const group =
  "(SELECT m.user_id AS id, m.username_key, m.created_at FROM user_groups m WHERE m.name = $group) p";
const isMember = `EXISTS (SELECT 1 FROM user_groups m
  WHERE m.name = $group AND m.username_key = p.username_key AND m.user_id = p.id)`;

const columns = "u.id, u.username_key, u.email_key, u.name_key, u.status, u.role";

interface Order {
  /** All of them in its index: one more, and SQLite reads every row. */
  readonly columns: string;
  readonly by: string;
  readonly place: string;
  /** Of the page, when it is read whole. */
  readonly again: string;
  readonly after: string;
}

const username: Order = {
  columns,
  by: "username_key",
  place: "username_key",
  again: "page.place",
  after: "username_key > $start",
};

const creation: Order = {
  columns: `${columns}, u.created_at`,
  by: "created_at DESC, id DESC",
  place: "created_at",
  again: "page.place DESC, page.id DESC",
  after: "(created_at, id) < ($created, $id)",
};

const lists = (name: string, { columns: indexed, by, place, again, after }: Order): ListStatements => {
  const page = (people: string) => `SELECT ${revisedUserColumns("u")}
    FROM ${limited(`SELECT p.id, p.${place} AS place FROM ${people} ORDER BY ${by}`)} page
    JOIN users u ON u.id = page.id ORDER BY ${again}`;
  const everybody = (d: Dialect) => `users p WHERE ${after} AND ${wanted(d)}`;
  const theFirst = (d: Dialect) => `(SELECT ${indexed} FROM users u WHERE ${after}
    ORDER BY ${by} LIMIT ${first}) p WHERE ${wanted(d)}`;
  const byGram = (d: Dialect) => `${byGrams(d)} WHERE ${after} AND ${wanted(d)}`;
  return statements(name, {
    everybody: (d) => page(everybody(d)),
    everybodyFirst: (d) => page(theFirst(d)),
    everybodyByGram: (d) => page(byGram(d)),
    group: page(`${group} WHERE ${after}`),
    members: (d) => page(`${everybody(d)} AND ${isMember}`),
    membersFirst: (d) => page(`${theFirst(d)} AND ${isMember}`),
    membersByGram: (d) => page(`${byGram(d)} AND ${isMember}`),
  });
};

const byGrams = (d: Dialect) => withGrams(d, `${columns}, u.created_at`, "p");

export const byUsername = lists("users-by-username", username);
export const byCreation = lists("users-by-creation", creation);

export const counts = statements("user-count", {
  all: "SELECT count(*) FROM users",
  everybody: (d) => `SELECT count(*) FROM users p WHERE ${wanted(d)}`,
  everybodyByGram: (d) => `SELECT count(*) FROM ${byGrams(d)} WHERE ${wanted(d)}`,
  ofGrams: countGrams,
  group: `SELECT count(*) FROM ${group}`,
  members: (d) => `SELECT count(*) FROM users p WHERE ${wanted(d)} AND ${isMember}`,
  membersByGram: (d) => `SELECT count(*) FROM ${byGrams(d)} WHERE ${wanted(d)} AND ${isMember}`,
});
