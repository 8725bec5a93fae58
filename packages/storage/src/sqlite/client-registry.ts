import type { DatabaseSync } from "node:sqlite";
import type { Attribution, Client, ClientRegistry, ClientSecret, Instant } from "@grantway/protocol";
import { foldCase } from "../fold-case.ts";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { clientCells, readClient } from "../rows/client-row.ts";
import { createAudit } from "./audit.ts";
import { clientSelect } from "./client-cache.ts";
import { change, namedChange, query } from "./query.ts";
import type { RevisionReader } from "./revisions.ts";
import type { Writer } from "./writer.ts";

/** At most two, so that a secret rotates without a gap and forgotten ones do not gather. */
const secretsLimit = 2;

/** The writes of {@link ClientRegistry}, in the writer's thread. */
export function clientCommands(db: DatabaseSync) {
  const audit = createAudit(db);
  const exists = query(db, "SELECT 1 FROM clients WHERE id = ?");
  const insert = namedChange(
    db,
    `INSERT INTO clients (id, name, name_key, type, status, authentication_method, redirect_uris, grant_types, scopes,
       first_party, pkce, id_token_algorithm, introspects, application_type, created_at)
     VALUES ($id, $name, $name_key, $type, $status, $authentication_method, $redirect_uris, $grant_types, $scopes,
       $first_party, $pkce, $id_token_algorithm, $introspects, $application_type, $created_at)
     ON CONFLICT (id) DO NOTHING`,
  );
  const update = namedChange(
    db,
    `UPDATE clients SET name = $name, name_key = $name_key, type = $type, status = $status,
       authentication_method = $authentication_method, redirect_uris = $redirect_uris, grant_types = $grant_types,
       scopes = $scopes, first_party = $first_party, pkce = $pkce, id_token_algorithm = $id_token_algorithm,
       introspects = $introspects, application_type = $application_type,
       epoch = epoch + (status = 'active' AND $status = 'suspended')
     WHERE id = $id`,
  );
  const insertSecret = change(
    db,
    "INSERT INTO client_secrets (client_id, id, hash, hint, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const dropExpired = change(db, "DELETE FROM client_secrets WHERE client_id = ? AND expires_at <= ?");
  const countSecrets = query(db, "SELECT count(*) FROM client_secrets WHERE client_id = ?");
  const endSecrets = change(
    db,
    "UPDATE client_secrets SET expires_at = min(coalesce(expires_at, ?1), ?1) WHERE client_id = ?2",
  );
  const removeSecret = change(db, "DELETE FROM client_secrets WHERE client_id = ? AND id = ?");
  const deletions = [
    "DELETE FROM token_families WHERE grant_id IN (SELECT id FROM grants WHERE client_id = ?)",
    "DELETE FROM grants WHERE client_id = ?",
    "DELETE FROM client_secrets WHERE client_id = ?",
    "DELETE FROM clients WHERE id = ?",
  ].map((sql) => change(db, sql));

  function addSecret(clientId: string, secret: ClientSecret): void {
    const { id, hash, hint, createdAt, expiresAt } = secret;
    insertSecret(clientId, id, hash, hint, createdAt, expiresAt ?? null);
  }

  function createClient(client: Client, by: Attribution): "created" | "taken" {
    const cells = clientCells(client);
    const row = { ...cells, first_party: Number(cells.first_party), created_at: client.createdAt };
    if (insert(row) === 0) return "taken";
    for (const secret of client.secrets) addSecret(client.id, secret);
    audit(by, "client.created", `client:${client.id}`);
    return "created";
  }

  return {
    createClient,
    createClients(clients: readonly Client[], by: Attribution): readonly string[] {
      const taken = clients.map(({ id }) => id).filter((id) => exists.one(id) !== undefined);
      if (taken.length === 0) for (const client of clients) createClient(client, by);
      return taken;
    },
    updateClient(client: Omit<Client, "secrets" | "createdAt">, by: Attribution): "updated" | "unknown" {
      const cells = clientCells(client);
      if (update({ ...cells, first_party: Number(cells.first_party) }) === 0) return "unknown";
      audit(by, "client.updated", `client:${client.id}`);
      return "updated";
    },
    addClientSecret(
      clientId: string,
      secret: ClientSecret,
      othersExpireAt: Instant,
      by: Attribution,
    ): "added" | "too-many" | "unknown" {
      if (exists.one(clientId) === undefined) return "unknown";
      dropExpired(clientId, by.at);
      if (Number(countSecrets.one(clientId)?.[0]) >= secretsLimit) return "too-many";
      endSecrets(othersExpireAt, clientId);
      addSecret(clientId, secret);
      audit(by, "client.secret-added", `client:${clientId}`, secret.id);
      return "added";
    },
    removeClientSecret(clientId: string, secretId: string, by: Attribution): "removed" | "unknown" {
      if (removeSecret(clientId, secretId) === 0) return "unknown";
      audit(by, "client.secret-removed", `client:${clientId}`, secretId);
      return "removed";
    },
    deleteClient(clientId: string, by: Attribution): "deleted" | "unknown" {
      if (exists.one(clientId) === undefined) return "unknown";
      for (const remove of deletions) remove(clientId);
      audit(by, "client.deleted", `client:${clientId}`);
      return "deleted";
    },
  };
}

/** {@link ClientRegistry} in SQLite. */
export function createClientRegistry({
  reader,
  writer,
  revisions,
}: {
  reader: DatabaseSync;
  writer: Writer;
  revisions: RevisionReader;
}): ClientRegistry {
  const list = query(
    reader,
    `${clientSelect} WHERE (c.name_key, c.id) > (?, ?) AND (instr(c.name_key, ?3) > 0 OR instr(lower(c.id), ?3) > 0)
     ORDER BY c.name_key, c.id LIMIT ?`,
  );
  return {
    async list(request) {
      const limit = pageLimit(request);
      const [name = "", id = ""] = pageStart(request, 2);
      const rows = list.all(name, id, foldCase(request.search ?? ""), limit + 1);
      const clients = rows.map((row) => readClient(row)).filter((client) => client !== undefined);
      return toPage(clients, limit, (client) => [foldCase(client.name), client.id]);
    },
    revision: async () => revisions.now().clients,
    create: (client, by) => writer.run("createClient", client, by),
    createAll: (clients, by) => writer.run("createClients", clients, by),
    update: (client, by) => writer.run("updateClient", client, by),
    addSecret: (clientId, secret, othersExpireAt, by) =>
      writer.run("addClientSecret", clientId, secret, othersExpireAt, by),
    removeSecret: (clientId, secretId, by) => writer.run("removeClientSecret", clientId, secretId, by),
    delete: (clientId, by) => writer.run("deleteClient", clientId, by),
  };
}
