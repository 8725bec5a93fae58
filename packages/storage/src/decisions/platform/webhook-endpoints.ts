import type {
  ListedEndpoint,
  NotTheirs,
  WebhookEndpoint,
  WebhookEndpointData,
  WebhookEndpoints,
  WebhookSecret,
} from "@grantway/platform";
import { longestClaim, mostEndpoints } from "@grantway/platform/rules";
import type { Acting, Conflict, Instant, Page, PageRequest, Within } from "@grantway/protocol";
import { pageLimit, pageStart, toPage } from "../../pages.ts";
import { json } from "../../rows/cells.ts";
import { readEndpoint } from "../../rows/webhook-row.ts";
import { changesBetween, isNothing } from "../changes.ts";
import { conflict } from "../conflict.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { mayForApp } from "./webhook-app.ts";
import { endpointSelection, findRow, insertRow, insertSecret, lockRow } from "./webhook-endpoint-row.ts";
import { sandboxEvents } from "./sandbox-events.ts";
import { deliveries, delivery, noteAttempt, replay } from "./webhook-log.ts";

/** At most two, so that a secret rotates without a gap and forgotten ones do not gather. */
const secretsLimit = 2;

const sql = statements("webhook-endpoints", {
  list: (d) => `SELECT ${endpointSelection(d)} FROM webhook_endpoints w
    WHERE w.app_id = $app AND w.id > $after ORDER BY w.id LIMIT $limit`,
  // Two that are added at the same moment are counted one after the other.
  lockApp: (d) => `SELECT 1 FROM apps a WHERE a.id = $app ${d.forUpdate("a")}`,
  count: "SELECT count(*) FROM webhook_endpoints WHERE app_id = $app",
  update: `UPDATE webhook_endpoints SET url = $url, description = $description, events = $events,
      disabled_because = $disabled_because, failing_since = $failing_since, revision = $revision WHERE id = $id`,
  // What waits for another attempt goes on too, and nothing that somebody has claimed.
  goOn: `UPDATE webhook_cursors SET due_at = $at, attempts = 0
    WHERE endpoint_id = $id AND (due_at IS NULL OR due_at > $claimed) AND head > seq`,
  delete: "DELETE FROM webhook_endpoints WHERE id = $id",
  dropExpired: "DELETE FROM webhook_secrets WHERE endpoint_id = $id AND expires_at <= $at",
  countSecrets: "SELECT count(*) FROM webhook_secrets WHERE endpoint_id = $id",
  endSecrets: `UPDATE webhook_secrets SET expires_at = $until
    WHERE endpoint_id = $id AND (expires_at IS NULL OR expires_at > $until)`,
  dropEnded: "DELETE FROM webhook_secrets WHERE endpoint_id = $id AND expires_at <= $at AND id <> $kept",
});

/** An endpoint of an app. */
interface Place {
  readonly app: string;
  readonly id: string;
}

function* list(
  app: string,
  request: PageRequest,
  within: Within,
): Decision<Page<ListedEndpoint> | NotTheirs> {
  const limit = pageLimit(request);
  const [after = ""] = pageStart(request, 1);
  const may = yield* mayForApp(app, within);
  if (may !== "may") return may;
  const found = yield* rows(sql.list, { app, after, limit: limit + 1 });
  return toPage(found.map(readEndpoint), limit, ({ id }) => [id]);
}

function* find(app: string, id: string, within: Within): Decision<ListedEndpoint | NotTheirs> {
  const may = yield* mayForApp(app, within);
  return may === "may" ? ((yield* findRow(app, id)) ?? "unknown") : may;
}

/** The endpoint, if it is theirs. Nobody else changes it until the decision is over. */
function* locked({ app, id }: Place, { within }: Acting): Decision<ListedEndpoint | NotTheirs> {
  const may = yield* mayForApp(app, within);
  return may === "may" ? ((yield* lockRow(app, id)) ?? "unknown") : may;
}

function* create(endpoint: WebhookEndpoint, by: Acting): Decision<"created" | "too-many" | NotTheirs> {
  const { app, id, url, description, environment, events, revision, secrets } = endpoint;
  const may = yield* mayForApp(app, by.within);
  if (may !== "may") return may;
  yield* one(sql.lockApp, { app });
  if (Number((yield* one(sql.count, { app }))?.[0]) >= mostEndpoints) return "too-many";
  yield* insertRow(endpoint);
  for (const secret of secrets) yield* insertSecret(id, secret);
  const changes = changesBetween(undefined, { app, environment, url, description, events });
  yield* record(by, { action: "webhook-endpoint.created", target: targetOf(id), revision, changes });
  return "created";
}

function* update(
  place: Place,
  data: WebhookEndpointData,
  expected: number,
  by: Acting,
): Decision<"updated" | NotTheirs | Conflict> {
  const before = yield* locked(place, by);
  if (typeof before === "string") return before;
  const { url, description, events, disabledBecause } = before;
  const enabled = disabledBecause === null;
  const changes = changesBetween({ url, description, events, enabled }, data);
  if (isNothing(changes)) return "updated";
  const target = targetOf(place.id);
  if (before.revision !== expected) return yield* conflict(target, before.revision, expected);
  const goesOn = data.enabled && !enabled;
  yield* one(sql.update, {
    id: place.id,
    url: data.url,
    description: data.description,
    events: json(data.events),
    disabled_because: data.enabled ? null : (disabledBecause ?? "asked"),
    failing_since: goesOn ? null : before.failingSince,
    revision: expected + 1,
  });
  if (goesOn) yield* one(sql.goOn, { id: place.id, at: by.at, claimed: by.at + longestClaim });
  yield* record(by, { action: "webhook-endpoint.updated", target, revision: expected + 1, changes });
  return "updated";
}

function* remove(
  app: string,
  id: string,
  expected: number,
  by: Acting,
): Decision<"deleted" | NotTheirs | Conflict> {
  const before = yield* locked({ app, id }, by);
  if (typeof before === "string") return before;
  const target = targetOf(id);
  if (before.revision !== expected) return yield* conflict(target, before.revision, expected);
  yield* one(sql.delete, { id });
  yield* record(by, { action: "webhook-endpoint.deleted", target, revision: expected + 1 });
  return "deleted";
}

function* addSecret(
  place: Place,
  secret: WebhookSecret,
  othersExpireAt: Instant,
  by: Acting,
): Decision<"added" | "too-many" | NotTheirs> {
  const { id } = place;
  const before = yield* locked(place, by);
  if (typeof before === "string") return before;
  yield* one(sql.dropExpired, { id, at: by.at });
  if (Number((yield* one(sql.countSecrets, { id }))?.[0]) >= secretsLimit) return "too-many";
  yield* one(sql.endSecrets, { id, until: othersExpireAt });
  yield* insertSecret(id, secret);
  yield* one(sql.dropEnded, { id, at: by.at, kept: secret.id });
  const action = "webhook-endpoint.secret-rotated";
  yield* record(by, { action, target: targetOf(id), detail: secret.id });
  return "added";
}

function targetOf(id: string): string {
  return `webhook-endpoint:${id}`;
}

/** {@link WebhookEndpoints}. */
export const webhookEndpoints = {
  reads: { list, find, deliveries, delivery, sandboxEvents },
  writes: { create, update, delete: remove, addSecret, noteAttempt, replay },
} satisfies PortDecisions<WebhookEndpoints>;
