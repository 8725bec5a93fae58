import type { ListedEndpoint, WebhookEndpoint, WebhookSecret } from "@grantway/platform";
import { json, select } from "../../rows/cells.ts";
import { endpointColumns, readEndpoint } from "../../rows/webhook-row.ts";
import { type Decision, one } from "../decision.ts";
import type { Dialect } from "../dialect.ts";
import { statements } from "../statement.ts";

/*
 * One endpoint: how it is read, and how it and its secrets are written.
 */

/** The JSON list of secrets of the endpoint `w`. */
export function secretsSelection({ name }: Dialect): string {
  const columns = "s.id, s.sealed_secret, s.sealed_key, s.public_key, s.created_at, s.expires_at";
  const ofEndpoint = "FROM webhook_secrets s WHERE s.endpoint_id = w.id";
  return name === "sqlite"
    ? `(SELECT json_group_array(json_array(${columns})) ${ofEndpoint})`
    : `(SELECT coalesce(jsonb_agg(jsonb_build_array(${columns}) ORDER BY s.created_at, s.id), '[]') ${ofEndpoint})`;
}

/** As `readEndpoint` expects it. */
export function endpointSelection(d: Dialect): string {
  const waiting = "webhook_cursors c WHERE c.endpoint_id = w.id AND c.due_at IS NOT NULL";
  return `${select("w", endpointColumns)}, ${secretsSelection(d)},
    (SELECT count(*) FROM (SELECT 1 FROM ${waiting} LIMIT 1000) AS counted), (SELECT min(c.due_at) FROM ${waiting})`;
}

const sql = statements("webhook-endpoint-row", {
  find: (d) => `SELECT ${endpointSelection(d)} FROM webhook_endpoints w WHERE w.app_id = $app AND w.id = $id`,
  lock: (d) =>
    `SELECT ${endpointSelection(d)} FROM webhook_endpoints w WHERE w.app_id = $app AND w.id = $id ${d.forUpdate("w")}`,
  insert: `INSERT INTO webhook_endpoints
      (id, app_id, environment, url, description, events, disabled_because, failing_since, created_at, revision)
    VALUES ($id, $app, $environment, $url, $description, $events, NULL, NULL, $created_at, $revision)`,
  insertSecret: `INSERT INTO webhook_secrets
      (endpoint_id, id, sealed_secret, sealed_key, public_key, created_at, expires_at)
    VALUES ($endpoint, $id, $sealed_secret, $sealed_key, $public_key, $created_at, $expires_at)`,
});

/** As it is now. */
export function* findRow(app: string, id: string): Decision<ListedEndpoint | undefined> {
  const row = yield* one(sql.find, { app, id });
  return row && readEndpoint(row);
}

/** As it is until the transaction is over. */
export function* lockRow(app: string, id: string): Decision<ListedEndpoint | undefined> {
  const row = yield* one(sql.lock, { app, id });
  return row && readEndpoint(row);
}

/** Writes a new one, without its secrets. */
export function* insertRow(endpoint: WebhookEndpoint): Decision<void> {
  const { id, app, environment, url, description, events, createdAt, revision } = endpoint;
  const said = { url, description, events: json(events) };
  yield* one(sql.insert, { id, app, environment, ...said, created_at: createdAt, revision });
}

/** Writes a new secret. */
export function* insertSecret(endpoint: string, secret: WebhookSecret): Decision<void> {
  const { id, sealedSecret, sealedKey, publicKey, createdAt, expiresAt } = secret;
  yield* one(sql.insertSecret, {
    endpoint,
    id,
    sealed_secret: sealedSecret,
    sealed_key: sealedKey,
    public_key: publicKey,
    created_at: createdAt,
    expires_at: expiresAt,
  });
}
