import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { freePort, type RunningProvider, startProvider } from "@grantway/tools/services";

/*
 * An app that is installed, and its server. The rows are written into the store beside the running instance: how they come to be
 * there (a developer, a review, an administrator) has tests of its own.
 */

const example = fileURLToPath(new URL("../../examples/embedded-app/src/main.ts", import.meta.url));
const now = Date.now();

/** What a test of the frame needs. */
export interface EmbeddedThings {
  readonly provider: RunningProvider;
  /** Of the example. Another site than the dashboard's: cookies of it are those of a third party in the frame. */
  readonly app: string;
  /** The secret of its webhook endpoint. */
  readonly webhookSecret: string;
  /** Changes rows behind the server's back. */
  readonly sql: (statement: string) => void;
  readonly close: () => Promise<void>;
}

/** Starts an instance in which ada is a member of Northwind and Southwind, with Tide Tables installed in both, as `tide` and `south`. */
export async function embeddedThings(password: string): Promise<EmbeddedThings> {
  const [provider, port] = await Promise.all([startProvider(), freePort()]);
  const app = `http://127.0.0.1:${port}`;
  const profile = ["--email", "ada@example.org", "--name", "Ada", "--email-verified"];
  const client = { client_id: "tide", client_name: "Tide Tables", redirect_uris: [`${app}/callback`] };
  await Promise.all([
    provider.administer(["users", "create", "ada", ...profile, "--password-stdin"], `${password}\n`),
    provider.administer(["clients", "import", "-"], JSON.stringify([client])),
  ]);
  const address = join(provider.folder, "grantway.sqlite");
  const sql = (statement: string): void => {
    const db = new DatabaseSync(address, { timeout: 10_000 });
    try {
      db.exec(statement);
    } finally {
      db.close();
    }
  };
  sql(rowsFor(app));
  const webhookSecret = `whsec_${Buffer.alloc(32, 4).toString("base64")}`;
  const server = await startExample({ port, issuer: provider.issuer, webhookSecret, at: app });
  return {
    provider,
    app,
    webhookSecret,
    sql,
    async close() {
      server.kill();
      await provider.remove();
    },
  };
}

async function startExample(given: {
  readonly port: number;
  readonly issuer: string;
  readonly webhookSecret: string;
  readonly at: string;
}): Promise<ChildProcess> {
  const { port, issuer, webhookSecret, at } = given;
  const env = {
    ...process.env,
    PORT: String(port),
    ISSUER: issuer,
    CLIENT_ID: "tide",
    WEBHOOK_SECRETS: webhookSecret,
  };
  const server = spawn(process.execPath, [example], { env, stdio: "inherit" });
  while (
    !(await fetch(at).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    await new Promise((later) => {
      setTimeout(later, 50);
    });
  }
  return server;
}

function rowsFor(app: string): string {
  const manifest = JSON.stringify({
    name: "Tide Tables",
    embed: { url: `${app}/` },
    setupUrl: `${app}/`,
    scopes: [],
  });
  const organisation = (id: string, name: string) =>
    `INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
      VALUES ('${id}', '${id}', '${name}', '${id}', 'live', 'active', ${now}, 1);`;
  const installed = (
    id: string,
    place: string,
  ) => `INSERT INTO memberships (organisation_id, user_id, role, joined_at)
      SELECT '${place}', id, 'member', ${now} FROM users WHERE username = 'ada';
    INSERT INTO installations (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by, created_at, updated_at, revision)
      SELECT '${id}', 'tide-app', '${place}', 'active', '[]', 1, 1, id, ${now}, ${now}, 1 FROM users WHERE username = 'ada';`;
  return `${organisation("harbour", "Harbour Works")} ${organisation("northwind", "Northwind")} ${organisation("southwind", "Southwind")}
    INSERT INTO apps (id, slug, publisher_id, status, visibility, released, name, name_key, category, created_at, revision)
      VALUES ('tide-app', 'tide-tables', 'harbour', 'active', 'public', 1, 'Tide Tables', 'tide tables', 'data', ${now}, 1);
    INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
      VALUES ('tide-app', 1, '${manifest}', 'h', 'released', ${now}, 1);
    UPDATE clients SET app_id = 'tide-app', environment = 'live' WHERE id = 'tide';
    ${installed("tide-north", "northwind")} ${installed("tide-south", "southwind")}`;
}
