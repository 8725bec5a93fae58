import { newId, now } from "./people-and-clients.ts";
import type { Place } from "./on-each-adapter.ts";

/**
 * An app in an organisation, past every decision: a person who is a member there and has a grant inside, an API with one scope of
 * little and one of high risk, and two versions, of which the first is released and the second asks for less.
 */
export async function installApp(
  sql: Place["sql"],
  made: {
    readonly user: string;
    readonly client: string;
    readonly role?: string;
    readonly kind?: "live" | "sandbox";
  },
) {
  const { user, client, role = "member", kind = "live" } = made;
  const [organisation, app, installation, grant] = [newId(), newId(), newId(), newId()];
  const asked = ["read", "salaries", "extra"].map((scope) => ({ scope, purpose: "p", optional: false }));
  const first = JSON.stringify({ scopes: asked, actsAs: ["app", "person"] });
  const second = JSON.stringify({ scopes: asked.slice(0, 1), actsAs: ["person"] });
  const statements = [
    `INSERT INTO apis (audience, name) VALUES ('https://hr.example', 'HR')
       ON CONFLICT DO NOTHING`,
    ...[
      ["read", "low"],
      ["salaries", "high"],
    ].map(
      ([key, risk]) => `INSERT INTO scopes (key, audience, title, risk, access)
        VALUES ('${key}', 'https://hr.example', 't', '${risk}', 'see') ON CONFLICT DO NOTHING`,
    ),
    `INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
       VALUES ('${organisation}', 'slug-${organisation}', 'Northwind', 'northwind', '${kind}', 'active', ${now}, 1)`,
    `INSERT INTO memberships (organisation_id, user_id, role, joined_at)
       VALUES ('${organisation}', '${user}', '${role}', ${now})`,
    `INSERT INTO apps (id, slug, publisher_id, status, visibility, released, name, name_key, category, created_at, revision)
       VALUES ('${app}', 'app-${app}', '${organisation}', 'active', 'public', 1, 'App', 'app', 'other', ${now}, 1)`,
    ...[first, second].map(
      (manifest, place) => `INSERT INTO app_versions
        (app_id, number, manifest, manifest_hash, status, created_at, revision)
        VALUES ('${app}', ${place + 1}, '${manifest}', 'h', '${place === 0 ? "released" : "draft"}', ${now}, 1)`,
    ),
    `UPDATE clients SET app_id = '${app}', environment = '${kind === "live" ? "live" : "test"}' WHERE id = '${client}'`,
    `INSERT INTO installations (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by,
        created_at, updated_at, revision)
       VALUES ('${installation}', '${app}', '${organisation}', 'active', '[]', 1, 1, '${user}', ${now}, ${now}, 1)`,
    ...[
      ["read", "granted"],
      ["salaries", "granted"],
      ["extra", "declined"],
    ].map(
      ([scope, state]) => `INSERT INTO installation_scopes (installation_id, scope, state, decided_by, at)
        VALUES ('${installation}', '${scope}', '${state}', '${user}', ${now})`,
    ),
    `INSERT INTO grants (id, installation_id, member_id, client_id, scopes, status, consented_at)
       VALUES ('${grant}', '${installation}', '${user}', '${client}', '["read","salaries"]', 'active', ${now})`,
  ];
  for (const statement of statements) await sql(statement);
  return { organisation, app, installation, grant };
}
