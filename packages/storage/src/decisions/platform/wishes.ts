import { type AppFacts, type PlaceFacts, wishAt } from "@grantway/platform/rules";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";

/** A day longer than a policy is tried with. */
const kept = 31 * 24 * 60 * 60 * 1000;

const sql = statements("wishes", {
  insert: `INSERT INTO install_wishes (id, organisation_id, app_id, user_id, publisher, risk, acts_as, role, decides,
      request_id, at, forget_at)
    VALUES ($id, $organisation, $app, $user, $publisher, $risk, $acts_as, $role, $decides, $request, $at, $forget_at)`,
});

/** Remembers that somebody wanted the app there, as both were; so that another policy can be tried with it. */
export function* keepWish(
  wanted: {
    readonly id: string;
    readonly app: AppFacts;
    readonly here: PlaceFacts;
    readonly user: string;
    readonly request?: string;
  },
  at: number,
): Decision<void> {
  const { id, app, here, user, request = null } = wanted;
  const { organisation } = here.place;
  if (organisation === undefined) return;
  const { publisher, risk, actsAs, role, decides } = wishAt(app, here);
  yield* one(sql.insert, {
    id,
    organisation,
    app: app.id,
    user,
    publisher,
    risk,
    acts_as: actsAs,
    role,
    decides,
    request,
    at,
    forget_at: at + kept,
  });
}
