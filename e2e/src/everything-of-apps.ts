import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { fillNorthwind } from "./apps-of-northwind.ts";
import type { OpenConsole } from "./open-console.ts";

/**
 * Besides what {@link fillNorthwind} makes, one of everything that a list of the platform can show, for the administrator, who owns
 * Northwind and the publisher Acme. `ada` and `grace` must have accounts.
 */
export async function fillEverything(open: Pick<OpenConsole, "provider">): Promise<void> {
  await fillNorthwind(open);
  const database = new DatabaseSync(join(open.provider.folder, "grantway.sqlite"), { timeout: 20_000 });
  const id = (username: string) =>
    String(database.prepare("SELECT id FROM users WHERE username = ?").get(username)?.["id"]);
  const [root, grace] = [id("root"), id("grace")];
  const now = Date.now();
  const later = now + 2_592_000_000;
  database.exec(`BEGIN IMMEDIATE;
    INSERT INTO memberships (organisation_id, user_id, role, joined_at)
      VALUES ('o-northwind', '${root}', 'owner', ${now}), ('o-acme', '${root}', 'owner', ${now});
    INSERT INTO organisation_roles (id, organisation_id, name, permissions, scopes, revision)
      VALUES ('role-clerk', 'o-northwind', 'Clerk', '["members:read"]', '["orders:read"]', 1);
    UPDATE memberships SET role = 'role-clerk' WHERE organisation_id = 'o-northwind' AND user_id = '${grace}';
    INSERT INTO invitations (id, organisation_id, role, email, token_hash, invited_by, state, created_at, expires_at)
      VALUES ('invited', 'o-northwind', 'member', 'lin@example.org', 'hash', '${root}', 'open', ${now}, ${later});
    INSERT INTO organisations (id, slug, name, name_key, kind, sandbox_of, status, created_at, revision)
      VALUES ('o-sand', 'northwind-sand', 'Northwind to try', 'northwind to try', 'sandbox', 'o-northwind', 'active', ${now}, 1);
    INSERT INTO memberships (organisation_id, user_id, role, joined_at) VALUES ('o-sand', '${root}', 'owner', ${now});
    INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, submitted_at, revision)
      SELECT app_id, 2, manifest, 'h2', 'submitted', ${now}, ${now}, 1 FROM app_versions WHERE app_id = 'a-lotus';
    INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
      SELECT app_id, 2, manifest, 'h2', 'draft', ${now}, 1 FROM app_versions WHERE app_id = 'a-acme' AND number = 1;
    INSERT INTO installations (id, app_id, user_id, status, suspended_by, generation, version, installed_by, created_at, updated_at,
        revision) VALUES ('i-own', 'a-lotus', '${root}', 'active', '[]', 1, 1, '${root}', ${now}, ${now}, 1);
    INSERT INTO install_requests (id, app_id, organisation_id, user_id, client_id, version, manifest_hash, offered, scopes,
        receipt_id, text_hash, locale, parameters, note, status, created_at, expires_at)
      VALUES ('r-own', 'a-lotus', 'o-acme', '${root}', 'lotus', 1, 'hash', '[]', '[]', 'receipt', 'text', 'en', '{}', '', 'open',
        ${now}, ${later});
    INSERT INTO consent_receipts (id, grant_id, user_id, client_id, offered, granted, declined, text_hash, locale, at,
        installation_id, manifest_hash)
      VALUES ('receipt-acme', 'g-acme', '${root}', 'acme', '["orders:read"]', '["orders:read"]', '[]', 'text', 'en', ${now}, 'i-acme',
        'hash');
    INSERT INTO webhook_endpoints (id, app_id, environment, url, description, events, disabled_because, created_at, revision)
      VALUES ('w-acme', 'a-acme', 'live', 'https://hooks.acme.example/', '', '[]', 'asked', ${now}, 1);
    INSERT INTO webhook_deliveries (id, app_id, endpoint_id, url, stream, seq, type, attempt, cause, status, at, ms, signature,
        http_status, given_up)
      VALUES ('d-acme', 'a-acme', 'w-acme', 'https://hooks.acme.example/', 'installation:i-acme', 1, 'installation.created', 1, 'auto',
        'delivered', ${now}, 12, 'v1,x', 204, 0);
    INSERT INTO audit_events (at, actor, action, target)
      VALUES (${now}, 'user:${root}', 'installation.suspended', 'installation:i-acme'),
        (${now}, 'user:${root}', 'organisation.suspended', 'organisation:o-northwind');
    COMMIT`);
  database.close();
}
