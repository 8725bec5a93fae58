import type { Memberships, OwnOrganisation } from "@grantway/platform";
import { type Decision, type PortDecisions, rows } from "../decision.ts";
import { statements } from "../statement.ts";

const sql = statements("memberships", {
  ofPerson: `SELECT o.id, o.slug, o.name, o.kind, o.status, m.role
    FROM memberships m JOIN organisations o ON o.id = m.organisation_id
    WHERE m.user_id = $person ORDER BY o.name_key, o.id`,
});

function* ofPerson(person: string): Decision<readonly OwnOrganisation[]> {
  const found = yield* rows(sql.ofPerson, { person });
  return found.map(([id, slug, name, kind, status, role]) => ({
    id: id as string,
    slug: slug as string,
    name: name as string,
    kind: kind as OwnOrganisation["kind"],
    status: status as OwnOrganisation["status"],
    role: role as string,
  }));
}

/** {@link Memberships}. */
export const memberships = { reads: { ofPerson }, writes: {} } satisfies PortDecisions<Memberships>;
