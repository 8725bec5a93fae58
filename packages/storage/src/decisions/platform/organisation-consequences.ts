import type { OrganisationConsequences, Refused } from "@grantway/platform";
import type { Within } from "@grantway/protocol";
import { countedUpTo } from "@grantway/protocol/rules";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";
import { installationsElsewhere } from "./organisation-apps.ts";
import { seesIn } from "./role-in.ts";

const bounded = (rowsOf: string) =>
  `(SELECT count(*) FROM (SELECT 1 FROM ${rowsOf} LIMIT ${countedUpTo}) AS counted)`;

const { count } = statements("organisation-consequences", {
  count: `SELECT ${bounded("memberships m WHERE m.organisation_id = $id")},
    ${bounded("installations i WHERE i.organisation_id = $id AND i.status <> 'uninstalled'")},
    ${bounded(`installations i JOIN grants g ON g.installation_id = i.id
      WHERE i.organisation_id = $id AND g.status = 'active'`)},
    ${bounded("organisations s WHERE s.sandbox_of = $id AND s.status <> 'deleted'")},
    ${bounded("apps a WHERE a.publisher_id = $id AND a.status <> 'deleted'")},
    ${bounded(installationsElsewhere)}
    FROM organisations o WHERE o.id = $id AND o.status <> 'deleted'`,
});

/** The consequences of `Organisations`. */
export function* organisationConsequences(
  id: string,
  within: Within,
): Decision<OrganisationConsequences | Refused> {
  const answer = yield* seesIn(id, within);
  if (answer !== "may") return answer;
  const row = yield* one(count, { id });
  if (row === undefined) return "unknown";
  const [members, installations, grants, sandboxes, apps, elsewhere] = row.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { members, installations, grants, sandboxes, apps, installedElsewhere: elsewhere };
}
