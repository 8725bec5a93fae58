import type { Invitations, ListedInvitation, Refused } from "@grantway/platform";
import type { Page } from "@grantway/protocol";
import { pageLimit, pageStartFromTop, toPage } from "../../pages.ts";
import type { Cells } from "../../rows/cells.ts";
import { type Decision, rows } from "../decision.ts";
import { statements } from "../statement.ts";
import { seesIn } from "./role-in.ts";

/** What {@link readInvitation} expects, of {@link invitationTables}. */
export const invitationColumns = `i.id, i.organisation_id, i.role, i.email, i.invited_by, i.state, i.created_at,
  i.expires_at, u.username, r.name`;

/** With who invited, and the role as it is called. */
export const invitationTables = `invitations i
  LEFT JOIN users u ON i.invited_by = 'user:' || u.id
  LEFT JOIN organisation_roles r ON r.id = i.role AND r.organisation_id = i.organisation_id`;

const sql = statements("invitation-list", {
  list: `SELECT ${invitationColumns} FROM ${invitationTables}
    WHERE i.organisation_id = $organisation AND i.state = 'open' AND i.expires_at > $at AND i.id < $before
    ORDER BY i.id DESC LIMIT $limit`,
});

/** The list of `Invitations`. */
export function* listInvitations({
  organisation,
  within,
  at,
  ...request
}: Parameters<Invitations["list"]>[0]): Decision<Page<ListedInvitation> | Refused> {
  const answer = yield* seesIn(organisation, within);
  if (answer !== "may") return answer;
  const limit = pageLimit(request);
  const [before = ""] = pageStartFromTop(request, 1);
  const found = yield* rows(sql.list, { organisation, at, before, limit: limit + 1 });
  return toPage(found.map(readInvitation), limit, ({ id }) => [id]);
}

/** An invitation from {@link invitationColumns}. */
export function readInvitation(row: Cells): ListedInvitation {
  const [id, organisation, role, email, invitedBy, state, createdAt, expiresAt, inviter, roleName] = row;
  return {
    id: id as string,
    organisation: organisation as string,
    role: role as string,
    email: email as string | null,
    invitedBy: invitedBy as string,
    state: state as ListedInvitation["state"],
    createdAt: Number(createdAt),
    expiresAt: Number(expiresAt),
    ...(typeof inviter === "string" ? { inviter } : {}),
    ...(typeof roleName === "string" ? { roleName } : {}),
  };
}
