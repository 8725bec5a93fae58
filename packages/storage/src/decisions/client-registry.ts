import type {
  Attribution,
  ChangedClient,
  Client,
  ClientRegistry,
  ClientSecret,
  Conflict,
  Instant,
  Reaching,
  RegisteredClient,
  Whose,
} from "@grantway/protocol";
import { isWithin } from "@grantway/protocol/rules";
import { clientCells, readRegisteredClient } from "../rows/client-row.ts";
import { changesBetween, isNothing } from "./changes.ts";
import { countClients, listClients } from "./client-list.ts";
import { isThere } from "./client-owner.ts";
import { registeredSelection } from "./client-selection.ts";
import { conflict, firstRevision } from "./conflict.ts";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { lock } from "./lock.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

/** At most two, so that a secret rotates without a gap and forgotten ones do not gather. */
const secretsLimit = 2;

const sql = statements("client-registry", {
  find: (d) => `SELECT ${registeredSelection(d)} FROM clients c WHERE c.id = $id`,
  lock: (d) => `SELECT ${registeredSelection(d)} FROM clients c WHERE c.id = $id ${d.forUpdate("c")}`,
  revision: "SELECT revision FROM revisions WHERE name = 'clients'",
  exists: "SELECT 1 FROM clients WHERE id = $id",
  insert: `INSERT INTO clients (id, owner, name, name_key, type, status, authentication_method, redirect_uris,
      post_logout_redirect_uris, backchannel_logout_uri, backchannel_logout_session_required,
      frontchannel_logout_uri, frontchannel_logout_session_required, initiate_login_uri, grant_types, scopes, first_party,
      pkce, id_token_algorithm, introspects, application_type,
      authentication_algorithm, jwks, jwks_uri, pushed_requests, bound_tokens, origin, verified, subject_type,
      sector_identifier_uri, userinfo_algorithm, request_uris, request_algorithm, signed_requests, created_at, revision)
    VALUES ($id, $owner, $name, $name_key, $type, $status, $authentication_method, $redirect_uris,
      $post_logout_redirect_uris, $backchannel_logout_uri, $backchannel_logout_session_required,
      $frontchannel_logout_uri, $frontchannel_logout_session_required, $initiate_login_uri, $grant_types, $scopes, $first_party,
      $pkce, $id_token_algorithm, $introspects, $application_type,
      $authentication_algorithm, $jwks, $jwks_uri, $pushed_requests, $bound_tokens, $origin, $verified,
      $subject_type, $sector_identifier_uri, $userinfo_algorithm, $request_uris, $request_algorithm, $signed_requests,
      $created_at, $revision)`,
  update: `UPDATE clients SET owner = $owner, name = $name, name_key = $name_key, type = $type,
      epoch = CASE WHEN status = 'active' AND $status = 'suspended' THEN epoch + 1 ELSE epoch END, status = $status,
      authentication_method = $authentication_method, redirect_uris = $redirect_uris,
      post_logout_redirect_uris = $post_logout_redirect_uris, backchannel_logout_uri = $backchannel_logout_uri,
      backchannel_logout_session_required = $backchannel_logout_session_required,
      frontchannel_logout_uri = $frontchannel_logout_uri,
      frontchannel_logout_session_required = $frontchannel_logout_session_required,
      initiate_login_uri = $initiate_login_uri, grant_types = $grant_types,
      scopes = $scopes, first_party = $first_party, pkce = $pkce, id_token_algorithm = $id_token_algorithm,
      introspects = $introspects, application_type = $application_type,
      authentication_algorithm = $authentication_algorithm, jwks = $jwks, jwks_uri = $jwks_uri,
      pushed_requests = $pushed_requests, bound_tokens = $bound_tokens, subject_type = $subject_type,
      sector_identifier_uri = $sector_identifier_uri, userinfo_algorithm = $userinfo_algorithm,
      request_uris = $request_uris, request_algorithm = $request_algorithm, signed_requests = $signed_requests,
      revision = $revision
    WHERE id = $id`,
  verify: "UPDATE clients SET verified = TRUE, revision = $revision WHERE id = $id",
  dropSeals: "UPDATE client_secrets SET sealed = NULL WHERE client_id = $id AND sealed IS NOT NULL",
  insertSecret: `INSERT INTO client_secrets (client_id, id, hash, hint, created_at, expires_at, sealed)
    VALUES ($client, $id, $hash, $hint, $created_at, $expires_at, $sealed)`,
  dropExpired: "DELETE FROM client_secrets WHERE client_id = $client AND expires_at <= $at",
  countSecrets: "SELECT count(*) FROM client_secrets WHERE client_id = $client",
  endSecrets: `UPDATE client_secrets SET expires_at = $at
    WHERE client_id = $client AND (expires_at IS NULL OR expires_at > $at)`,
  removeSecret: "DELETE FROM client_secrets WHERE client_id = $client AND id = $id RETURNING 1",
  deleteFamilies:
    "DELETE FROM token_families WHERE grant_id IN (SELECT id FROM grants WHERE client_id = $id)",
  deleteGrants: "DELETE FROM grants WHERE client_id = $id",
  deleteSecrets: "DELETE FROM client_secrets WHERE client_id = $id",
  deleteClient: "DELETE FROM clients WHERE id = $id",
});

function* find(id: string, whose: Whose): Decision<RegisteredClient | undefined> {
  return theirs(whose, readRegisteredClient(yield* one(sql.find, { id })));
}

/** The client as it is, if it is theirs. Nobody else changes it until the decision is over. */
function* locked(id: string, { whose }: Reaching): Decision<RegisteredClient | undefined> {
  return theirs(whose, readRegisteredClient(yield* one(sql.lock, { id })));
}

function theirs(whose: Whose, client: RegisteredClient | undefined): RegisteredClient | undefined {
  return client !== undefined && isWithin(whose, client) ? client : undefined;
}

function* revision(): Decision<number> {
  return Number((yield* one(sql.revision))?.[0]);
}

function* create(client: Client, by: Attribution): Decision<"created" | "taken" | "no-owner"> {
  const taken = yield* createAll([client], by);
  if (taken === "no-owner") return taken;
  return taken.length === 0 ? "created" : "taken";
}

function* createAll(clients: readonly Client[], by: Attribution): Decision<readonly string[] | "no-owner"> {
  for (const owner of new Set(clients.map((client) => client.owner))) {
    if (!(yield* isThere(owner))) return "no-owner";
  }
  yield* lock("clients");
  const taken: string[] = [];
  for (const { id } of clients) {
    if ((yield* one(sql.exists, { id })) !== undefined) taken.push(id);
  }
  if (taken.length > 0) return taken;
  for (const client of clients) yield* insertClient(client, by);
  return taken;
}

/** Adds a client whose id is free, and whose owner is there. */
export function* insertClient(client: Client, by: Attribution): Decision<void> {
  const target = targetOf(client.id);
  const first = yield* firstRevision(target);
  const { origin, verified, createdAt: created_at } = client;
  yield* one(sql.insert, { ...clientCells(client), origin, verified, created_at, revision: first });
  for (const secret of client.secrets) yield* insertSecret(client.id, secret);
  const { secrets: _, createdAt: __, ...data } = client;
  yield* record(by, {
    action: "client.created",
    target,
    revision: first,
    changes: changesBetween(undefined, data),
  });
}

function* update(
  client: ChangedClient,
  expected: number,
  by: Reaching,
): Decision<"updated" | "unknown" | "no-owner" | Conflict> {
  const stays = yield* isThere(client.owner);
  const before = yield* locked(client.id, by);
  if (before === undefined) return "unknown";
  const { epoch: _, ...data } = client;
  const changes = changesBetween(before, data);
  if (isNothing(changes)) return "updated";
  const target = targetOf(client.id);
  if (before.revision !== expected) return yield* conflict(target, before.revision, expected);
  if (!stays) return "no-owner";
  const next = expected + 1;
  yield* one(sql.update, { ...clientCells(client), revision: next });
  // A secret is kept as it is only while the client signs with it.
  if (client.authenticationMethod !== "client_secret_jwt") yield* one(sql.dropSeals, { id: client.id });
  yield* record(by, { action: "client.updated", target, revision: next, changes });
  return "updated";
}

function* verify(id: string, expected: number, by: Reaching): Decision<"verified" | "unknown" | Conflict> {
  const before = yield* locked(id, by);
  if (before === undefined) return "unknown";
  if (before.verified) return "verified";
  const target = targetOf(id);
  if (before.revision !== expected) return yield* conflict(target, before.revision, expected);
  yield* one(sql.verify, { id, revision: expected + 1 });
  yield* record(by, { action: "client.verified", target, revision: expected + 1 });
  return "verified";
}

function* addSecret(
  clientId: string,
  secret: ClientSecret,
  othersExpireAt: Instant,
  by: Reaching,
): Decision<"added" | "too-many" | "unknown"> {
  const room = yield* roomForSecret(clientId, by);
  if (room !== "room") return room;
  yield* one(sql.endSecrets, { client: clientId, at: othersExpireAt });
  yield* insertSecret(clientId, secret);
  yield* record(by, { action: "client.secret-added", target: targetOf(clientId), detail: secret.id });
  return "added";
}

/** Whether another secret fits beside the live ones. It stays so until the decision is over. */
export function* roomForSecret(clientId: string, by: Reaching): Decision<"room" | "too-many" | "unknown"> {
  if ((yield* locked(clientId, by)) === undefined) return "unknown";
  yield* one(sql.dropExpired, { client: clientId, at: by.at });
  const live = yield* one(sql.countSecrets, { client: clientId });
  return Number(live?.[0]) < secretsLimit ? "room" : "too-many";
}

/** Adds a secret, whatever others there are. */
export function* insertSecret(clientId: string, secret: ClientSecret): Decision<void> {
  const { id, hash, hint, createdAt, expiresAt, sealed } = secret;
  yield* one(sql.insertSecret, {
    client: clientId,
    id,
    hash,
    hint,
    created_at: createdAt,
    expires_at: expiresAt ?? null,
    sealed: sealed ?? null,
  });
}

function* removeSecret(clientId: string, secretId: string, by: Reaching): Decision<"removed" | "unknown"> {
  if ((yield* locked(clientId, by)) === undefined) return "unknown";
  if ((yield* one(sql.removeSecret, { client: clientId, id: secretId })) === undefined) return "unknown";
  yield* record(by, { action: "client.secret-removed", target: targetOf(clientId), detail: secretId });
  return "removed";
}

function* remove(id: string, expected: number, by: Reaching): Decision<"deleted" | "unknown" | Conflict> {
  const before = yield* locked(id, by);
  if (before === undefined) return "unknown";
  const target = targetOf(id);
  if (before.revision !== expected) return yield* conflict(target, before.revision, expected);
  for (const deletion of [sql.deleteFamilies, sql.deleteGrants, sql.deleteSecrets, sql.deleteClient]) {
    yield* one(deletion, { id });
  }
  yield* record(by, { action: "client.deleted", target, revision: expected + 1 });
  return "deleted";
}

function targetOf(clientId: string): string {
  return `client:${clientId}`;
}

/** {@link ClientRegistry}. */
export const clientRegistry = {
  reads: { list: listClients, count: countClients, find, revision },
  writes: { create, createAll, update, verify, addSecret, removeSecret, delete: remove },
} satisfies PortDecisions<ClientRegistry>;
