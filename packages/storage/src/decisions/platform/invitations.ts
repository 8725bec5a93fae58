import type {
  Acceptance,
  ActingWith,
  FoundInvitation,
  InvitationRefusal,
  Invitations,
  NewInvitation,
  Organisation,
  Refused,
} from "@grantway/platform";
import type { Acting, Attribution, Instant } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import type { Cells } from "../../rows/cells.ts";
import { isThere } from "../client-owner.ts";
import { type Decision, one, type PortDecisions } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { callersRights, reachesAll, rightsOfRole } from "./callers-rights.ts";
import { insertMembership } from "./insert-membership.ts";
import { invitationColumns, listInvitations, readInvitation, invitationTables } from "./invitation-list.ts";
import { lockOrganisation, lockOrganisationFor } from "./locked-organisation.ts";
import { followPerson } from "./sandboxes.ts";

const sql = statements("invitations", {
  count: `SELECT count(*) FROM invitations
    WHERE organisation_id = $organisation AND state = 'open' AND expires_at > $at AND id <> $id`,
  insert: `INSERT INTO invitations
      (id, organisation_id, role, email, token_hash, invited_by, state, created_at, expires_at)
    VALUES ($id, $organisation, $role, $email, $hash, $invited_by, 'open', $at, $expires_at)`,
  open: (d) =>
    `SELECT i.role, i.expires_at FROM invitations i
      WHERE i.id = $id AND i.organisation_id = $organisation AND i.state = 'open' ${d.forUpdate("i")}`,
  renew: `UPDATE invitations SET token_hash = $hash, invited_by = $invited_by, expires_at = $expires_at
    WHERE id = $id`,
  revoke: `UPDATE invitations SET state = 'revoked'
    WHERE id = $id AND organisation_id = $organisation AND state = 'open' RETURNING 1`,
  find: `SELECT ${invitationColumns}, i.token_hash, o.name, o.status
    FROM ${invitationTables} JOIN organisations o ON o.id = i.organisation_id WHERE i.id = $id`,
  organisation: "SELECT i.organisation_id FROM invitations i WHERE i.id = $id AND i.token_hash = $hash",
  // The hash again: a new link may have come meanwhile.
  lock: (d) =>
    `SELECT i.role, i.email, i.state, i.expires_at FROM invitations i
      WHERE i.id = $id AND i.token_hash = $hash ${d.forUpdate("i")}`,
  email: "SELECT u.email_key FROM users u WHERE u.id = $person",
  isMember: "SELECT 1 FROM memberships WHERE organisation_id = $organisation AND user_id = $person",
  use: "UPDATE invitations SET state = 'accepted' WHERE id = $id",
});

function* create(
  invitation: NewInvitation,
  most: number,
  by: ActingWith,
): Decision<"created" | InvitationRefusal> {
  const { id, organisation, role } = invitation;
  const there = yield* lockOrganisationFor(organisation, by);
  if (typeof there === "string") return there;
  const refusal = yield* refusalOf({ id, organisation: there, role }, most, by);
  if (refusal !== undefined) return refusal;
  yield* one(sql.insert, {
    id,
    organisation,
    role,
    email: invitation.email,
    hash: invitation.tokenHash,
    invited_by: inviterOf(by),
    at: by.at,
    expires_at: invitation.expiresAt,
  });
  yield* record(by, {
    action: "invitation.created",
    target: invitationTarget(id),
    changes: {
      organisation: { to: organisation },
      role: { to: role },
      ...(invitation.email === null ? {} : { email: { to: invitation.email } }),
    },
  });
  return "created";
}

function* renew(
  { id, organisation, tokenHash, expiresAt }: Parameters<Invitations["renew"]>[0],
  most: number,
  by: ActingWith,
): Decision<"renewed" | "no-invitation" | InvitationRefusal> {
  const there = yield* lockOrganisationFor(organisation, by);
  if (typeof there === "string") return there;
  const row = yield* one(sql.open, { id, organisation });
  if (row === undefined) return "no-invitation";
  const [role, before] = row as readonly [string, unknown];
  // A link of one's own gives the role, as an invitation of one's own would.
  const refusal = yield* refusalOf({ id, organisation: there, role }, most, by);
  if (refusal !== undefined) return refusal;
  yield* one(sql.renew, { id, hash: tokenHash, invited_by: inviterOf(by), expires_at: expiresAt });
  yield* record(by, {
    action: "invitation.renewed",
    target: invitationTarget(id),
    changes: { expiresAt: { from: Number(before), to: expiresAt } },
  });
  return "renewed";
}

/** Why the caller gives nobody a link to this role there; `undefined` where they may. */
function* refusalOf(
  {
    id,
    organisation,
    role,
  }: { readonly id: string; readonly organisation: Organisation; readonly role: string },
  most: number,
  by: ActingWith,
): Decision<Exclude<InvitationRefusal, Refused> | undefined> {
  if (organisation.status !== "active") return "closed";
  const others = yield* one(sql.count, { organisation: organisation.id, id, at: by.at });
  if (Number(others?.[0]) >= most) return "too-many";
  const rights = yield* rightsOfRole(organisation.id, role);
  if (rights === undefined) return "no-role";
  const caller = yield* callersRights(organisation.id, by);
  if (role === "owner" && !caller.isOwner) return "owners-only";
  return (yield* reachesAll(caller, [rights])) ? undefined : "beyond-caller";
}

/** The person, where somebody does it for them; with their membership what they invited ends. */
function inviterOf({ onBehalfOf, actor }: Attribution): string {
  return onBehalfOf ?? actor;
}

function* revoke(
  { organisation, id }: { readonly organisation: string; readonly id: string },
  by: Acting,
): Decision<"revoked" | "no-invitation" | Refused> {
  const there = yield* lockOrganisationFor(organisation, by);
  if (typeof there === "string") return there;
  if ((yield* one(sql.revoke, { id, organisation })) === undefined) return "no-invitation";
  yield* record(by, { action: "invitation.revoked", target: invitationTarget(id) });
  return "revoked";
}

function* find(id: string, at: Instant): Decision<FoundInvitation | undefined> {
  const row = yield* one(sql.find, { id });
  if (row === undefined) return undefined;
  const [tokenHash, organisationName, status] = row.slice(-3) as [string, string, string];
  const invitation = readInvitation(row);
  const isOpen = invitation.state === "open" && invitation.expiresAt > at && status === "active";
  return { ...invitation, tokenHash, organisationName, open: isOpen };
}

function* accept(
  { id, tokenHash, person }: { readonly id: string; readonly tokenHash: string; readonly person: string },
  by: Attribution,
): Decision<Acceptance> {
  const [found] = (yield* one(sql.organisation, { id, hash: tokenHash })) ?? [];
  // The person before the organisation, as whoever deletes them takes the two.
  if (typeof found !== "string" || !(yield* isThere(person))) return "unknown";
  const organisation = yield* lockOrganisation(found);
  const row = organisation && (yield* one(sql.lock, { id, hash: tokenHash }));
  if (organisation === undefined || row === undefined) return "unknown";
  if ((yield* one(sql.isMember, { organisation: found, person })) !== undefined) return "already-member";
  const over = overAt(row, organisation, by.at);
  if (over !== undefined) return over;
  const [role, email] = row as readonly [string, string | null];
  const own = (yield* one(sql.email, { person }))?.[0];
  if (email !== null && foldCase(email) !== own) return "another-email";
  yield* one(sql.use, { id });
  yield* insertMembership({ organisation: found, person, role }, by);
  yield* followPerson(found, person, by);
  yield* record(by, { action: "invitation.accepted", target: invitationTarget(id) });
  return "joined";
}

/** Why nobody can say yes any more. */
function overAt(
  [, , state, expiresAt]: Cells,
  { status }: Pick<Organisation, "status">,
  at: Instant,
): Exclude<Acceptance, "joined" | "unknown" | "already-member" | "another-email"> | undefined {
  if (state !== "open") return state === "accepted" ? "used" : "revoked";
  if (Number(expiresAt) <= at) return "expired";
  return status === "active" ? undefined : "closed";
}

function invitationTarget(id: string): string {
  return `invitation:${id}`;
}

/** {@link Invitations}. */
export const invitations = {
  reads: { list: listInvitations, find },
  writes: { create, renew, revoke, accept },
} satisfies PortDecisions<Invitations>;
