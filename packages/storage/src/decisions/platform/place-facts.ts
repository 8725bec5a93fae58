import { permissionsOf } from "@grantway/identity/rules";
import type { Role } from "@grantway/identity";
import type { Installation, Policy } from "@grantway/platform";
import type { AppFacts, PersonFacts, PlaceFacts, Suspender } from "@grantway/platform/rules";
import { json, parsed } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import { statements } from "../statement.ts";
import { readRights } from "../../rows/role-rights.ts";

/** Places of one person are shown up to this many. */
const most = 200;

const organisations = (condition: string) => `SELECT o.id, o.name, o.kind, o.sandbox_of, o.status,
    m.role, r.permissions, r.scopes, p.rules, p.otherwise, i.id, i.status, i.generation, i.version, i.suspended_by, i.created_at,
    q.id, o.slug
  FROM memberships m JOIN organisations o ON o.id = m.organisation_id
  LEFT JOIN organisation_roles r ON r.id = m.role AND r.organisation_id = m.organisation_id
  LEFT JOIN consent_policies p ON p.organisation_id = o.id
  LEFT JOIN installations i ON i.organisation_id = o.id AND i.app_id = $app
  LEFT JOIN install_requests q ON q.organisation_id = o.id AND q.app_id = $app AND q.user_id = m.user_id
    AND q.status = 'open' AND q.expires_at > $at
  WHERE ${condition} ORDER BY o.name_key, o.id LIMIT ${most}`;

const sql = statements("place-facts", {
  all: organisations("m.user_id = $person"),
  one: organisations("m.organisation_id = $organisation AND m.user_id = $person"),
  own: `SELECT u.id, u.name, i.id, i.status, i.generation, i.version, i.suspended_by, i.created_at
    FROM users u LEFT JOIN installations i ON i.user_id = u.id AND i.app_id = $app WHERE u.id = $person`,
  person: `SELECT u.role, (SELECT 1 FROM memberships m WHERE m.organisation_id = $publisher AND m.user_id = u.id)
    FROM users u WHERE u.id = $person AND u.status = 'active'`,
  scopes: (d) => `SELECT s.installation_id, s.scope, s.state
    FROM ${d.elements("$installations", "asked")} JOIN installation_scopes s ON s.installation_id = asked.value
    ORDER BY s.scope`,
  lockOrganisation: (d) => `SELECT 1 FROM organisations o WHERE o.id = $organisation ${d.forShare("o")}`,
  lockMembership: (
    d,
  ) => `SELECT 1 FROM memberships m WHERE m.organisation_id = $organisation AND m.user_id = $person
    ${d.forShare("m")}`,
  lockPerson: (d) => `SELECT 1 FROM users u WHERE u.id = $person ${d.forKeyShare("u")}`,
  lockThere: (d) => `SELECT 1 FROM installations i WHERE i.organisation_id = $organisation AND i.app_id = $app
    ${d.forUpdate("i")}`,
  lockOwn: (d) =>
    `SELECT 1 FROM installations i WHERE i.user_id = $person AND i.app_id = $app ${d.forUpdate("i")}`,
});

/** A place with what it is called. */
export interface NamedPlace {
  readonly name: string;
  /** Of an organisation. */
  readonly slug?: string;
  readonly facts: PlaceFacts;
}

/** What the rules ask of this person; `undefined` for somebody who is gone or suspended. */
export function* personFacts(person: string, app: AppFacts): Decision<PersonFacts | undefined> {
  const row = yield* one(sql.person, { person, publisher: app.publisher });
  if (row === undefined) return undefined;
  return { id: person, permissions: permissionsOf(row[0] as Role), isInsider: row[1] !== null };
}

/** The organisations of this person by name, and their own place at the end. */
export function* placesOf(person: string, app: AppFacts, at: number): Decision<readonly NamedPlace[]> {
  const found = yield* rows(sql.all, { person, app: app.id, at });
  const own = yield* one(sql.own, { person, app: app.id });
  const places = [...found.map(readOrganisation), ...(own === undefined ? [] : [readOwn(own)])];
  return yield* withScopes(places);
}

/** One of them. */
export function* placeOf(
  person: string,
  place: PlaceFacts["place"],
  app: AppFacts,
  at: number,
): Decision<NamedPlace | undefined> {
  const row =
    place.organisation === undefined
      ? yield* one(sql.own, { person: place.person, app: app.id })
      : yield* one(sql.one, { person, organisation: place.organisation, app: app.id, at });
  if (row === undefined) return undefined;
  const read = place.organisation === undefined ? readOwn(row) : readOrganisation(row);
  return (yield* withScopes([read]))[0];
}

/**
 * Keeps a place as it is until the decision is over: the person, the organisation, what they are in it, and what is installed there.
 * Everybody takes these in this order, after the app.
 */
export function* lockPlace(person: string, place: PlaceFacts["place"], app: string): Decision<void> {
  // Also where they are a member: a grant names them, and whoever deletes a person locks them before their organisations.
  yield* one(sql.lockPerson, { person });
  if (place.organisation === undefined) {
    yield* one(sql.lockOwn, { person, app });
    return;
  }
  const { organisation } = place;
  yield* one(sql.lockOrganisation, { organisation });
  yield* one(sql.lockMembership, { organisation, person });
  yield* one(sql.lockThere, { organisation, app });
}

function readOrganisation(row: readonly unknown[]): NamedPlace {
  const [id, name, kind, sandboxOf, status, role, permissions, scopes, rules, otherwise] = row;
  const openRequest = row[16];
  return {
    name: name as string,
    slug: row[17] as string,
    facts: {
      place: { organisation: id as string },
      organisation: {
        kind: kind as "live" | "sandbox",
        sandboxOf: sandboxOf as string | null,
        status: status as "active",
        role: role as string,
        rights: readRights([role, permissions, scopes]),
        ...(otherwise === null
          ? {}
          : {
              policy: {
                rules: parsed(rules) as Policy["rules"],
                otherwise: otherwise as Policy["otherwise"],
              },
            }),
      },
      ...readInstalled(row.slice(10, 16)),
      ...(openRequest === null ? {} : { openRequest: openRequest as string }),
    },
  };
}

function readOwn(row: readonly unknown[]): NamedPlace {
  return {
    name: row[1] as string,
    facts: { place: { person: row[0] as string }, ...readInstalled(row.slice(2)) },
  };
}

function readInstalled([id, status, generation, version, suspendedBy, createdAt]: readonly unknown[]): Pick<
  PlaceFacts,
  "installation"
> {
  if (id === null) return {};
  return {
    installation: {
      id: id as string,
      status: status as Installation["status"],
      generation: Number(generation),
      version: Number(version),
      createdAt: Number(createdAt),
      suspendedBy: parsed(suspendedBy) as readonly Suspender[],
      scopes: [],
    },
  };
}

function* withScopes(places: readonly NamedPlace[]): Decision<readonly NamedPlace[]> {
  const installations = places.flatMap(({ facts }) => facts.installation?.id ?? []);
  if (installations.length === 0) return places;
  const found = yield* rows(sql.scopes, { installations: json(installations) });
  type Scopes = NonNullable<PlaceFacts["installation"]>["scopes"];
  const byInstallation = Map.groupBy(found, ([installation]) => installation as string);
  return places.map(({ facts: { installation, ...facts }, ...named }) => {
    if (installation === undefined) return { ...named, facts };
    const scopes = (byInstallation.get(installation.id) ?? []).map(([, scope, state]) => ({ scope, state }));
    return {
      ...named,
      facts: { ...facts, installation: { ...installation, scopes: scopes as unknown as Scopes } },
    };
  });
}
