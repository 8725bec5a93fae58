import { streamOf } from "@grantway/platform/rules";
import type { Attribution } from "@grantway/protocol";
import { revoked } from "@grantway/protocol/rules";
import { select } from "../../rows/cells.ts";
import { grantColumns, readGrant } from "../../rows/grant-row.ts";
import { type Decision, one, rows } from "../decision.ts";
import { type OutboxEvent, record } from "../record.ts";
import { saveGrant } from "../save-grant.ts";
import { statements } from "../statement.ts";
import { membershipTarget } from "./insert-membership.ts";
import { cancelRequestsOf } from "./install-requests.ts";

const sql = statements("end-membership", {
  // Whoever is about to give them something here waits, and then finds that they are not in it.
  remove: `DELETE FROM memberships WHERE organisation_id = $organisation AND user_id = $person RETURNING role`,
  grants: (d) => `SELECT ${select("g", grantColumns)}, i.id, i.app_id
    FROM installations i JOIN grants g ON g.installation_id = i.id
    WHERE i.organisation_id = $organisation AND g.member_id = $person AND g.status = 'active'
    ORDER BY g.id ${d.forUpdate("g")}`,
  endFamilies: `UPDATE token_families SET ended_reason = 'grant-revoked'
    WHERE grant_id = $grant AND ended_reason IS NULL`,
  invitations: `UPDATE invitations SET state = 'revoked'
    WHERE organisation_id = $organisation AND invited_by = $inviter AND state = 'open' RETURNING id`,
});

/** Of the organisation, as events tell it. */
interface Told {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/**
 * Takes a person out of an organisation that is locked, with what they allowed apps there (promise 14): each of those apps is told once.
 * What apps do there as themselves goes on. Invitations of theirs that are open end, so that nobody comes back by their own.
 */
export function* endMembership(organisation: Told, person: string, by: Attribution): Decision<void> {
  const [role] = (yield* one(sql.remove, { organisation: organisation.id, person })) ?? [];
  if (role === undefined) return;
  // Requests before grants, as whoever uninstalls locks them.
  yield* cancelRequestsOf(organisation.id, person, by);
  yield* endGrants(organisation, person, by);
  const inviter = `user:${person}`;
  for (const [id] of yield* rows(sql.invitations, { organisation: organisation.id, inviter })) {
    yield* record(by, { action: "invitation.revoked", target: `invitation:${id as string}` });
  }
  yield* record(by, {
    action: "membership.ended",
    target: membershipTarget(organisation.id, person),
    changes: { role: { from: role } },
  });
}

function* endGrants({ id, slug, name }: Told, person: string, by: Attribution): Decision<void> {
  const told = new Set<string>();
  for (const row of yield* rows(sql.grants, { organisation: id, person })) {
    const grant = readGrant(row);
    if (grant === undefined) continue;
    const [installation, app] = row.slice(grantColumns.length) as [string, string];
    yield* saveGrant(revoked(grant));
    yield* one(sql.endFamilies, { grant: grant.id });
    const event: OutboxEvent = {
      stream: streamOf(installation),
      type: "member.left",
      payload: { installation, app, organisation: { id, slug, name }, person: { id: person } },
    };
    yield* record(by, {
      action: "grant.revoked",
      target: `grant:${grant.id}`,
      ...(told.has(installation) ? {} : { event }),
    });
    told.add(installation);
  }
}
