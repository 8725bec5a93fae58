import type { OwnedAlone } from "@grantway/identity";
import { streamOf } from "@grantway/platform/rules";
import type { Attribution } from "@grantway/protocol";
import { type Decision, one, rows } from "../decision.ts";
import { tell } from "../record.ts";
import { statements } from "../statement.ts";
import { endInstallation, standing } from "./end-installation.ts";
import { endMembership } from "./end-membership.ts";
import { lockOrganisation } from "./locked-organisation.ts";
import { placePayload } from "./place-payload.ts";

/*
 * What becomes of a person who is deleted, on the platform: their memberships, what they installed for themselves, and what apps
 * know of them.
 */

/** More than a person has; whoever has more is deleted in several steps, which nobody will see. */
const most = 10_000;

const sql = statements("forget-person", {
  // In one order, so that two of these do not wait for each other.
  memberships: `SELECT m.organisation_id, m.role, o.kind FROM memberships m
    JOIN organisations o ON o.id = m.organisation_id WHERE m.user_id = $person ORDER BY m.organisation_id`,
  otherOwner: `SELECT 1 FROM memberships
    WHERE organisation_id = $organisation AND role = 'owner' AND user_id <> $person LIMIT 1`,
  // Also where they took everything back since: an app may still know them.
  known: `SELECT DISTINCT g.installation_id FROM grants g WHERE g.member_id = $person
    UNION SELECT i.id FROM installations i WHERE i.user_id = $person ORDER BY 1`,
  deleteGrants: "DELETE FROM grants WHERE member_id = $person",
});

/** The organisations that nobody else owns, which are not about to be deleted. They stay so until the decision is over. */
export function* ownedAlone(person: string): Decision<readonly OwnedAlone[]> {
  const alone: OwnedAlone[] = [];
  for (const [id, role, kind] of yield* rows(sql.memberships, { person })) {
    const organisation = yield* lockOrganisation(id as string);
    if (organisation === undefined || role !== "owner" || kind !== "live") continue;
    if (organisation.status === "deleting") continue;
    if ((yield* one(sql.otherOwner, { organisation: organisation.id, person })) !== undefined) continue;
    const { slug, name } = organisation;
    alone.push({ id: organisation.id, slug, name });
  }
  return alone;
}

/**
 * Ends what they are in organisations and what they installed for themselves, and asks every app that had a grant of theirs to erase
 * what it knows. Before the person is deleted, in the same transaction.
 */
export function* forgetPerson(person: string, by: Attribution): Decision<void> {
  const known = (yield* rows(sql.known, { person })).map(([id]) => id as string);
  for (const [id] of yield* rows(sql.memberships, { person })) {
    const organisation = yield* lockOrganisation(id as string);
    if (organisation !== undefined) yield* endMembership(organisation, person, by);
  }
  for (const installation of yield* standing("ofPerson", person, most)) {
    yield* endInstallation(installation, by, "person-deleted");
  }
  for (const id of known) {
    const payload = { ...(yield* placePayload(id)), person: { id: person } };
    yield* tell({ stream: streamOf(id), type: "erasure.requested", payload }, by);
  }
  yield* one(sql.deleteGrants, { person });
}
