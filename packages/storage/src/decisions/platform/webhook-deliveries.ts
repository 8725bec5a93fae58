import type { ClaimedCursor, Settlement, StoredEvent, Target, WebhookDeliveries } from "@grantway/platform";
import { failsFor } from "@grantway/platform/rules";
import type { Attribution, Instant } from "@grantway/protocol";
import { texts } from "../../rows/cells.ts";
import { eventSelection, readEvent, readSecrets } from "../../rows/webhook-row.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { eventsOfEndpoints, isSentNow, laneOfEndpoint } from "./events-told.ts";
import { secretsSelection } from "./webhook-endpoint-row.ts";
import { noteDeliveries } from "./webhook-log.ts";

/** Streams that one transaction hands out: a decision that writes to one of them waits as long. */
const handedAtOnce = 200;

const sql = statements("webhook-deliveries", {
  isNeeded: "SELECT 1 FROM webhook_endpoints LIMIT 1",
  fresh: "SELECT 1 FROM event_streams WHERE handed < seq LIMIT 1",
  // A stream that a decision writes to just now comes next time: nobody waits for the other.
  freshStreams: ({ skipLocked }) =>
    `SELECT stream, handed, seq FROM event_streams WHERE handed < seq LIMIT ${handedAtOnce} ${skipLocked}`,
  handOut: (d) => `INSERT INTO webhook_cursors (endpoint_id, stream, seq, head, attempts, turn, lane, due_at)
    SELECT w.id, e.stream, min(e.seq) - 1, max(e.seq), 0, 0, max(${laneOfEndpoint}),
      max(CASE WHEN ${isSentNow(d)} THEN CAST($at AS bigint) END)
    FROM ${d.entries("$streams", "r")} CROSS JOIN ${eventsOfEndpoints}
    WHERE e.stream = r.value ->> 0 AND e.seq > CAST(r.value ->> 1 AS bigint) AND e.seq <= CAST(r.value ->> 2 AS bigint)
      AND e.at >= w.created_at
    GROUP BY w.id, e.stream
    ON CONFLICT (endpoint_id, stream) DO UPDATE SET head = ${d.greater("webhook_cursors.head", "excluded.head")},
      lane = CASE WHEN webhook_cursors.due_at IS NULL THEN excluded.lane ELSE webhook_cursors.lane END,
      due_at = coalesce(webhook_cursors.due_at, excluded.due_at)`,
  handed: (d) => `UPDATE event_streams SET handed = CAST(r.value ->> 2 AS bigint)
    FROM ${d.entries("$streams", "r")} WHERE event_streams.stream = r.value ->> 0`,
  claim: (d) => `UPDATE webhook_cursors SET due_at = $until, turn = turn + 1 WHERE (endpoint_id, stream) IN (
      SELECT endpoint_id, stream FROM webhook_cursors WHERE lane = $lane AND due_at <= $at
        AND endpoint_id NOT IN (SELECT x.value FROM ${d.elements("$except", "x")})
      ORDER BY due_at LIMIT $most ${d.skipLocked})
    RETURNING endpoint_id, stream, seq, head, attempts, turn`,
  targets: (
    d,
  ) => `SELECT w.id, w.app_id, w.url, w.events, w.disabled_because, w.failing_since, w.proven_at, a.status,
      ${secretsSelection(d)}
    FROM ${d.elements("$ids", "x")} JOIN webhook_endpoints w ON w.id = x.value JOIN apps a ON a.id = w.app_id`,
  next: (d) => `SELECT ${eventSelection} FROM ${d.entries("$cursors", "r")}
    JOIN events e ON e.stream = r.value ->> 0 AND e.seq > CAST(r.value ->> 1 AS bigint)
      AND e.seq IN (SELECT n.seq FROM events n WHERE n.stream = r.value ->> 0
        AND n.seq > CAST(r.value ->> 1 AS bigint) ORDER BY n.seq LIMIT $most)
    ORDER BY e.stream, e.seq`,
  settle: (d) => `UPDATE webhook_cursors SET seq = CAST(r.value ->> 3 AS bigint),
      attempts = CAST(r.value ->> 4 AS integer), lane = r.value ->> 5,
      due_at = CASE WHEN r.value ->> 6 = 'when-due'
          THEN CASE WHEN head > CAST(r.value ->> 3 AS bigint) THEN CAST($at AS bigint) END
        WHEN r.value ->> 6 = 'never' THEN (SELECT CAST($at AS bigint) FROM webhook_endpoints w
          WHERE w.id = webhook_cursors.endpoint_id AND w.disabled_because IS NULL
            AND webhook_cursors.head > CAST(r.value ->> 3 AS bigint))
        ELSE CAST(r.value ->> 7 AS bigint) END
    FROM ${d.entries("$settled", "r")}
    WHERE endpoint_id = r.value ->> 0 AND stream = r.value ->> 1 AND turn = CAST(r.value ->> 2 AS integer)`,
  took: `UPDATE webhook_endpoints SET failing_since = NULL, proven_at = coalesce(proven_at, $at)
    WHERE id = $id AND (failing_since IS NOT NULL OR proven_at IS NULL)`,
  failed: "UPDATE webhook_endpoints SET failing_since = $at WHERE id = $id AND failing_since IS NULL",
  lock: (d) =>
    `SELECT disabled_because, failing_since, revision FROM webhook_endpoints w WHERE id = $id ${d.forUpdate("w")}`,
  disable: "UPDATE webhook_endpoints SET disabled_because = $because, revision = $revision WHERE id = $id",
  oldestDue: "SELECT min(due_at) FROM webhook_cursors WHERE lane = $lane AND due_at <= $at",
});

function* isNeeded(): Decision<boolean> {
  return (yield* one(sql.isNeeded)) !== undefined;
}

function* fresh(): Decision<boolean> {
  return (yield* one(sql.fresh)) !== undefined;
}

function* handOut(at: Instant): Decision<number> {
  const found = yield* rows(sql.freshStreams);
  if (found.length === 0) return 0;
  const streams = JSON.stringify(found);
  yield* one(sql.handOut, { streams, at });
  yield* one(sql.handed, { streams });
  return found.length;
}

function* claim(asked: Parameters<WebhookDeliveries["claim"]>[0]): Decision<readonly ClaimedCursor[]> {
  const found = yield* rows(sql.claim, { ...asked, except: JSON.stringify(asked.except) });
  return found.map(([endpoint, stream, seq, head, attempts, turn]) => ({
    endpoint: endpoint as string,
    stream: stream as string,
    seq: seq as number,
    head: head as number,
    attempts: attempts as number,
    turn: turn as number,
  }));
}

function* targets(endpoints: readonly string[]): Decision<readonly Target[]> {
  const found = yield* rows(sql.targets, { ids: JSON.stringify(endpoints) });
  return found.map(([id, app, url, events, disabledBecause, failingSince, provenAt, appStatus, secrets]) => ({
    id: id as string,
    app: app as string,
    url: url as string,
    events: texts(events) as Target["events"],
    disabledBecause: disabledBecause as Target["disabledBecause"],
    failingSince: failingSince as number | null,
    proven: provenAt !== null,
    appStatus: appStatus as Target["appStatus"],
    secrets: readSecrets(secrets),
  }));
}

function* next(
  cursors: readonly Pick<ClaimedCursor, "stream" | "seq">[],
  most: number,
): Decision<readonly StoredEvent[]> {
  const asked = JSON.stringify(cursors.map(({ stream, seq }) => [stream, seq]));
  const found = (yield* rows(sql.next, { cursors: asked, most })).map(readEvent);
  // Cursors of several endpoints may stand in one stream.
  return [...new Map(found.map((event) => [`${event.stream} ${event.seq}`, event])).values()];
}

function* settle(settlements: readonly Settlement[], by: Attribution): Decision<void> {
  const settled = settlements.map((one) => {
    const word = typeof one.next === "number" ? "at" : one.next;
    const at = typeof one.next === "number" ? one.next : null;
    return [one.endpoint, one.stream, one.turn, one.seq, one.attempts, one.lane, word, at];
  });
  yield* noteDeliveries(settlements.flatMap(({ deliveries }) => deliveries));
  const shown = new Map<string, NonNullable<Settlement["showed"]>>();
  // That one installation was told it is gone counts beside whatever others met: its cursor rests until it is switched on again.
  for (const { endpoint, showed } of settlements)
    if (showed !== undefined && shown.get(endpoint) !== "gone") shown.set(endpoint, showed);
  // In one order, so that two that settle wait for each other and not in a circle.
  for (const [id, showed] of [...shown].toSorted(([a], [b]) => (a < b ? -1 : 1))) yield* show(id, showed, by);
  // After what they showed: one that was switched on again while a claim was under way goes on.
  yield* one(sql.settle, { settled: JSON.stringify(settled), at: by.at });
}

function* show(id: string, showed: NonNullable<Settlement["showed"]>, by: Attribution): Decision<void> {
  const { at } = by;
  if (showed === "took") {
    yield* one(sql.took, { id, at });
    return;
  }
  yield* one(sql.failed, { id, at });
  const row = yield* one(sql.lock, { id });
  if (row === undefined || row[0] !== null) return;
  const isOver = showed === "gone" || Number(row[1]) <= at - failsFor;
  if (!isOver) return;
  const because = showed === "gone" ? "gone" : "failing";
  const revision = Number(row[2]) + 1;
  yield* one(sql.disable, { id, because, revision });
  const changes = { enabled: { from: true, to: false } };
  const target = `webhook-endpoint:${id}`;
  yield* record(by, { action: "webhook-endpoint.disabled", target, detail: because, revision, changes });
}

function* oldestDue(at: Instant): Decision<Instant | undefined> {
  const row = yield* one(sql.oldestDue, { lane: "quick", at });
  return row === undefined || row[0] === null ? undefined : (row[0] as number);
}

/** {@link WebhookDeliveries}. */
export const webhookDeliveries = {
  reads: { isNeeded, fresh, targets, next, oldestDue },
  writes: { handOut, claim, settle },
} satisfies PortDecisions<WebhookDeliveries>;
