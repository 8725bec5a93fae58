import type { Session, SessionFilter } from "@grantway/identity";
import type { Page, PageRequest } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { pageLimit, pageStartFromTop, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { readSession, sessionColumns } from "../rows/session-row.ts";
import { type Decision, one, rows } from "./decision.ts";
import type { Dialect } from "./dialect.ts";
import { statements } from "./statement.ts";

/** Of a session `s` with its person, in SQL: whether it can be used at `$at`. */
export const isUsable = "s.expires_at > $at AND u.epoch = s.epoch";

const wanted = (d: Dialect) => `sessions s JOIN users u ON u.id = s.user_id WHERE ${isUsable}
  AND ($search = '' OR ${d.contains("u.username_key", "$search")} OR ${d.contains("u.email_key", "$search")}
    OR ${d.contains("u.name_key", "$search")} OR ${d.contains("s.address", "$search")}
    OR ${d.contains("lower(coalesce(s.device, ''))", "$search")})`;

const list = (d: Dialect, whose: string) => `SELECT ${select("s", sessionColumns)} FROM ${wanted(d)} ${whose}
  AND s.sid < $start ORDER BY s.sid DESC LIMIT $limit`;
const count = (d: Dialect, whose: string) => `SELECT count(*) FROM ${wanted(d)} ${whose}`;

const ofPerson = "AND s.user_id = $user";

/** Of each filter its own statement, so that each goes by its own index. */
const sql = statements("session-list", {
  list: (d) => list(d, ""),
  listOfPerson: (d) => list(d, ofPerson),
  count: (d) => count(d, ""),
  countOfPerson: (d) => count(d, ofPerson),
});

/** The list of `SessionDirectory`. */
export function* listSessions(request: PageRequest & SessionFilter): Decision<Page<Omit<Session, "id">>> {
  const limit = pageLimit(request);
  const [start = ""] = pageStartFromTop(request, 1);
  const statement = request.userId === undefined ? sql.list : sql.listOfPerson;
  const found = yield* rows(statement, { ...valuesOf(request), start, limit: limit + 1 });
  return toPage(found.map(readSession), limit, ({ sid }) => [sid]);
}

/** The count of `SessionDirectory`. */
export function* countSessions(filter: SessionFilter): Decision<number> {
  const statement = filter.userId === undefined ? sql.count : sql.countOfPerson;
  return Number((yield* one(statement, valuesOf(filter)))?.[0]);
}

function valuesOf({ userId, search = "", at }: SessionFilter) {
  return { search: foldCase(search), at, ...(userId === undefined ? {} : { user: userId }) };
}
