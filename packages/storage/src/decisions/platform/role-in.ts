import type { RoleRights } from "@grantway/platform/rules";
import type { Within } from "@grantway/protocol";
import type { Cells } from "../../rows/cells.ts";
import { readRights } from "../../rows/role-rights.ts";
import { type Decision, one } from "../decision.ts";
import { type Statement, statements } from "../statement.ts";

const held = `SELECT m.role, r.permissions, r.scopes FROM memberships m
  LEFT JOIN organisation_roles r ON r.id = m.role AND r.organisation_id = m.organisation_id
  WHERE m.organisation_id = $organisation AND m.user_id = $person`;

const sql = statements("role-in", {
  // Nobody takes the membership or its role away until the transaction is over.
  held: (d) => `${held} ${d.forKeyShare("m")}`,
  seen: held,
});

/** A person's role in an organisation, and what it may do there. */
export interface RoleIn extends RoleRights {
  readonly role: string;
}

/** What the person is in the organisation now, and until the transaction is over; `undefined` for somebody who is not in it. */
export function* roleIn(organisation: string, person: string): Decision<RoleIn | undefined> {
  return readRole(yield* one(sql.held, { organisation, person }));
}

function readRole(row: Cells | undefined): RoleIn | undefined {
  return row && { role: row[0] as string, ...readRights(row) };
}

/**
 * Whether it may be done in this organisation. Somebody who is not in it is told that it is `unknown`, so that nobody learns which
 * organisations there are; a member whose role lacks the permission is `forbidden`. It stays so until the transaction is over.
 */
export function* mayIn(organisation: string, within: Within): Decision<May> {
  return yield* asked(sql.held, organisation, within);
}

/** The same for who only looks, so that nobody waits for them: it may be otherwise a moment later. */
export function* seesIn(organisation: string, within: Within): Decision<May> {
  return yield* asked(sql.seen, organisation, within);
}

/** Whether it is the membership of whoever asks, where they may ask: what everybody may end and count, whatever their role. */
export function isOwnMembership(
  membership: { readonly organisation: string; readonly person: string },
  within: Within,
): boolean {
  return (
    typeof within !== "string" &&
    within.person === membership.person &&
    (within.only === undefined || within.only === membership.organisation)
  );
}

type May = "may" | "forbidden" | "unknown";

function* asked(statement: Statement, organisation: string, within: Within): Decision<May> {
  if (within === "everywhere") return "may";
  if (within === "nowhere") return "unknown";
  if (within.only !== undefined && within.only !== organisation) return "unknown";
  const role = readRole(yield* one(statement, { organisation, person: within.person }));
  if (role === undefined) return "unknown";
  return role.permissions.has(within.needs) ? "may" : "forbidden";
}
