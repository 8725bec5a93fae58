import type {
  Delivery,
  DeliveryFilter,
  NotTheirs,
  ShownDelivery,
  WebhookEndpoints,
} from "@grantway/platform";
import { streamOf } from "@grantway/platform/rules";
import type { Acting, Page, PageRequest, Within } from "@grantway/protocol";
import { pageLimit, pageStartFromTop, toPage } from "../../pages.ts";
import { select } from "../../rows/cells.ts";
import {
  deliveryCells,
  deliveryColumns,
  deliveryKinds,
  eventSelection,
  readDelivery,
  readEvent,
} from "../../rows/webhook-row.ts";
import { type Decision, one, rows } from "../decision.ts";
import { limited } from "../limited.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { eventsOfEndpoints, laneOfEndpoint } from "./events-told.ts";
import { mayForApp } from "./webhook-app.ts";
import { lockRow } from "./webhook-endpoint-row.ts";

/*
 * The log of deliveries, and what is sent again because somebody asks for it.
 */

const columns = select("d", deliveryColumns);

/** The newest first, through the index that fits what is asked for. */
const listBy = (which: string) =>
  limited(`SELECT ${columns} FROM webhook_deliveries d
    WHERE ${which} AND d.id < $before AND ($type = '' OR d.type = $type) ORDER BY d.id DESC`);

const status = "($status = '' OR d.status = $status)";

const sql = statements("webhook-log", {
  ofApp: `SELECT * FROM ${listBy(`d.app_id = $app AND ${status}`)} AS page`,
  failed: `SELECT * FROM ${listBy("d.app_id = $app AND d.status = 'failed'")} AS page`,
  ofEndpoint: `SELECT * FROM ${listBy(`d.endpoint_id = $endpoint AND d.app_id = $app AND ${status}`)} AS page`,
  ofStream: `SELECT * FROM ${listBy(
    `d.stream = $stream AND d.app_id = $app AND ($endpoint = '' OR d.endpoint_id = $endpoint) AND ${status}`,
  )} AS page`,
  find: `SELECT ${columns}, ${eventSelection} FROM webhook_deliveries d
    LEFT JOIN events e ON e.stream = d.stream AND e.seq = d.seq WHERE d.app_id = $app AND d.id = $id`,
  insert: (d) => `INSERT INTO webhook_deliveries (${deliveryColumns.join(", ")})
    SELECT ${deliveryColumns
      .map((column, at) => {
        const kind = deliveryKinds[column];
        return kind === undefined ? `r.value ->> ${at}` : `CAST(r.value ->> ${at} AS ${kind})`;
      })
      .join(", ")} FROM ${d.entries("$deliveries", "r")}`,
  // A worker that is at work there is taken the cursor from.
  replay: (d) => `INSERT INTO webhook_cursors (endpoint_id, stream, seq, head, attempts, turn, lane, due_at)
    SELECT w.id, e.stream, min(e.seq) - 1, max(e.seq), 0, 0, max(${laneOfEndpoint}), $at
    FROM ${eventsOfEndpoints}
    WHERE w.id = $id AND e.at >= $since AND ($stream = '' OR e.stream = $stream)
    GROUP BY w.id, e.stream
    ON CONFLICT (endpoint_id, stream) DO UPDATE SET
      seq = CASE WHEN excluded.seq < webhook_cursors.seq THEN excluded.seq ELSE webhook_cursors.seq END,
      head = ${d.greater("excluded.head", "webhook_cursors.head")},
      attempts = 0, turn = webhook_cursors.turn + 1, lane = excluded.lane, due_at = excluded.due_at
    RETURNING 1`,
});

/** The list of `WebhookEndpoints`. */
export function* deliveries(
  app: string,
  request: PageRequest & DeliveryFilter,
  within: Within,
): Decision<Page<Delivery> | NotTheirs> {
  const limit = pageLimit(request);
  const [before = ""] = pageStartFromTop(request, 1);
  const may = yield* mayForApp(app, within);
  if (may !== "may") return may;
  const { type = "", status: wanted = "", endpoint = "", installation } = request;
  const asked = { app, before, type, limit: limit + 1 };
  const found = yield* installation !== undefined
    ? rows(sql.ofStream, { ...asked, stream: streamOf(installation), endpoint, status: wanted })
    : endpoint !== ""
      ? rows(sql.ofEndpoint, { ...asked, endpoint, status: wanted })
      : wanted === "failed"
        ? rows(sql.failed, asked)
        : rows(sql.ofApp, { ...asked, status: wanted });
  return toPage(found.map(readDelivery), limit, ({ id }) => [id]);
}

/** One of them, with its event. */
export function* delivery(app: string, id: string, within: Within): Decision<ShownDelivery | NotTheirs> {
  const may = yield* mayForApp(app, within);
  if (may !== "may") return may;
  const row = yield* one(sql.find, { app, id });
  if (row === undefined) return "unknown";
  const event = row.slice(deliveryColumns.length);
  return { ...readDelivery(row), sent: event[0] === null ? undefined : readEvent(event) };
}

/** Writes attempts down. */
export function* noteDeliveries(made: readonly Delivery[]): Decision<void> {
  if (made.length > 0) yield* one(sql.insert, { deliveries: JSON.stringify(made.map(deliveryCells)) });
}

/** The one of an attempt that somebody asked for. */
export function* noteAttempt(
  made: Delivery,
  action: Parameters<WebhookEndpoints["noteAttempt"]>[1],
  by: Acting,
): Decision<"noted" | NotTheirs> {
  const may = yield* mayForApp(made.app, by.within);
  if (may !== "may") return may;
  yield* noteDeliveries([made]);
  yield* record(by, { action, target: `webhook-endpoint:${made.endpoint}`, detail: made.id });
  return "noted";
}

/** Everything since a moment again. */
export function* replay(
  { app, id, since, installation }: Parameters<WebhookEndpoints["replay"]>[0],
  by: Acting,
): Decision<{ readonly outcome: "replayed"; readonly streams: number } | { readonly outcome: NotTheirs }> {
  const may = yield* mayForApp(app, by.within);
  if (may !== "may") return { outcome: may };
  if ((yield* lockRow(app, id)) === undefined) return { outcome: "unknown" };
  const stream = installation === undefined ? "" : streamOf(installation);
  const streams = (yield* rows(sql.replay, { id, since, stream, at: by.at })).length;
  const detail = [new Date(since).toISOString(), ...(installation === undefined ? [] : [installation])].join(
    " ",
  );
  yield* record(by, { action: "webhook-endpoint.replayed", target: `webhook-endpoint:${id}`, detail });
  return { outcome: "replayed", streams };
}
