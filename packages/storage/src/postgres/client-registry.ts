import type { Attribution, Client, ClientRegistry, ClientSecret } from "@grantway/protocol";
import { foldCase } from "../fold-case.ts";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { clientCells, readClient } from "../rows/client-row.ts";
import { audit } from "./audit.ts";
import { clientSelection } from "./clients.ts";
import type { Database, Queries, Statement } from "./database.ts";

/** At most two, so that a secret rotates without a gap and forgotten ones do not gather. */
const secretsLimit = 2;

/** The order of `clientCells`. */
const columns = `id, name, name_key, type, status, authentication_method, redirect_uris, grant_types, scopes, first_party,
  pkce, id_token_algorithm, introspects, application_type`;

const statements = {
  list: {
    name: "client-registry.list",
    text: `SELECT ${clientSelection} FROM clients c
      WHERE (c.name_key, c.id) > ($1, $2) AND (strpos(c.name_key, $3) > 0 OR strpos(lower(c.id), $3) > 0)
      ORDER BY c.name_key, c.id LIMIT $4`,
  },
  revision: {
    name: "client-registry.revision",
    text: "SELECT revision FROM revisions WHERE name = 'clients'",
  },
  create: {
    name: "client-registry.create",
    text: `INSERT INTO clients (${columns}, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (id) DO NOTHING RETURNING 1`,
  },
  update: {
    name: "client-registry.update",
    text: `UPDATE clients SET (${columns}, epoch) = ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9::jsonb, $10, $11, $12,
      $13::jsonb, $14, epoch + (status = 'active' AND $5 = 'suspended')::integer) WHERE id = $1 RETURNING 1`,
  },
  lock: { name: "client-registry.lock", text: "SELECT 1 FROM clients WHERE id = $1 FOR UPDATE" },
  insertSecret: {
    name: "client-registry.insert-secret",
    text: `INSERT INTO client_secrets (client_id, id, hash, hint, created_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6)`,
  },
  dropExpired: {
    name: "client-registry.drop-expired",
    text: "DELETE FROM client_secrets WHERE client_id = $1 AND expires_at <= $2",
  },
  countSecrets: {
    name: "client-registry.count-secrets",
    text: "SELECT count(*) FROM client_secrets WHERE client_id = $1",
  },
  endSecrets: {
    name: "client-registry.end-secrets",
    text: "UPDATE client_secrets SET expires_at = least(expires_at, $2) WHERE client_id = $1",
  },
  removeSecret: {
    name: "client-registry.remove-secret",
    text: "DELETE FROM client_secrets WHERE client_id = $1 AND id = $2 RETURNING 1",
  },
  deleteFamilies: {
    name: "client-registry.delete-families",
    text: "DELETE FROM token_families WHERE grant_id IN (SELECT id FROM grants WHERE client_id = $1)",
  },
  deleteGrants: { name: "client-registry.delete-grants", text: "DELETE FROM grants WHERE client_id = $1" },
  deleteSecrets: {
    name: "client-registry.delete-secrets",
    text: "DELETE FROM client_secrets WHERE client_id = $1",
  },
  deleteClient: { name: "client-registry.delete", text: "DELETE FROM clients WHERE id = $1" },
} as const satisfies Record<string, Statement>;

/** {@link ClientRegistry} in PostgreSQL. */
export function createClientRegistry({ db }: { db: Database }): ClientRegistry {
  return {
    async list(request) {
      const limit = pageLimit(request);
      const [name = "", id = ""] = pageStart(request, 2);
      const rows = await db.rows(statements.list, name, id, foldCase(request.search ?? ""), limit + 1);
      const clients = rows.map((row) => readClient(row)).filter((client) => client !== undefined);
      return toPage(clients, limit, (client) => [foldCase(client.name), client.id]);
    },
    revision: async () => Number((await db.one(statements.revision))?.[0]),
    create: (client, by) => db.transaction((queries) => create(queries, client, by)),
    async createAll(clients, by) {
      // In one order everywhere, so that two callers with the same ids wait for each other and do not lock each other out.
      const inOrder = [...clients].sort((one, other) => (one.id < other.id ? -1 : 1));
      const taken: string[] = [];
      const work = db.transaction(async (queries) => {
        taken.length = 0;
        for (const client of inOrder) {
          if ((await create(queries, client, by)) === "taken") taken.push(client.id);
        }
        if (taken.length > 0) throw new Error("some ids are taken, so nothing is kept");
      });
      await work.catch((error: unknown) => {
        if (taken.length === 0) throw error;
      });
      return taken;
    },
    update: (client, by) =>
      db.transaction(async (queries) => {
        const row = await queries.one(statements.update, ...Object.values(clientCells(client)));
        if (row === undefined) return "unknown";
        await audit(queries, by, "client.updated", `client:${client.id}`);
        return "updated";
      }),
    addSecret: (clientId, secret, othersExpireAt, by) =>
      db.transaction(async (queries) => {
        if ((await queries.one(statements.lock, clientId)) === undefined) return "unknown";
        await queries.one(statements.dropExpired, clientId, by.at);
        const live = await queries.one(statements.countSecrets, clientId);
        if (Number(live?.[0]) >= secretsLimit) return "too-many";
        await queries.one(statements.endSecrets, clientId, othersExpireAt);
        await insertSecret(queries, clientId, secret);
        await audit(queries, by, "client.secret-added", `client:${clientId}`, secret.id);
        return "added";
      }),
    removeSecret: (clientId, secretId, by) =>
      db.transaction(async (queries) => {
        const row = await queries.one(statements.removeSecret, clientId, secretId);
        if (row === undefined) return "unknown";
        await audit(queries, by, "client.secret-removed", `client:${clientId}`, secretId);
        return "removed";
      }),
    delete: (clientId, by) =>
      db.transaction(async (queries) => {
        if ((await queries.one(statements.lock, clientId)) === undefined) return "unknown";
        await queries.one(statements.deleteFamilies, clientId);
        await queries.one(statements.deleteGrants, clientId);
        await queries.one(statements.deleteSecrets, clientId);
        await queries.one(statements.deleteClient, clientId);
        await audit(queries, by, "client.deleted", `client:${clientId}`);
        return "deleted";
      }),
  };
}

async function create(queries: Queries, client: Client, by: Attribution): Promise<"created" | "taken"> {
  const cells = Object.values(clientCells(client));
  const row = await queries.one(statements.create, ...cells, client.createdAt);
  if (row === undefined) return "taken";
  for (const secret of client.secrets) await insertSecret(queries, client.id, secret);
  await audit(queries, by, "client.created", `client:${client.id}`);
  return "created";
}

async function insertSecret(queries: Queries, clientId: string, secret: ClientSecret): Promise<void> {
  const { id, hash, hint, createdAt, expiresAt } = secret;
  await queries.one(statements.insertSecret, clientId, id, hash, hint, createdAt, expiresAt ?? null);
}
