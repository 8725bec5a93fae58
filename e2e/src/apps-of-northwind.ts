import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import type { RunningProvider } from "@grantway/tools/services";
import type { OpenConsole } from "./open-console.ts";

/*
 * An organisation with an administrator and a member, two publishers and an app of each, and what came of them. Written into the
 * database of the instance: how these things are made has tests of its own.
 */

const api = "https://orders.example";

const scopes = [
  ["orders:read", "See your orders", "low", "see"],
  ["orders:write", "Change your orders", "medium", "change"],
  ["orders:delete", "Delete your orders", "high", "change"],
] as const;

const redirect = (name: string) => `https://${name}.example/callback`;

/** Clients of the two apps, to be imported. */
const clients = ["acme", "lotus"].map((name) => ({
  client_id: name,
  client_name: name,
  redirect_uris: [redirect(name)],
  scope: scopes.map(([scope]) => scope).join(" "),
}));

function manifestOf(name: string, host: string) {
  return {
    name,
    summary: "Keeps orders and calendars the same, and says when they are not.",
    description: "It looks at new orders.\n\nIt writes them into a calendar.",
    category: "productivity",
    homepage: `https://${host}.example`,
    privacyPolicy: `https://${host}.example/privacy`,
    termsOfService: "",
    support: "",
    logo: "",
    scopes: [
      { scope: "orders:read", purpose: "To show them beside your calendar.", optional: false },
      { scope: "orders:write", purpose: "To move them.", optional: false },
      { scope: "orders:delete", purpose: "To tidy up.", optional: true },
    ],
    actsAs: ["app", "person"],
    installsFor: ["organisation"],
    redirectHosts: [`${host}.example`],
    embed: null,
    afterInstall: "directory",
    setupUrl: `https://${host}.example/setup`,
  };
}

/** Makes all of it. `ada` and `grace` must have accounts. */
export async function fillNorthwind({ provider }: Pick<OpenConsole, "provider">): Promise<void> {
  await provider.administer(["apis", "create", api, "--name", "Orders"]);
  for (const [scope, title, risk, access] of scopes) {
    const said = ["--api", api, "--title", title, "--risk", risk, "--access", access];
    await provider.administer(["scopes", "create", scope, ...said]);
  }
  await provider.administer(["clients", "import", "-"], JSON.stringify(clients));
  write(provider);
}

function write({ folder }: Pick<RunningProvider, "folder">): void {
  const database = new DatabaseSync(join(folder, "grantway.sqlite"), { timeout: 20_000 });
  const run = (sql: string, ...values: readonly (string | number | null)[]) =>
    database.prepare(sql).run(...values);
  const now = Date.now();
  const person = (username: string) =>
    String(database.prepare("SELECT id FROM users WHERE username = ?").get(username)?.["id"]);
  const [ada, grace] = [person("ada"), person("grace")];
  database.exec("BEGIN IMMEDIATE");
  for (const [slug, name] of [
    ["northwind", "Northwind Traders"],
    ["acme", "Acme Tools"],
    ["lotus", "Lotus Labs"],
  ] as const) {
    run(
      `INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
        VALUES (?, ?, ?, ?, 'live', 'active', ?, 1)`,
      `o-${slug}`,
      slug,
      name,
      name.toLowerCase(),
      now,
    );
  }
  for (const [user, role] of [
    [ada, "owner"],
    [grace, "member"],
  ] as const) {
    run(
      "INSERT INTO memberships (organisation_id, user_id, role, joined_at) VALUES ('o-northwind', ?, ?, ?)",
      user,
      role,
      now,
    );
  }
  run(
    "INSERT INTO publisher_domains (organisation_id, domain, challenge, verified_at) VALUES ('o-acme', 'acme.example', 'c', ?)",
    now,
  );
  for (const [slug, name, publisher] of [
    ["acme-sync", "Acme Sync", "acme"],
    ["lotus-board", "Lotus Board", "lotus"],
  ] as const) {
    const id = `a-${publisher}`;
    run(
      `INSERT INTO apps (id, slug, publisher_id, status, visibility, released, name, name_key, category, created_at, revision)
        VALUES (?, ?, ?, 'active', 'public', 1, ?, ?, 'productivity', ?, 1)`,
      id,
      slug,
      `o-${publisher}`,
      name,
      name.toLowerCase(),
      now,
    );
    run(
      `INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
        VALUES (?, 1, ?, 'hash', 'released', ?, 1)`,
      id,
      JSON.stringify(manifestOf(name, publisher)),
      now,
    );
    run("UPDATE clients SET app_id = ?, environment = 'live' WHERE id = ?", id, publisher);
  }
  run(
    `INSERT INTO installations (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by, created_at,
        updated_at, revision) VALUES ('i-acme', 'a-acme', 'o-northwind', 'active', '[]', 1, 1, ?, ?, ?, 1)`,
    ada,
    now,
    now,
  );
  for (const [scope, state] of [
    ["orders:read", "granted"],
    ["orders:write", "granted"],
    ["orders:delete", "pending"],
  ] as const) {
    run(
      "INSERT INTO installation_scopes (installation_id, scope, state, decided_by, at) VALUES ('i-acme', ?, ?, ?, ?)",
      scope,
      state,
      state === "pending" ? null : ada,
      now,
    );
  }
  run(
    `INSERT INTO grants (id, installation_id, client_id, scopes, status, consented_at, epoch)
      VALUES ('g-acme', 'i-acme', 'acme', '["orders:read"]', 'active', ?, 0)`,
    now,
  );
  run(
    "INSERT INTO right_uses (grant_id, scope, last_used_at) VALUES ('g-acme', 'orders:read', ?)",
    now - 172_800_000,
  );
  run(
    `INSERT INTO install_requests (id, app_id, organisation_id, user_id, client_id, version, manifest_hash, offered, scopes,
        receipt_id, text_hash, locale, parameters, note, status, created_at, expires_at)
      VALUES ('r-lotus', 'a-lotus', 'o-northwind', ?, 'lotus', 1, 'hash', ?, ?, 'receipt', 'text', 'en', '{}', ?, 'open', ?, ?)`,
    grace,
    JSON.stringify(scopes.map(([scope]) => scope)),
    JSON.stringify(["orders:read", "orders:write"]),
    "We need it for the winter orders.",
    // Long enough ago that those who decide can be reminded of it.
    now - 172_800_000,
    now + 2_592_000_000,
  );
  run(
    `INSERT INTO install_wishes (id, organisation_id, app_id, user_id, publisher, risk, acts_as, role, decides, request_id, at,
        forget_at) VALUES ('r-lotus', 'o-northwind', 'a-lotus', ?, 'unverified', 'high', 'app', 'member', 0, 'r-lotus', ?, ?)`,
    grace,
    now,
    now + 2_592_000_000,
  );
  database.exec("COMMIT");
  database.close();
}
