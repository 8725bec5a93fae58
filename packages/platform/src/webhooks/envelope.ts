import type { Instant } from "@grantway/protocol";
import type { EventType } from "../events/event-type.ts";

/*
 * What is posted, and how an event is called: the same in `webhook-id`, in the body, and where an app asks for what it missed.
 */

/** An event of the outbox. */
export interface StoredEvent {
  /** `installation:<id>`, or `app:<id>` for what has no installation yet. */
  readonly stream: string;
  readonly seq: number;
  readonly type: EventType;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: Instant;
}

/** `evt_<installation>_<seq>`: the receiver knows by it what it has had already. */
export function eventId({ stream, seq }: Pick<StoredEvent, "stream" | "seq">): string {
  return `evt_${stream.slice(stream.indexOf(":") + 1)}_${seq}`;
}

/** What is posted of an event, character by character: what is signed. */
export function eventBody(event: StoredEvent): string {
  const { type, at, payload } = event;
  return envelope({ id: eventId(event), type, at, data: payload });
}

/** A body that was not an event, such as that of a test. */
export function envelope({
  id,
  type,
  at,
  data,
}: {
  readonly id: string;
  readonly type: EventType;
  readonly at: Instant;
  readonly data: unknown;
}): string {
  return JSON.stringify({ id, type, timestamp: new Date(at).toISOString(), data });
}

/** How a test is called: it is no event, and has no number. */
export function testId(delivery: string): string {
  return `evt_test_${delivery}`;
}
