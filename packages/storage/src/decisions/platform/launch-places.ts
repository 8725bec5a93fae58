import type { Manifest } from "@grantway/platform";
import type { LaunchedIn, LaunchPlace, LaunchPlaces, LaunchRefusal, SamePlace } from "@grantway/protocol";
import { isBuiltInRole, rightsOfBuiltIn } from "@grantway/platform/rules";
import { type Cells, parsed, select, texts } from "../../rows/cells.ts";
import { grantColumns, readGrant } from "../../rows/grant-row.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { statements } from "../statement.ts";
import { verifiedDomainOf } from "./publisher-domain.ts";

const sql = statements("launch-places", {
  // The version in use is the one that is released; before the first, the draft that its publisher tries in a sandbox. Of several
  // clients for one environment the oldest is the one that the app is known by.
  find: `SELECT i.id, i.generation, i.status, i.suspended_by, a.id, a.slug, a.name, a.status, a.suspended_by, p.name,
      o.id, o.slug, o.name, o.status, v.manifest, c.id, c.status, d.role, r.permissions, ${verifiedDomainOf("p.id")},
      ${select("g", grantColumns)}
    FROM installations i
    JOIN apps a ON a.id = i.app_id
    JOIN organisations p ON p.id = a.publisher_id
    LEFT JOIN organisations o ON o.id = i.organisation_id
    LEFT JOIN memberships m ON m.organisation_id = i.organisation_id AND m.user_id = $person
    LEFT JOIN memberships d ON d.organisation_id = p.id AND d.user_id = $person
    LEFT JOIN organisation_roles r ON r.id = d.role AND r.organisation_id = p.id
    LEFT JOIN app_versions v ON v.app_id = a.id AND v.number = coalesce(a.released, i.version)
    LEFT JOIN clients c ON c.id = (SELECT x.id FROM clients x
      WHERE x.app_id = a.id AND (a.status <> 'draft' OR o.kind = 'sandbox') AND x.environment = CASE WHEN o.kind = 'sandbox' THEN 'test' ELSE 'live' END
      ORDER BY x.created_at, x.id LIMIT 1)
    LEFT JOIN grants g ON g.installation_id = i.id AND g.client_id = c.id AND g.member_id = $person AND g.status = 'active'
    WHERE i.id = $installation AND (i.user_id = $person OR m.user_id IS NOT NULL)`,
  elsewhere: `SELECT i.id, o.id, o.slug, o.name
    FROM installations i
    LEFT JOIN organisations o ON o.id = i.organisation_id
    LEFT JOIN memberships m ON m.organisation_id = i.organisation_id AND m.user_id = $person
    WHERE i.app_id = (SELECT x.app_id FROM installations x WHERE x.id = $installation) AND i.id <> $installation
      AND i.status = 'active' AND (i.user_id = $person OR (m.user_id IS NOT NULL AND o.status = 'active'))
    ORDER BY o.name_key, i.id LIMIT 100`,
});

const grantAt = 20;

function* elsewhere(installation: string, person: string): Decision<readonly SamePlace[]> {
  const found = yield* rows(sql.elsewhere, { installation, person });
  return found.map(readElsewhere);
}

function* find(installation: string, person: string): Decision<LaunchPlace | undefined> {
  const row = yield* one(sql.find, { installation, person });
  return row && read(row);
}

function read(cells: Cells): LaunchPlace {
  const [id, generation, status, suspendedBy, , , , appStatus, appSuspendedBy] = cells as readonly string[];
  const manifest = parsed(cells[14]) as Manifest | null;
  const clientId = cells[15] as string | null;
  const place = {
    installation: id as string,
    generation: Number(generation),
    app: launchedApp(cells),
    isDeveloper: seesApps(cells[17] as string | null, cells[18]),
    ...launchedIn(cells.slice(10, 13)),
  };
  const suspended = suspenders(parsed(suspendedBy), appStatus === "suspended" ? appSuspendedBy : undefined);
  const refused = refusalOf({
    status: status as string,
    appStatus: appStatus as string,
    organisationStatus: cells[13] as string | null,
    isSuspended: suspended.length > 0 || status === "suspended" || cells[16] === "suspended",
    opens: manifest?.embed?.url !== undefined && clientId !== null,
  });
  if (refused === undefined) return { ...place, ...openedBy(cells, manifest) };
  const by = refused === "suspended" ? strongest.find((one) => suspended.includes(one)) : undefined;
  return { ...place, refused, ...(by === undefined ? {} : { suspendedBy: by }) };
}

function launchedApp(cells: Cells): LaunchPlace["app"] {
  const [id, slug, name, , , publisher] = cells.slice(4) as string[];
  const domain = cells[19] as string | null;
  const app = { id, slug, name, publisher } as LaunchPlace["app"];
  return domain === null ? app : { ...app, domain };
}

function readElsewhere([id, ...organisation]: Cells): SamePlace {
  return { installation: id as string, ...launchedIn(organisation) };
}

function launchedIn([id, slug, name]: Cells): Pick<LaunchPlace, "organisation"> {
  return id === null ? {} : { organisation: { id, slug, name } as LaunchedIn };
}

/** By what it is opened where nothing stands in the way. */
function openedBy(cells: Cells, manifest: Manifest | null): Partial<LaunchPlace> {
  const grant = readGrant(cells, grantAt);
  const setupUrl = manifest?.setupUrl ?? "";
  return {
    clientId: cells[15] as string,
    url: manifest?.embed?.url as string,
    ...(setupUrl === "" ? {} : { setupUrl }),
    ...(grant === undefined ? {} : { grant }),
  };
}

/** Whether a role at the publisher, built in or its own, sees the publisher's apps. */
function seesApps(role: string | null, permissions: unknown): boolean {
  if (role === null) return false;
  if (isBuiltInRole(role)) return rightsOfBuiltIn(role).permissions.has("apps:read");
  return permissions !== null && texts(permissions).includes("apps:read");
}

/** Whose suspension is told where there are several (promise 15). */
const strongest = ["platform", "publisher", "organisation", "person"] as const;

function suspenders(ofInstallation: unknown, ofApp: string | undefined): readonly string[] {
  return [...(ofInstallation as readonly string[]), ...(ofApp === undefined ? [] : [ofApp])];
}

function refusalOf(facts: {
  readonly status: string;
  readonly appStatus: string;
  readonly organisationStatus: string | null;
  readonly isSuspended: boolean;
  readonly opens: boolean;
}): LaunchRefusal | undefined {
  const { status, appStatus, organisationStatus, isSuspended, opens } = facts;
  if (status === "uninstalled" || appStatus === "deleted") return "uninstalled";
  if (organisationStatus !== null && organisationStatus !== "active") return "organisation-closed";
  if (isSuspended) return "suspended";
  return opens ? undefined : "no-frame";
}

/** {@link LaunchPlaces}. */
export const launchPlaces = { reads: { find, elsewhere }, writes: {} } satisfies PortDecisions<LaunchPlaces>;
