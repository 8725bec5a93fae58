import type { Acting, Conflict, Instant, Page, PageRequest, Within } from "@grantway/protocol";
import type { NotTheirs } from "./app-registry.ts";
import type { Delivery } from "../webhooks/delivery.ts";
import type { StoredEvent } from "../webhooks/envelope.ts";
import type {
  EndpointState,
  WebhookEndpoint,
  WebhookEndpointData,
  WebhookSecret,
} from "../webhooks/webhook-endpoint.ts";

/** An endpoint, with how it is doing. */
export type ListedEndpoint = WebhookEndpoint & EndpointState;

/** Which deliveries; what is left out does not matter. */
export interface DeliveryFilter {
  readonly endpoint?: string;
  readonly installation?: string;
  readonly status?: Delivery["status"];
  readonly type?: string;
}

/** A delivery with what was sent: the event is kept as long as the delivery is. */
export interface ShownDelivery extends Delivery {
  /** `undefined` for a test. */
  readonly sent: StoredEvent | undefined;
}

/**
 * Where apps are notified, and what was delivered. Everything is asked by the app it belongs to, and is the publisher's. Changes
 * commit with their audit record (principle P2).
 */
export interface WebhookEndpoints {
  /** The oldest first. */
  list(app: string, request: PageRequest, within: Within): Promise<Page<ListedEndpoint> | NotTheirs>;
  find(app: string, id: string, within: Within): Promise<ListedEndpoint | NotTheirs>;
  create(endpoint: WebhookEndpoint, by: Acting): Promise<"created" | "too-many" | NotTheirs>;
  /** Switching one on again sends what waits for it. */
  update(
    place: { readonly app: string; readonly id: string },
    data: WebhookEndpointData,
    expected: number,
    by: Acting,
  ): Promise<"updated" | NotTheirs | Conflict>;
  delete(app: string, id: string, expected: number, by: Acting): Promise<"deleted" | NotTheirs | Conflict>;
  /** Adds a secret; the others sign until then as well. Two live at the most. */
  addSecret(
    place: { readonly app: string; readonly id: string },
    secret: WebhookSecret,
    othersExpireAt: Instant,
    by: Acting,
  ): Promise<"added" | "too-many" | NotTheirs>;
  /** The newest first. */
  deliveries(
    app: string,
    request: PageRequest & DeliveryFilter,
    within: Within,
  ): Promise<Page<Delivery> | NotTheirs>;
  delivery(app: string, id: string, within: Within): Promise<ShownDelivery | NotTheirs>;
  /**
   * What happened to the app in sandboxes from this moment on, in the order of time and, in each installation, of its numbers. What
   * commits later than something else may have an earlier moment: whoever follows asks again for a while before the last one.
   */
  sandboxEvents(
    app: string,
    request: PageRequest & { readonly since: Instant },
    within: Within,
  ): Promise<Page<StoredEvent> | NotTheirs>;
  /** Writes down an attempt that somebody asked for. */
  noteAttempt(
    delivery: Delivery,
    action: "delivery.repeated" | "webhook-endpoint.tested",
    by: Acting,
  ): Promise<"noted" | NotTheirs>;
  /** Sends everything since the moment again, in order. Answers of how many installations. */
  replay(
    asked: {
      readonly app: string;
      readonly id: string;
      readonly since: Instant;
      /** Of this one alone. */
      readonly installation?: string;
    },
    by: Acting,
  ): Promise<{ readonly outcome: "replayed"; readonly streams: number } | { readonly outcome: NotTheirs }>;
}

/** The events of an installation, for the app itself. */
export interface Events {
  /** After this number, in order, 1 to 200; whoever asks for the last number they had misses none that is kept. */
  after(stream: string, seq: number, limit: number): Promise<readonly StoredEvent[]>;
}
