import type { RoleChange } from "@grantway/platform";
import type { Attribution } from "@grantway/protocol";
import { type Decision, one } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";

const { insert } = statements("insert-membership", {
  insert: `INSERT INTO memberships (organisation_id, user_id, role, joined_at, inherited)
    VALUES ($organisation, $person, $role, $at, $inherited)
    ON CONFLICT (organisation_id, user_id) DO NOTHING RETURNING 1`,
});

/**
 * Makes a person a member, whom the decision has locked before the organisation.
 *
 * @param inherited - whether they are in a sandbox because of what they are in the organisation behind it.
 */
export function* insertMembership(
  { organisation, person, role }: RoleChange,
  by: Attribution,
  inherited = false,
): Decision<"joined" | "already-member"> {
  const made = yield* one(insert, { organisation, person, role, at: by.at, inherited: inherited ? 1 : 0 });
  if (made === undefined) return "already-member";
  yield* record(by, {
    action: "membership.created",
    target: membershipTarget(organisation, person),
    changes: { role: { to: role } },
  });
  return "joined";
}

/** How audit records name it. */
export function membershipTarget(organisation: string, person: string): string {
  return `membership:${organisation}:${person}`;
}
