import type {
  App,
  Directory,
  DirectoryApp,
  DirectoryEntry,
  DirectoryFilter,
  Installation,
  Manifest,
} from "@grantway/platform";
import { managementApi, openidScopes } from "@grantway/protocol/rules";
import type { Acting, PageRequest, Within } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { pageLimit, pageStart, toPage } from "../../pages.ts";
import { json, parsed } from "../../rows/cells.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import type { Dialect } from "../dialect.ts";
import { limited } from "../limited.ts";
import { type Statement, statements, type Values } from "../statement.ts";
import { whoActs } from "./may-reach.ts";
import { verifiedDomainOf } from "./publisher-domain.ts";
import { countOfPlaces } from "./places-of-app.ts";
import { roleIn } from "./role-in.ts";

/* Each set of conditions has a statement of its own, so that each goes by the index that holds public apps in their order. */

const listed = "a.visibility = 'public' AND a.status = 'active' AND a.released IS NOT NULL";
const chosen = (choice: string) => `EXISTS (SELECT 1 FROM directory_choices x
  WHERE x.organisation_id = $organisation AND x.app_id = a.id AND x.choice = '${choice}')`;

const conditions = {
  category: "a.category = $category",
  search: (d: Dialect) => d.contains("a.name_key", "$search"),
  "all-but-hidden": `NOT ${chosen("hidden")}`,
  "only-shown": chosen("shown"),
} as const;

type Condition = keyof typeof conditions;

const columns = `a.id, a.slug, v.manifest, a.publisher_id, o.name, ${verifiedDomainOf("o.id")}, a.created_at,
    ${countOfPlaces("a.id")}`;
const joined = `JOIN organisations o ON o.id = a.publisher_id
  LEFT JOIN app_versions v ON v.app_id = a.id AND v.number = coalesce(a.released,
    (SELECT max(n.number) FROM app_versions n WHERE n.app_id = a.id))`;

const sql = statements("directory", {
  entry: `SELECT ${columns}, v.number, a.visibility, a.status, (SELECT min(c.id) FROM clients c
      WHERE c.app_id = a.id AND c.environment = 'live' AND c.status = 'active')
    FROM apps a ${joined} WHERE a.slug = $slug AND a.status <> 'deleted'`,
  installed: `SELECT i.id, i.organisation_id, i.status FROM installations i
      JOIN memberships m ON m.organisation_id = i.organisation_id AND m.user_id = $person
    WHERE i.app_id = $app AND i.status <> 'uninstalled'
    UNION ALL SELECT i.id, i.organisation_id, i.status FROM installations i
    WHERE i.user_id = $person AND i.app_id = $app AND i.status <> 'uninstalled'`,
  isMember: "SELECT 1 FROM memberships WHERE organisation_id = $organisation AND user_id = $person",
  mode: "SELECT directory FROM consent_policies WHERE organisation_id = $organisation",
  scopes: (d) =>
    `SELECT s.key, s.risk, s.access FROM ${d.elements("$keys", "asked")} JOIN scopes s ON s.key = asked.value`,
  choices: (d) => `SELECT x.app_id, x.choice FROM ${d.elements("$apps", "asked")} JOIN directory_choices x
    ON x.app_id = asked.value AND x.organisation_id = $organisation`,
});

const made = new Map<string, Statement>();

function selecting(what: "list" | "count", given: readonly Condition[]): Statement {
  const name = [what, ...given].join("+");
  const known = made.get(name);
  if (known !== undefined) return known;
  const text = (d: Dialect) => {
    const where = given.map((one) => {
      const condition = conditions[one];
      return typeof condition === "string" ? condition : condition(d);
    });
    const all = [listed, ...where].join(" AND ");
    if (what === "count") return `SELECT count(*) FROM apps a WHERE ${all}`;
    return `SELECT ${columns}, a.name_key FROM ${limited(`SELECT a.id FROM apps a WHERE ${all}
        AND (a.name_key, a.id) > ($name, $id) ORDER BY a.name_key, a.id`)} page
      JOIN apps a ON a.id = page.id ${joined} ORDER BY a.name_key, a.id`;
  };
  const statement = { name: `directory.${name}`, text };
  made.set(name, statement);
  return statement;
}

interface Asked {
  readonly given: readonly Condition[];
  readonly values: Values;
}

function* askedBy(filter: DirectoryFilter, within: Within): Decision<Asked | "unknown" | "forbidden"> {
  const { search, category, organisation, all } = filter;
  const shown = organisation === undefined ? undefined : yield* curatedBy(organisation, all === true, within);
  if (shown === "unknown" || shown === "forbidden") return shown;
  const parts: readonly (Asked | undefined)[] = [
    category === undefined ? undefined : { given: ["category"], values: { category } },
    search === undefined || search === ""
      ? undefined
      : { given: ["search"], values: { search: foldCase(search) } },
    shown === undefined || organisation === undefined
      ? undefined
      : { given: [shown], values: { organisation } },
  ];
  return {
    given: parts.flatMap((part) => part?.given ?? []),
    values: Object.assign({}, ...parts.map((part) => part?.values ?? {})) as Values,
  };
}

/** How the organisation shows the directory to its members; `undefined` for who decides that and asks to see all of it. */
function* curatedBy(
  organisation: string,
  all: boolean,
  within: Within,
): Decision<"all-but-hidden" | "only-shown" | undefined | "unknown" | "forbidden"> {
  if (within === "nowhere") return "unknown";
  if (typeof within === "object") {
    const held = yield* roleIn(organisation, within.person);
    if (held === undefined) return "unknown";
    if (all && !held.permissions.has("policies:read")) return "forbidden";
  }
  if (all) return undefined;
  const [mode] = (yield* one(sql.mode, { organisation })) ?? [];
  return mode === "only-shown" ? "only-shown" : "all-but-hidden";
}

function* list(
  request: PageRequest & DirectoryFilter,
  within: Within,
): Decision<Awaited<ReturnType<Directory["list"]>>> {
  const limit = pageLimit(request);
  const [name = "", id = ""] = pageStart(request, 2);
  const asked = yield* askedBy(request, within);
  if (typeof asked === "string") return asked;
  const found = yield* rows(selecting("list", asked.given), { ...asked.values, name, id, limit: limit + 1 });
  const { items, next } = toPage(found, limit, (row) => [row[8] as string, row[0] as string]);
  const apps = yield* described(items);
  const choices = yield* choicesOf(request.organisation, apps);
  const told = apps.map((app): DirectoryApp => Object.assign(app, choices.get(app.id)));
  return next === undefined ? { items: told } : { items: told, next };
}

function* choicesOf(
  organisation: string | undefined,
  apps: readonly DirectoryApp[],
): Decision<ReadonlyMap<string, Pick<DirectoryApp, "choice">>> {
  if (organisation === undefined || apps.length === 0) return new Map();
  const found = yield* rows(sql.choices, { organisation, apps: json(apps.map(({ id }) => id)) });
  return new Map(found.map(([app, choice]) => [app as string, { choice: choice as "shown" | "hidden" }]));
}

function* count(filter: DirectoryFilter, within: Within): Decision<number> {
  const asked = yield* askedBy(filter, within);
  if (typeof asked === "string") return 0;
  return Number((yield* one(selecting("count", asked.given), asked.values))?.[0]);
}

function* find(slug: string, by: Acting): Decision<DirectoryEntry | "unknown"> {
  const row = yield* one(sql.entry, { slug });
  const [app] = row === undefined ? [] : yield* described([row]);
  if (row === undefined || app === undefined) return "unknown";
  const [number, visibility, status, client] = row.slice(8);
  const installed = yield* rows(sql.installed, { person: whoActs(by), app: app.id });
  const isOut = status === "draft" || visibility === "private";
  if (isOut && installed.length === 0 && !(yield* isInside(app.publisher.id, by.within))) return "unknown";
  return {
    ...app,
    version: Number(number),
    visibility: visibility as App["visibility"],
    status: status as App["status"],
    manifest: parsed(row[2]) as Manifest,
    ...(client === null ? {} : { client: client as string }),
    installed: installed.map(([id, organisation, state]) => ({
      id: id as string,
      organisation: organisation as string | null,
      status: state as Installation["status"],
    })),
  };
}

/** Whether they belong to the publisher, or look after the platform. */
function* isInside(organisation: string, within: Within): Decision<boolean> {
  if (typeof within !== "object") return within === "everywhere";
  return (yield* one(sql.isMember, { organisation, person: within.person })) !== undefined;
}

const builtIn = new Map(
  [...openidScopes, ...managementApi("").scopes].map(({ key, risk, access }) => [key, { risk, access }]),
);

function* described(found: readonly (readonly unknown[])[]): Decision<readonly DirectoryApp[]> {
  const manifests = found.map((row) => parsed(row[2]) as Manifest);
  const keys = [...new Set(manifests.flatMap(({ scopes }) => scopes.map(({ scope }) => scope)))];
  const own = keys.length === 0 ? [] : yield* rows(sql.scopes, { keys: json(keys) });
  const known = new Map<string, { readonly risk: unknown; readonly access: unknown }>([
    ...builtIn,
    ...own.map(([key, risk, access]) => [key as string, { risk, access }] as const),
  ]);
  return found.map((row, index): DirectoryApp => {
    const [id, slug, , publisher, publisherName, domain, createdAt, installations] = row;
    const { name, summary, category, logo, scopes, actsAs, installsFor } = manifests[index] as Manifest;
    const rights = scopes.flatMap(({ scope }) => known.get(scope) ?? []);
    return {
      id: id as string,
      slug: slug as string,
      name,
      summary,
      category,
      publisher: { id: publisher as string, name: publisherName as string },
      ...(domain === null ? {} : { domain: domain as string }),
      logo: logo !== "",
      createdAt: Number(createdAt),
      installations: Number(installations),
      asks: {
        see: rights.filter(({ access }) => access === "see").length,
        change: rights.filter(({ access }) => access === "change").length,
        high: rights.filter(({ risk }) => risk === "high").length,
      },
      actsAs,
      installsFor,
    };
  });
}

/** {@link Directory}. */
export const directory = { reads: { list, count, find }, writes: {} } satisfies PortDecisions<Directory>;
