import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";

/** Where apps that `$id` publishes are installed, at places that are not its own. */
export const installationsElsewhere = `apps a JOIN installations i ON i.app_id = a.id
  LEFT JOIN organisations p ON p.id = i.organisation_id
  WHERE a.publisher_id = $id AND a.released IS NOT NULL AND a.status <> 'deleted' AND i.status <> 'uninstalled'
    AND (i.organisation_id IS NULL OR (i.organisation_id <> $id AND (p.sandbox_of IS NULL OR p.sandbox_of <> $id)))`;

const { elsewhere } = statements("organisation-apps", {
  elsewhere: `SELECT count(*) FROM (SELECT 1 FROM ${installationsElsewhere} LIMIT 1) AS counted`,
});

/** Whether anybody else has installed a released app of it: more than none. */
export function* installedElsewhere(id: string): Decision<number> {
  return Number((yield* one(elsewhere, { id }))?.[0]);
}
