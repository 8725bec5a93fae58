import type {
  ActingWith,
  Member,
  MemberRefusal,
  Members,
  Organisation,
  Refused,
  RoleChange,
} from "@grantway/platform";
import type { Attribution, Within } from "@grantway/protocol";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { callersRights, reachesAll, rightsOfRole } from "./callers-rights.ts";
import { endMembership } from "./end-membership.ts";
import { membershipTarget } from "./insert-membership.ts";
import { lockOrganisation, lockOrganisationFor } from "./locked-organisation.ts";
import { countMembers, listMembers, readMember, selectMember } from "./member-list.ts";
import { memberConsequences } from "./member-consequences.ts";
import { isOwnMembership, seesIn } from "./role-in.ts";
import { followPerson } from "./sandboxes.ts";

const sql = statements("members", {
  find: `${selectMember} WHERE m.organisation_id = $organisation AND m.user_id = $person`,
  // Whoever is about to do something by this role has done it, or waits and then does it by the other one.
  lock: (d) => `SELECT m.role, m.inherited FROM memberships m
    WHERE m.organisation_id = $organisation AND m.user_id = $person ${d.forUpdate("m")}`,
  owners: "SELECT user_id FROM memberships WHERE organisation_id = $organisation AND role = 'owner' LIMIT 2",
  change: "UPDATE memberships SET role = $role WHERE organisation_id = $organisation AND user_id = $person",
});

function* find(organisation: string, person: string, within: Within): Decision<Member | Refused> {
  const answer = yield* seesIn(organisation, within);
  if (answer !== "may") return answer;
  const row = yield* one(sql.find, { organisation, person });
  return row === undefined ? "unknown" : readMember(row);
}

function* changeRole(
  change: RoleChange,
  by: ActingWith,
): Decision<"changed" | "unchanged" | "no-role" | MemberRefusal> {
  const organisation = yield* lockOrganisationFor(change.organisation, by);
  if (typeof organisation === "string") return organisation;
  const before = yield* lockedRole(change);
  if (typeof before === "string") return before;
  if (before.role === change.role) return "unchanged";
  const refusal = yield* refusalOf(change.organisation, [before.role, change.role], by);
  if (refusal !== undefined) return refusal;
  if (before.role === "owner" && (yield* isLastOwner(organisation, change.person))) return "last-owner";
  yield* give(change, before.role, by);
  return "changed";
}

function* remove(
  membership: Pick<RoleChange, "organisation" | "person">,
  by: ActingWith,
): Decision<"removed" | MemberRefusal> {
  const { organisation: id, person } = membership;
  if (isOwnMembership(membership, by.within)) return yield* leave(membership, by);
  const organisation = yield* lockOrganisationFor(id, by);
  if (typeof organisation === "string") return organisation;
  const before = yield* lockedRole(membership);
  if (typeof before === "string") return before;
  const refusal = yield* refusalOf(id, [before.role], by);
  if (refusal !== undefined && refusal !== "no-role") return refusal;
  return yield* end(organisation, person, before, by);
}

/** A right that everybody has, whatever their role. */
function* leave(
  membership: Pick<RoleChange, "organisation" | "person">,
  by: Attribution,
): Decision<"removed" | MemberRefusal> {
  const organisation = yield* lockOrganisation(membership.organisation);
  if (organisation === undefined) return "unknown";
  const before = yield* lockedRole(membership);
  // Nobody learns by leaving it that there is an organisation.
  if (typeof before === "string") return before === "not-member" ? "unknown" : before;
  return yield* end(organisation, membership.person, before, by);
}

function* end(
  organisation: Organisation,
  person: string,
  { role }: { readonly role: string },
  by: Attribution,
): Decision<"removed" | "last-owner"> {
  if (role === "owner" && (yield* isLastOwner(organisation, person))) return "last-owner";
  yield* endMembership(organisation, person, by);
  yield* followPerson(organisation.id, person, by);
  return "removed";
}

function* transfer(
  {
    organisation: id,
    from,
    to,
  }: { readonly organisation: string; readonly from: string; readonly to: string },
  by: ActingWith,
): Decision<"transferred" | "not-owner" | MemberRefusal> {
  const organisation = yield* lockOrganisationFor(id, by);
  if (typeof organisation === "string") return organisation;
  const [first = "", second = ""] = [from, to].toSorted();
  const held = new Map<string, string>();
  for (const person of first === second ? [first] : [first, second]) {
    const before = yield* lockedRole({ organisation: id, person });
    if (typeof before === "string") return before;
    held.set(person, before.role);
  }
  if (held.get(from) !== "owner") return "not-owner";
  const refusal = yield* refusalOf(id, ["owner"], by);
  if (refusal !== undefined && refusal !== "no-role") return refusal;
  if (from === to) return "transferred";
  if (held.get(to) !== "owner")
    yield* give({ organisation: id, person: to, role: "owner" }, held.get(to), by);
  yield* give({ organisation: id, person: from, role: "admin" }, "owner", by);
  return "transferred";
}

function* lockedRole({
  organisation,
  person,
}: Pick<RoleChange, "organisation" | "person">): Decision<
  { readonly role: string } | "not-member" | "inherited"
> {
  const row = yield* one(sql.lock, { organisation, person });
  if (row === undefined) return "not-member";
  return Number(row[1]) === 1 ? "inherited" : { role: row[0] as string };
}

/** Why the caller may not give or take these roles; a role that there is not is refused where it is to be given. */
function* refusalOf(
  organisation: string,
  roles: readonly string[],
  by: ActingWith,
): Decision<"owners-only" | "beyond-caller" | "no-role" | undefined> {
  const caller = yield* callersRights(organisation, by);
  if (roles.includes("owner") && !caller.isOwner) return "owners-only";
  const rights = [];
  for (const role of roles) {
    const found = yield* rightsOfRole(organisation, role);
    if (found === undefined) return "no-role";
    rights.push(found);
  }
  return (yield* reachesAll(caller, rights)) ? undefined : "beyond-caller";
}

/** Right only while the organisation is locked. A sandbox may be owned by nobody but those of the organisation behind it, or nobody. */
function* isLastOwner({ id, kind }: Organisation, person: string): Decision<boolean> {
  if (kind === "sandbox") return false;
  const owners = yield* rows(sql.owners, { organisation: id });
  return owners.length === 1 && owners[0]?.[0] === person;
}

function* give(change: RoleChange, from: string | undefined, by: Attribution): Decision<void> {
  const { organisation, person, role } = change;
  yield* one(sql.change, { organisation, person, role });
  yield* record(by, {
    action: "membership.updated",
    target: membershipTarget(organisation, person),
    changes: { role: { from, to: role } },
  });
  yield* followPerson(organisation, person, by);
}

/** {@link Members}. */
export const members = {
  reads: { list: listMembers, count: countMembers, find, consequences: memberConsequences },
  writes: { changeRole, remove, transfer },
} satisfies PortDecisions<Members>;
