import type { Run } from "../webhooks/told.ts";
import { setup } from "../servers/server.ts";

/*
 * Apps that are installed in many organisations and used by their members, written past the server into either database. The sizes
 * differ in the number of organisations; apps, installations of an organisation and people of an installation are as many in each.
 */

/** Public apps, each installed in every organisation. */
const apps = 50;

/** People of an organisation, each with a grant of their own to each app. */
const members = 10;

const rowsAtOnce = 500;

/** How many rows there are for so many installations. */
export interface Installed {
  readonly organisations: number;
  readonly installations: number;
  readonly grants: number;
}

/** The numbers for at least so many installations. */
function numbersOf(size: number): Installed {
  const organisations = Math.ceil(size / apps);
  const installations = organisations * apps;
  return { organisations, installations, grants: installations * members };
}

/** The names of what the bench asks for. */
export const organisationNamed = (index: number) => `org-${index}`;
export const installationOf = (organisation: number, app: number) => `in-${organisation}-${app}`;
export const appNamed = (index: number) => `app-${index}`;

/** Fills the database: the first app is the client of the bench, and acts as itself wherever it is installed. */
export async function addInstalled(run: Run, size: number): Promise<Installed> {
  const numbers = numbersOf(size);
  const indexes = Array.from({ length: numbers.organisations }, (_, index) => index);
  await run(...publisher(), ...insert("apps", appColumns, eachApp(appRow)), ...versions(), ...clients());
  // A transaction for some hundred organisations: one for all would fill the memory of the client.
  for (let from = 0; from < indexes.length; from += 200)
    await run(...organisations(indexes.slice(from, from + 200)));
  return numbers;
}

function publisher(): readonly string[] {
  return insert("organisations", organisationColumns, [organisationRow("publisher")]);
}

const organisationColumns = "id, slug, name, name_key, kind, status, created_at, revision";
const organisationRow = (id: string) => [id, id, id, id, "live", "active", 1, 1];

const appColumns =
  "id, slug, publisher_id, status, visibility, released, name, name_key, category, created_at, revision";
const appRow = (app: string) => [app, app, "publisher", "active", "public", 1, app, app, "data", 1, 1];

const eachApp = <Row>(row: (app: string, index: number) => Row): readonly Row[] =>
  Array.from({ length: apps }, (_, index) => row(appNamed(index), index));

const manifestOf = (name: string) =>
  JSON.stringify({
    name,
    summary: "",
    description: "",
    category: "data",
    homepage: "",
    privacyPolicy: "",
    termsOfService: "",
    support: "",
    logo: "",
    redirectHosts: [],
    scopes: [{ scope: "read", purpose: "To read.", optional: false }],
    actsAs: ["app", "person"],
    installsFor: ["organisation"],
    embed: null,
    afterInstall: "app",
    setupUrl: "",
  });

function versions(): readonly string[] {
  const columns = "app_id, number, manifest, manifest_hash, status, created_at, revision";
  return insert(
    "app_versions",
    columns,
    eachApp((app) => [app, 1, manifestOf(app), "hash", "released", 1, 1]),
  );
}

/** A client of each app; that of the first is the one whose secret the bench holds. */
function clients(): readonly string[] {
  const columns = `id, name, name_key, type, status, authentication_method, redirect_uris, grant_types, scopes, first_party, pkce,
    id_token_algorithm, introspects, created_at, app_id, environment`;
  return [
    ...insert("clients", columns, eachApp(clientRow).slice(1)),
    `UPDATE clients SET app_id = '${appNamed(0)}', environment = 'live', grant_types = '["client_credentials"]',
      scopes = '["read"]', first_party = FALSE WHERE id = '${setup.app.id}'`,
  ];
}

const clientRow = (app: string) => [
  clientOf(app),
  app,
  app,
  "confidential",
  "active",
  "client_secret_basic",
  "[]",
  '["client_credentials"]',
  '["read"]',
  false,
  "required",
  "ES256",
  "[]",
  1,
  app,
  "live",
];

const clientOf = (app: string) => (app === appNamed(0) ? setup.app.id : `client-${app}`);

function organisations(indexes: readonly number[]): readonly string[] {
  const people = indexes.flatMap((index) =>
    Array.from({ length: members }, (_, one) => [index, one] as const),
  );
  const places = indexes.flatMap((index) =>
    eachApp((app, at) => ({ index, app, id: installationOf(index, at) })),
  );
  const userColumns = `id, username, username_key, email, email_key, email_verified, name, name_key, role, groups, status,
    created_at, updated_at`;
  return [
    ...insert(
      "organisations",
      organisationColumns,
      indexes.map((index) => organisationRow(organisationNamed(index))),
    ),
    ...insert(
      "users",
      userColumns,
      people.map(([index, one]) => {
        const name = personOf(index, one);
        const email = `${name}@people.example`;
        return [name, name, name, email, email, true, name, name, "user", "[]", "active", 1, 1];
      }),
    ),
    ...insert(
      "memberships",
      "organisation_id, user_id, role, joined_at",
      people.map(([index, one]) => [
        organisationNamed(index),
        personOf(index, one),
        one === 0 ? "owner" : "member",
        1,
      ]),
    ),
    ...insert(
      "installations",
      `id, app_id, organisation_id, status, suspended_by, generation, version, installed_by, created_at, updated_at, revision`,
      places.map(({ index, app, id }) => [
        id,
        app,
        organisationNamed(index),
        "active",
        "[]",
        1,
        1,
        personOf(index, 0),
        1,
        1,
        1,
      ]),
    ),
    ...insert(
      "installation_scopes",
      "installation_id, scope, state, decided_by, at",
      places.map(({ index, id }) => [id, "read", "granted", personOf(index, 0), 1]),
    ),
    ...insert(
      "grants",
      "id, installation_id, client_id, scopes, status, consented_at",
      places
        .filter(({ app }) => app === appNamed(0))
        .map(({ app, id }) => [`own-${id}`, id, clientOf(app), '["read"]', "active", 1]),
    ),
    ...insert(
      "grants",
      "id, installation_id, member_id, client_id, scopes, status, consented_at",
      places.flatMap(({ index, app, id }) =>
        Array.from({ length: members }, (_, one) => [
          `${id}-${one}`,
          id,
          personOf(index, one),
          clientOf(app),
          '["read"]',
          "active",
          1,
        ]),
      ),
    ),
  ];
}

const personOf = (organisation: number, index: number) => `person-${organisation}-${index}`;

type Cell = string | number | boolean;

function insert(table: string, columns: string, rows: readonly (readonly Cell[])[]): readonly string[] {
  const groups = Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, group) =>
    rows.slice(group * rowsAtOnce, (group + 1) * rowsAtOnce),
  );
  return groups.map((some) => {
    const values = some.map((row) => `(${row.map(literal).join(", ")})`).join(", ");
    return `INSERT INTO ${table} (${columns}) VALUES ${values}`;
  });
}

function literal(value: Cell): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value).toUpperCase();
}
