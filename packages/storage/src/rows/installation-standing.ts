import { holds } from "@grantway/platform/rules";
import type { BuiltInApi, Scope, StandingInstallation } from "@grantway/protocol";
import { type Cells, parsed } from "./cells.ts";
import { readRights } from "./role-rights.ts";

/**
 * An installation and everything a token inside of it depends on, in one statement and so at one moment. The names stand for the
 * values; the member may be null. {@link readInstallationStanding} reads the row.
 */
export function installationStanding(
  dialect: "sqlite" | "postgres",
  names: { readonly installation: string; readonly member: string; readonly client: string },
): string {
  const { installation, member, client } = names;
  return `SELECT i.id, i.status, i.generation, a.id, a.status,
      o.id, o.slug, o.name, o.kind, o.status,
      (SELECT ${asked[dialect]} FROM app_versions v WHERE v.app_id = a.id AND v.number = CASE
        WHEN (SELECT c.environment FROM clients c WHERE c.id = ${client}) = 'test' THEN (SELECT max(w.number) FROM app_versions w WHERE w.app_id = a.id) ELSE a.released END),
      (${granted[dialect]}),
      i.user_id, m.role, r.permissions, r.scopes
    FROM installations i
    JOIN apps a ON a.id = i.app_id
    LEFT JOIN organisations o ON o.id = i.organisation_id
    LEFT JOIN memberships m ON m.organisation_id = i.organisation_id AND m.user_id = ${member}
    LEFT JOIN organisation_roles r ON r.id = m.role AND r.organisation_id = m.organisation_id
    WHERE i.id = ${installation}`;
}

/** Of a manifest, which may be long, only this. */
const asked = {
  sqlite: "json_array(json_extract(v.manifest, '$.scopes'), json_extract(v.manifest, '$.actsAs'))",
  postgres: "jsonb_build_array(v.manifest -> 'scopes', v.manifest -> 'actsAs')",
} as const;

const granted = {
  sqlite: `SELECT json_group_array(json_array(s.scope, c.risk)) FROM installation_scopes s
    LEFT JOIN scopes c ON c.key = s.scope WHERE s.installation_id = i.id AND s.state = 'granted'`,
  postgres: `SELECT coalesce(jsonb_agg(jsonb_build_array(s.scope, c.risk)), '[]') FROM installation_scopes s
    LEFT JOIN scopes c ON c.key = s.scope WHERE s.installation_id = i.id AND s.state = 'granted'`,
} as const;

type Grants = readonly (readonly [scope: string, risk: Scope["risk"] | null])[];
type Asked = readonly [
  scopes: readonly { readonly scope: string }[],
  actsAs: StandingInstallation["app"]["actsAs"],
];

/** @param member - whose role limits it; absent for the app as itself. */
export function readInstallationStanding(
  cells: Cells,
  { member, builtIn }: { readonly member: string | undefined; readonly builtIn: BuiltInApi | undefined },
): StandingInstallation {
  const granted = parsed(cells[11]) as Grants;
  // Without a version that is offered there, nothing is asked for.
  const [scopes, actsAs] = (parsed(cells[10]) ?? [[], []]) as Asked;
  const whole: StandingInstallation = {
    id: cells[0] as string,
    status: cells[1] as StandingInstallation["status"],
    generation: cells[2] as number,
    app: {
      id: cells[3] as string,
      status: cells[4] as StandingInstallation["app"]["status"],
      scopes: scopes.map(({ scope }) => scope),
      actsAs,
    },
    ...(cells[5] === null ? {} : { organisation: readOrganisation(cells) }),
    granted: granted.map(([scope]) => scope),
  };
  if (member === undefined) return whole;
  return { ...whole, roleAllows: roleAllows(cells, { member, granted, builtIn }) };
}

function readOrganisation(cells: Cells): NonNullable<StandingInstallation["organisation"]> {
  return {
    id: cells[5] as string,
    slug: cells[6] as string,
    name: cells[7] as string,
    kind: cells[8] as "live" | "sandbox",
    status: cells[9] as NonNullable<StandingInstallation["organisation"]>["status"],
  };
}

/** A person holds all of what they installed for themselves, and nothing in an organisation that they left. */
function roleAllows(
  cells: Cells,
  facts: {
    readonly member: string;
    readonly granted: Grants;
    readonly builtIn: BuiltInApi | undefined;
  },
): readonly string[] {
  const [owner, role, permissions, scopes] = cells.slice(12);
  const keys = facts.granted.map(([key]) => key);
  if (owner === facts.member) return keys;
  if (role === null) return [];
  const organisation = { rights: readRights([role, permissions, scopes]) };
  const risks = new Map(facts.granted.map(([key, risk]) => [key, risk ?? ("high" as const)]));
  for (const { key, risk } of facts.builtIn?.scopes ?? []) risks.set(key, risk);
  return keys.filter((key) => holds({ key, risk: risks.get(key) ?? "high" }, { organisation }, nobody));
}

/** What somebody may do on the whole platform, no app does for them inside an organisation. */
const nobody = { permissions: new Set<never>() };
