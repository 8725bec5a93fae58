import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";

const sql = statements("place-payload", {
  ofInstallation: `SELECT i.app_id, i.user_id, o.id, o.slug, o.name
    FROM installations i LEFT JOIN organisations o ON o.id = i.organisation_id WHERE i.id = $id`,
  ofOrganisation: "SELECT o.id, o.slug, o.name FROM organisations o WHERE o.id = $id",
});

/** What every event of an installation says: what app it is of, and where. */
export function* placePayload(id: string): Decision<Readonly<Record<string, unknown>>> {
  const [app, person, ...organisation] = (yield* one(sql.ofInstallation, { id })) ?? [];
  const there = person === null ? { organisation: named(organisation) } : { person: { id: person } };
  return { installation: id, app, ...there };
}

/** What an event says of an organisation. */
export function* organisationPayload(id: string): Decision<Readonly<Record<string, unknown>>> {
  return named((yield* one(sql.ofOrganisation, { id })) ?? []);
}

function named([id, slug, name]: readonly unknown[]) {
  return { id, slug, name };
}
