import type { Organisation, Refused } from "@grantway/platform";
import type { Acting } from "@grantway/protocol";
import { select } from "../../rows/cells.ts";
import { organisationColumns, readOrganisation } from "../../rows/organisation-row.ts";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";
import { mayIn } from "./role-in.ts";

const sql = statements("locked-organisation", {
  lock: (d) => `SELECT ${select("o", organisationColumns)} FROM organisations o
    WHERE o.id = $id ${d.forNoKeyUpdate("o")}`,
});

/**
 * The organisation, which nobody else changes until the decision is over; nor who is in it, because whoever changes that comes
 * by here. Whoever adds a person to it has locked that person before.
 */
export function* lockOrganisation(id: string): Decision<Organisation | undefined> {
  return readOrganisation(yield* one(sql.lock, { id }));
}

/** The same for somebody who has to be allowed to. */
export function* lockOrganisationFor(id: string, { within }: Acting): Decision<Organisation | Refused> {
  const organisation = yield* lockOrganisation(id);
  if (organisation === undefined) return "unknown";
  const answer = yield* mayIn(id, within);
  return answer === "may" ? organisation : answer;
}

/** How audit records name it. */
export function organisationTarget(id: string): string {
  return `organisation:${id}`;
}
