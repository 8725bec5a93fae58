import type { Installation, InstallationFilter, Installations, ListedInstallation } from "@grantway/platform";
import { strongestOf, type Suspender } from "@grantway/platform/rules";
import type { PageRequest, Within } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { pageLimit, pageStartFromTop, toPage } from "../../pages.ts";
import { json, parsed } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import type { Dialect } from "../dialect.ts";
import { limited } from "../limited.ts";
import { type Statement, statements, type Values } from "../statement.ts";
import { seesThere } from "./may-reach.ts";
import { verifiedDomainOf } from "./publisher-domain.ts";
import { seesIn } from "./role-in.ts";

/*
 * Lists of installations: a statement for each set of conditions that is asked for, made when it first is, so that each goes by an
 * index. Which of them are on the page is found first, and only they are described.
 */

/** When anything that was allowed there was last used: what is noted of grants says it. */
const lastUse = `(SELECT max(w.last_used_at) FROM grants g JOIN grant_uses w ON w.grant_id = g.id
  WHERE g.installation_id = i.id)`;
const ownerLeft = `(i.organisation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM memberships m
  WHERE m.organisation_id = i.organisation_id AND m.user_id = i.installed_by))`;

type ListedScope = ListedInstallation["scopes"][number];

type Condition = keyof typeof conditions;

const conditions = {
  organisation: "i.organisation_id = $organisation",
  person: "i.user_id = $person",
  app: "i.app_id = $app",
  installed: "i.status <> 'uninstalled'",
  status: "i.status = $status",
  search: (d: Dialect) =>
    `EXISTS (SELECT 1 FROM apps s WHERE s.id = i.app_id AND ${d.contains("s.name_key", "$search")})`,
  // Of one app, what tells its installations apart is where they are.
  searchPlaces: (d: Dialect) =>
    `EXISTS (SELECT 1 FROM organisations s WHERE s.id = i.organisation_id AND ${d.contains("s.name_key", "$search")})`,
  unusedSince: `i.created_at < $unused_since AND coalesce(${lastUse}, 0) < $unused_since`,
  unverified: `EXISTS (SELECT 1 FROM apps s WHERE s.id = i.app_id AND ${verifiedDomainOf("s.publisher_id")} IS NULL)`,
  verified: `EXISTS (SELECT 1 FROM apps s WHERE s.id = i.app_id AND ${verifiedDomainOf("s.publisher_id")} IS NOT NULL)`,
  ownerLeft,
  ownerThere: `NOT ${ownerLeft}`,
  pending: `EXISTS (SELECT 1 FROM installation_scopes s WHERE s.installation_id = i.id AND s.state = 'pending')`,
  settled: `NOT EXISTS (SELECT 1 FROM installation_scopes s WHERE s.installation_id = i.id AND s.state = 'pending')`,
} as const;

const columns = `i.id, i.app_id, i.organisation_id, i.user_id, i.status, i.suspended_by, i.generation, i.version,
    i.installed_by, i.approved_by, i.created_at, i.updated_at, i.revision,
    a.slug, a.name, p.name, ${verifiedDomainOf("p.id")}, o.slug, o.name, b.username, y.username,
    CASE WHEN ${ownerLeft} THEN 1 ELSE 0 END, ${lastUse},
    (SELECT count(*) FROM (SELECT 1 FROM grants g WHERE g.installation_id = i.id AND g.member_id IS NOT NULL
      AND g.status = 'active' LIMIT 10000) AS those)`;

const joined = `JOIN apps a ON a.id = i.app_id JOIN organisations p ON p.id = a.publisher_id
  LEFT JOIN organisations o ON o.id = i.organisation_id
  LEFT JOIN users b ON b.id = i.installed_by LEFT JOIN users y ON y.id = i.approved_by`;

const sql = statements("installation-list", {
  find: `SELECT ${columns} FROM installations i ${joined} WHERE i.id = $id`,
  scopes: (d) => `SELECT s.installation_id, s.scope, s.state, s.decided_by, s.at, u.last_used_at
    FROM ${d.elements("$ids", "asked")} JOIN installation_scopes s ON s.installation_id = asked.value
    LEFT JOIN (SELECT g.installation_id, w.scope, max(w.last_used_at) AS last_used_at
      FROM ${d.elements("$ids", "those")} JOIN grants g ON g.installation_id = those.value
      JOIN right_uses w ON w.grant_id = g.id GROUP BY g.installation_id, w.scope) u
      ON u.installation_id = s.installation_id AND u.scope = s.scope
    ORDER BY s.scope`,
  publisher: "SELECT publisher_id FROM apps WHERE id = $app",
});

const made = new Map<string, Statement>();

/** The statement with these conditions: there are only as many as there are sets of them. */
function selecting(what: "list" | "count", given: readonly Condition[]): Statement {
  const name = [what, ...given].join("+");
  const known = made.get(name);
  if (known !== undefined) return known;
  const text = (d: Dialect) => {
    const where = given.map((one) => {
      const condition = conditions[one];
      return typeof condition === "string" ? condition : condition(d);
    });
    const all = ["TRUE", ...where].join(" AND ");
    if (what === "count") return `SELECT count(*) FROM installations i WHERE ${all}`;
    return `SELECT ${columns} FROM ${limited(`SELECT i.id FROM installations i WHERE ${all} AND i.id < $start
        ORDER BY i.id DESC`)} page
      JOIN installations i ON i.id = page.id ${joined} ORDER BY i.id DESC`;
  };
  const statement = { name: `installation-list.${name}`, text };
  made.set(name, statement);
  return statement;
}

interface Asked {
  readonly given: readonly Condition[];
  readonly values: Values;
}

/** What is asked for, within reach; a word where none of it is. */
function* askedBy(filter: InstallationFilter, within: Within): Decision<Asked | "unknown" | "forbidden"> {
  const whose = yield* whoseOf(filter, within);
  if (typeof whose === "string") return whose;
  const { status, search, unusedSince, unverified, ownerLeft: left, pending } = filter;
  const all: readonly (Asked | undefined)[] = [
    whose,
    status === undefined ? plain("installed") : { given: ["status"], values: { status } },
    searched(search, whose),
    unusedSince === undefined ? undefined : { given: ["unusedSince"], values: { unused_since: unusedSince } },
    unverified === undefined ? undefined : plain(unverified ? "unverified" : "verified"),
    left === undefined ? undefined : plain(left ? "ownerLeft" : "ownerThere"),
    pending === undefined ? undefined : plain(pending ? "pending" : "settled"),
  ];
  const given = all.flatMap((one) => one?.given ?? []);
  return { given, values: Object.assign({}, ...all.map((one) => one?.values ?? {})) as Values };
}

function searched(search: string | undefined, { given }: Asked): Asked | undefined {
  if (search === undefined || search === "") return undefined;
  const where: Condition = given.includes("app") ? "searchPlaces" : "search";
  return { given: [where], values: { search: foldCase(search) } };
}

function plain(condition: Condition): Asked {
  return { given: [condition], values: {} };
}

function* whoseOf(
  { organisation, mine, app }: InstallationFilter,
  within: Within,
): Decision<Asked | "unknown" | "forbidden"> {
  if (organisation !== undefined) {
    const may = yield* seesIn(organisation, within);
    return may === "may" ? { given: ["organisation"], values: { organisation } } : may;
  }
  if (app !== undefined) {
    const [publisher] = (yield* one(sql.publisher, { app })) ?? [];
    const may = publisher === undefined ? "unknown" : yield* seesIn(publisher as string, within);
    return may === "may" ? { given: ["app"], values: { app } } : may;
  }
  if (within === "everywhere" && mine !== true) return { given: [], values: {} };
  if (typeof within !== "object") return "unknown";
  return { given: ["person"], values: { person: within.person } };
}

/** The list of `Installations`. */
export function* listInstallations(
  request: PageRequest & InstallationFilter,
  within: Within,
): Decision<Awaited<ReturnType<Installations["list"]>>> {
  const limit = pageLimit(request);
  const [start = ""] = pageStartFromTop(request, 1);
  const asked = yield* askedBy(request, within);
  if (typeof asked === "string") return asked;
  const found = yield* rows(selecting("list", asked.given), { ...asked.values, start, limit: limit + 1 });
  return toPage(yield* described(found), limit, ({ id }) => [id]);
}

/** The count of `Installations`; 0 where nothing is within reach. */
export function* countInstallations(filter: InstallationFilter, within: Within): Decision<number> {
  const asked = yield* askedBy(filter, within);
  if (typeof asked === "string") return 0;
  return Number((yield* one(selecting("count", asked.given), asked.values))?.[0]);
}

/** One of them. */
export function* findInstallation(
  id: string,
  within: Within,
): Decision<Awaited<ReturnType<Installations["find"]>>> {
  const row = yield* one(sql.find, { id });
  if (row === undefined) return "unknown";
  const may = yield* seesThere(
    { organisation: row[2] as string | null, person: row[3] as string | null },
    within,
  );
  if (may !== "may") return may;
  return (yield* described([row]))[0] ?? "unknown";
}

function* described(found: readonly (readonly unknown[])[]): Decision<readonly ListedInstallation[]> {
  if (found.length === 0) return [];
  const ids = json(found.map(([id]) => id as string));
  const scopes = Map.groupBy(yield* rows(sql.scopes, { ids }), ([installation]) => installation as string);
  return found.map((row) => readListed(row, scopes.get(row[0] as string) ?? []));
}

function readListed(row: readonly unknown[], scopes: readonly (readonly unknown[])[]): ListedInstallation {
  const [id, app, organisation, person, status, suspendedBy, generation, version] = row;
  const [installedBy, approvedBy, createdAt, updatedAt, revision] = row.slice(8);
  const [slug, name, publisher, domain, organisationSlug, organisationName] = row.slice(13);
  const [installedByName, approvedByName, left, lastUsedAt, people] = row.slice(19);
  return {
    id: id as string,
    app: app as string,
    organisation: organisation as string | null,
    person: person as string | null,
    status: status as Installation["status"],
    suspendedBy: strongestOf(parsed(suspendedBy) as readonly Suspender[]),
    generation: Number(generation),
    version: Number(version),
    installedBy: installedBy as string,
    approvedBy: approvedBy as string | null,
    createdAt: Number(createdAt),
    updatedAt: Number(updatedAt),
    revision: Number(revision),
    scopes: scopes.map(readRight),
    appOf: {
      slug: slug as string,
      name: name as string,
      publisher: publisher as string,
      ...given("domain", domain),
    },
    ...(organisation === null
      ? {}
      : { organisationOf: { slug: organisationSlug as string, name: organisationName as string } }),
    ...given("installedByName", installedByName),
    ...given("approvedByName", approvedByName),
    ownerLeft: Number(left) === 1,
    people: Number(people),
    ...(lastUsedAt === null ? {} : { lastUsedAt: Number(lastUsedAt) }),
  };
}

function readRight(row: readonly unknown[]): ListedScope {
  const [, scope, state, by, at, lastUsedAt] = row;
  return {
    scope: scope as string,
    state: state as ListedScope["state"],
    by: by as string | null,
    at: Number(at),
    ...(lastUsedAt === null ? {} : { lastUsedAt: Number(lastUsedAt) }),
  };
}

function given<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return (value === null ? {} : { [name]: value }) as Partial<Record<Name, string>>;
}
