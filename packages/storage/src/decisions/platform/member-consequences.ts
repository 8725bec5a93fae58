import type { MemberConsequences, Refused, RoleChange } from "@grantway/platform";
import type { Instant, Within } from "@grantway/protocol";
import { countedUpTo } from "@grantway/protocol/rules";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";
import { isOwnMembership, seesIn } from "./role-in.ts";

const bounded = (rowsOf: string) =>
  `(SELECT count(*) FROM (SELECT 1 FROM ${rowsOf} LIMIT ${countedUpTo}) AS counted)`;

const { count } = statements("member-consequences", {
  count: `SELECT ${bounded(`(SELECT DISTINCT i.id FROM installations i JOIN grants g ON g.installation_id = i.id
      WHERE i.organisation_id = $organisation AND g.member_id = $person AND g.status = 'active') AS apps`)},
    ${bounded(`install_requests r WHERE r.organisation_id = $organisation AND r.user_id = $person AND r.status = 'open'
      AND r.expires_at > $at`)},
    ${bounded(`invitations v WHERE v.organisation_id = $organisation AND v.invited_by = $inviter AND v.state = 'open'
      AND v.expires_at > $at`)},
    ${bounded(`memberships s JOIN organisations o ON o.id = s.organisation_id
      WHERE o.sandbox_of = $organisation AND o.status <> 'deleted' AND s.user_id = $person AND s.inherited = 1`)}
    FROM memberships m WHERE m.organisation_id = $organisation AND m.user_id = $person`,
});

/** The consequences of `Members`. Their own everybody may count. */
export function* memberConsequences(
  { organisation, person }: Pick<RoleChange, "organisation" | "person">,
  { within, at }: { readonly within: Within; readonly at: Instant },
): Decision<MemberConsequences | "not-member" | Refused> {
  const isOwn = isOwnMembership({ organisation, person }, within);
  const answer = isOwn ? "may" : yield* seesIn(organisation, within);
  if (answer !== "may") return answer;
  const row = yield* one(count, { organisation, person, inviter: `user:${person}`, at });
  if (row === undefined) return isOwn ? "unknown" : "not-member";
  const [apps, requests, invitations, sandboxes] = row.map(Number) as [number, number, number, number];
  return { apps, requests, invitations, sandboxes };
}
