import type { Member, MemberListRequest, Refused } from "@grantway/platform";
import type { Page, PageRequest } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { pageLimit, pageStart, toPage } from "../../pages.ts";
import type { Cells } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import type { Dialect } from "../dialect.ts";
import { limited } from "../limited.ts";
import { statements } from "../statement.ts";
import { seesIn } from "./role-in.ts";

const columns = `m.organisation_id, m.user_id, m.role, m.joined_at, m.inherited, u.username, u.name, u.email, u.status, r.name`;
const role = "LEFT JOIN organisation_roles r ON r.id = m.role AND r.organisation_id = m.organisation_id";

/** Members as {@link readMember} reads them, of a condition on `m` and `u`. */
export const selectMember = `SELECT ${columns} FROM memberships m JOIN users u ON u.id = m.user_id ${role}`;

const wanted = (d: Dialect) => `m.organisation_id = $organisation AND ($role = '' OR m.role = $role)
  AND ($search = '' OR ${d.contains("u.username_key", "$search")} OR ${d.contains("u.email_key", "$search")}
    OR ${d.contains("u.name_key", "$search")})`;

const sql = statements("member-list", {
  list: (d) => `SELECT ${columns}
    FROM ${limited(`SELECT u.id, u.username_key AS place FROM memberships m JOIN users u ON u.id = m.user_id
      WHERE ${wanted(d)} AND u.username_key > $start ORDER BY u.username_key`)} page
    JOIN users u ON u.id = page.id
    JOIN memberships m ON m.organisation_id = $organisation AND m.user_id = page.id ${role}
    ORDER BY page.place`,
  count: (d) => `SELECT count(*) FROM memberships m JOIN users u ON u.id = m.user_id WHERE ${wanted(d)}`,
});

/** The list of `Members`. */
export function* listMembers({ within, ...request }: MemberListRequest): Decision<Page<Member> | Refused> {
  const answer = yield* seesIn(request.organisation, within);
  if (answer !== "may") return answer;
  const limit = pageLimit(request);
  const [start = ""] = pageStart(request, 1);
  const found = yield* rows(sql.list, { ...askedBy(request), start, limit: limit + 1 });
  return toPage(found.map(readMember), limit, ({ username }) => [foldCase(username)]);
}

/** The count of `Members`: of nobody where the caller sees nobody. */
export function* countMembers({
  within,
  ...filter
}: Omit<MemberListRequest, keyof PageRequest>): Decision<number> {
  if ((yield* seesIn(filter.organisation, within)) !== "may") return 0;
  return Number((yield* one(sql.count, askedBy(filter)))?.[0]);
}

/** A row of {@link selectMember}. */
export function readMember(row: Cells): Member {
  const [organisation, person, held, joinedAt, inherited, username, name, email, status, roleName] = row;
  return {
    organisation: organisation as string,
    person: person as string,
    role: held as string,
    joinedAt: Number(joinedAt),
    inherited: Number(inherited) === 1,
    username: username as string,
    name: name as string,
    email: email as string,
    status: status as Member["status"],
    ...(roleName === null ? {} : { roleName: roleName as string }),
  };
}

function askedBy({
  organisation,
  search = "",
  role: held = "",
}: Omit<MemberListRequest, "within" | "limit" | "after">) {
  return { organisation, search: foldCase(search), role: held };
}
