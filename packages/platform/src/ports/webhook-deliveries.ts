import type { Attribution, Instant } from "@grantway/protocol";
import type { Delivery } from "../webhooks/delivery.ts";
import type { StoredEvent } from "../webhooks/envelope.ts";
import type { SendingFacts } from "../webhooks/is-sent.ts";
import type { WebhookEndpoint, WebhookSecret } from "../webhooks/webhook-endpoint.ts";

/*
 * What the workers that deliver share through the database. Of each endpoint and each stream of events there is a cursor: how
 * far it has come. Whoever claims a cursor sends its events, one after the other, until the lease is over.
 */

/** A cursor that was claimed. */
export interface ClaimedCursor {
  readonly endpoint: string;
  readonly stream: string;
  /** Everything up to it is dealt with. */
  readonly seq: number;
  /** There are events up to it. */
  readonly head: number;
  /** Attempts that were made of the next event. */
  readonly attempts: number;
  /** Another with every claim: who holds an older one settles nothing. */
  readonly turn: number;
}

/** Where to send. */
export interface Target extends SendingFacts, Pick<WebhookEndpoint, "id" | "app" | "url" | "failingSince"> {
  readonly secrets: readonly WebhookSecret[];
  /** Whether it has ever taken an event. */
  readonly proven: boolean;
}

/** Cursors of endpoints that answer, and of those that did not, or were not asked yet. */
export type Lane = "quick" | "slow";

/** What came of a claim. */
export interface Settlement {
  readonly endpoint: string;
  readonly stream: string;
  readonly turn: number;
  /** How far it has come now. */
  readonly seq: number;
  /** Attempts of the next event. */
  readonly attempts: number;
  readonly lane: Lane;
  /**
   * When it goes on: at this moment; `when-due`, now where there are further events and else when there are; `never` while the
   * endpoint is switched off.
   */
  readonly next: Instant | "when-due" | "never";
  /** Attempts to be written down. */
  readonly deliveries: readonly Delivery[];
  /** What the endpoint showed: it took an event, it failed, it said that it is gone. */
  readonly showed?: "took" | "failed" | "gone";
}

/** See above. */
export interface WebhookDeliveries {
  /** Whether there is any endpoint. */
  isNeeded(): Promise<boolean>;
  /** Whether there are events that no cursor knows of. */
  fresh(): Promise<boolean>;
  /** Tells the cursors of their endpoints of new events. Answers of how many streams. */
  handOut(at: Instant): Promise<number>;
  /**
   * Cursors that are due, the longest due first. Nobody else is given one before `until`, unless it is settled: of concurrent
   * callers each gets others.
   *
   * @param asked.except - endpoints that are sent enough already.
   */
  claim(asked: {
    readonly lane: Lane;
    readonly most: number;
    readonly except: readonly string[];
    readonly at: Instant;
    readonly until: Instant;
  }): Promise<readonly ClaimedCursor[]>;
  /** The endpoints of these ids, as they are now. */
  targets(endpoints: readonly string[]): Promise<readonly Target[]>;
  /** Of each cursor the next events, as many as that at the most; each event once, those of a stream in order. */
  next(
    cursors: readonly Pick<ClaimedCursor, "stream" | "seq">[],
    most: number,
  ): Promise<readonly StoredEvent[]>;
  /** Writes down what came of claims, in one transaction. One that another caller has taken over is passed over. */
  settle(settlements: readonly Settlement[], by: Attribution): Promise<void>;
  /** The moment since which the cursor that is due the longest waits; `undefined` where none is due. */
  oldestDue(at: Instant): Promise<Instant | undefined>;
}

/** Sealed secrets of endpoints, so that the instance key that sealed them can be changed. */
export interface WebhookSeals {
  all(): Promise<readonly (WebhookSecret & { readonly endpoint: string })[]>;
  /** Compare-and-set. */
  reseal(
    place: { readonly endpoint: string; readonly id: string },
    from: Pick<WebhookSecret, "sealedSecret" | "sealedKey">,
    to: Pick<WebhookSecret, "sealedSecret" | "sealedKey">,
  ): Promise<"resealed" | "changed">;
}
