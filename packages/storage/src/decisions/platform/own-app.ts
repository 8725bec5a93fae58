import type { Attribution } from "@grantway/protocol";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";

const sql = statements("own-app", {
  // Whether the person belongs to the publisher, and somebody who may decide does not.
  standing: (d) => `SELECT
      (SELECT count(*) FROM memberships m WHERE m.organisation_id = $publisher AND m.user_id = $person),
      (SELECT count(*) FROM (SELECT 1 FROM users u WHERE u.status = 'active'
        AND ${d.contains("$deciders", "(',' || u.role || ',')")}
        AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = $publisher AND m.user_id = u.id)
        LIMIT 1) AS outside)`,
});

/** Whether the person belongs to the publisher, while somebody could decide who does not. Whoever is no person belongs nowhere. */
export function* isTheirOwn(
  publisher: string,
  deciders: readonly string[],
  by: Attribution,
): Decision<boolean> {
  const who = by.onBehalfOf ?? by.actor;
  if (!who.startsWith("user:")) return false;
  const person = who.slice("user:".length);
  const row = yield* one(sql.standing, { publisher, person, deciders: `,${deciders.join()},` });
  const [belongs, outside] = (row ?? []).map(Number);
  return belongs === 1 && outside === 1;
}
