import type {
  Delivery,
  DisabledBecause,
  ListedEndpoint,
  StoredEvent,
  WebhookSecret,
} from "@grantway/platform";
import { type Cells, parsed, select, storable, texts, truth } from "./cells.ts";

/** What {@link readEndpoint} expects before the secrets, how many wait, and when the next attempt is made. */
export const endpointColumns = [
  "id",
  "app_id",
  "environment",
  "url",
  "description",
  "events",
  "disabled_because",
  "failing_since",
  "created_at",
  "revision",
] as const;

/** The endpoint of a row. */
export function readEndpoint(cells: Cells): ListedEndpoint {
  return {
    id: cells[0] as string,
    app: cells[1] as string,
    environment: cells[2] as ListedEndpoint["environment"],
    url: cells[3] as string,
    description: cells[4] as string,
    events: texts(cells[5]) as ListedEndpoint["events"],
    disabledBecause: cells[6] as DisabledBecause | null,
    failingSince: cells[7] as number | null,
    createdAt: cells[8] as number,
    revision: Number(cells[9]),
    secrets: readSecrets(cells[10]),
    waiting: Number(cells[11]),
    nextAttemptAt: cells[12] as number | null,
  };
}

type SecretCells = readonly [
  id: string,
  sealedSecret: string,
  sealedKey: string,
  publicKey: string,
  createdAt: number,
  expiresAt: number | null,
];

/** A JSON list of secrets. */
export function readSecrets(cell: unknown): readonly WebhookSecret[] {
  const found = parsed(cell) as readonly SecretCells[];
  return found.map(([id, sealedSecret, sealedKey, publicKey, createdAt, expiresAt]) => ({
    id,
    sealedSecret,
    sealedKey,
    publicKey,
    createdAt,
    expiresAt,
  }));
}

/** The columns of a delivery, in the order in which {@link deliveryCells} gives and {@link readDelivery} expects them. */
export const deliveryColumns = [
  "id",
  "app_id",
  "endpoint_id",
  "url",
  "stream",
  "seq",
  "type",
  "attempt",
  "cause",
  "status",
  "at",
  "ms",
  "signature",
  "http_status",
  "error",
  "address",
  "response",
  "given_up",
] as const;

/** Those that are kept as other than text, and how. */
export const deliveryKinds: Partial<
  Record<(typeof deliveryColumns)[number], "bigint" | "boolean" | "integer">
> = {
  seq: "bigint",
  attempt: "integer",
  at: "bigint",
  ms: "bigint",
  http_status: "integer",
  given_up: "boolean",
};

/** For a JSON list of deliveries. */
export function deliveryCells(delivery: Delivery): readonly (string | number | null)[] {
  return [
    delivery.id,
    delivery.app,
    delivery.endpoint,
    delivery.url,
    delivery.stream,
    delivery.seq,
    delivery.type,
    delivery.attempt,
    delivery.trigger,
    delivery.status,
    delivery.at,
    delivery.ms,
    delivery.signature,
    delivery.httpStatus,
    delivery.error,
    delivery.address,
    delivery.response,
    Number(delivery.givenUp),
  ].map((cell) => (typeof cell === "string" ? storable(cell) : cell));
}

/** The delivery of a row. */
export function readDelivery(cells: Cells): Delivery {
  const [id, app, endpoint, url, stream, seq, type, attempt, trigger, status, at, ms, signature] = cells;
  const [httpStatus, error, address, response, givenUp] = cells.slice(13);
  return {
    id: id as string,
    app: app as string,
    endpoint: endpoint as string,
    url: url as string,
    stream: stream as string | null,
    seq: seq as number | null,
    type: type as Delivery["type"],
    attempt: attempt as number,
    trigger: trigger as Delivery["trigger"],
    status: status as Delivery["status"],
    at: at as number,
    ms: ms as number,
    signature: signature as string,
    httpStatus: httpStatus as number | null,
    error: error as Delivery["error"],
    address: address as string | null,
    response: response as string | null,
    givenUp: truth(givenUp),
  };
}

/** What {@link readEvent} expects of `e`. */
export const eventSelection = select("e", ["stream", "seq", "type", "payload", "at"]);

/** The event of a row. */
export function readEvent([stream, seq, type, payload, at]: Cells): StoredEvent {
  return {
    stream: stream as string,
    seq: seq as number,
    type: type as StoredEvent["type"],
    payload: parsed(payload) as StoredEvent["payload"],
    at: at as number,
  };
}
