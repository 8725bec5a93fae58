import {
  type Attempt,
  type ClaimedCursor,
  type Delivery,
  eventBody,
  eventId,
  isSent,
  nextAttemptAt,
  type Settlement,
  type StoredEvent,
  type Target,
  type WebhookSender,
} from "@grantway/platform";
import type { Entropy, Instant } from "@grantway/protocol";

/*
 * What is done with a cursor that was claimed: its events are sent one after the other, until one is not taken.
 */

/** What sending needs. */
export interface SendDependencies {
  readonly sender: Pick<WebhookSender, "send">;
  readonly entropy: Pick<Entropy, "id">;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Whether there is still time to send something, or the rest is for others. */
  readonly mayGoOn: () => boolean;
}

/** Sends what is next, and answers what came of it. Never throws. */
export async function sendCursor(
  cursor: ClaimedCursor,
  target: Target,
  events: readonly StoredEvent[],
  dependencies: SendDependencies,
): Promise<Settlement> {
  const { sender, random, mayGoOn } = dependencies;
  const { endpoint, stream, turn } = cursor;
  const deliveries: Delivery[] = [];
  let { seq, attempts } = cursor;
  let lane: Settlement["lane"] = target.proven && target.failingSince === null ? "quick" : "slow";
  let showed: Settlement["showed"];
  const settled = (next: Settlement["next"]): Settlement => ({
    endpoint,
    stream,
    turn,
    seq,
    attempts,
    lane,
    next,
    deliveries,
    ...(showed === undefined ? {} : { showed }),
  });

  // What there was is not kept any more.
  if (events.length === 0) seq = cursor.head;
  const sent = target.disabledBecause === null ? events : onlyThoseThatAlwaysGo(events, target);
  if (sent === undefined) return settled("never");
  for (const event of sent) {
    if (!isSent(event.type, target)) {
      [seq, attempts] = [event.seq, 0];
      continue;
    }
    if (!mayGoOn()) return settled("when-due");
    const asked = { id: eventId(event), body: eventBody(event) };
    const attempt = await sender.send({ endpoint, url: target.url, secrets: target.secrets, ...asked });
    const next = afterAttempt(attempt, attempts + 1, random());
    deliveries.push(noted(attempt, { event, target, attempt: attempts + 1, givenUp: next === "given-up" }));
    if (next === "taken") {
      [seq, attempts, lane] = [event.seq, 0, "quick"];
      if (target.failingSince !== null || !target.proven) showed = "took";
      continue;
    }
    [lane, showed] = ["slow", next === "gone" ? "gone" : "failed"];
    attempts += 1;
    if (next === "gone") return settled("never");
    if (next !== "given-up") return settled(next);
    [seq, attempts] = [event.seq, 0];
    return settled("when-due");
  }
  return settled("when-due");

  function noted(
    { notBefore: _, ...attempt }: Attempt,
    told: { event: StoredEvent; target: Target; attempt: number; givenUp: boolean },
  ): Delivery {
    const { event, givenUp } = told;
    return {
      ...attempt,
      id: dependencies.entropy.id(),
      app: told.target.app,
      endpoint,
      url: told.target.url,
      type: event.type,
      stream,
      seq: event.seq,
      attempt: told.attempt,
      trigger: "auto",
      givenUp,
    };
  }
}

/**
 * Of an endpoint that is switched off: nothing, or, where it was for its failures, from the first event on that goes out
 * whatever happens; what stands before that one is passed over.
 */
function onlyThoseThatAlwaysGo(
  events: readonly StoredEvent[],
  target: Target,
): readonly StoredEvent[] | undefined {
  return events.some(({ type }) => isSent(type, target)) ? events : undefined;
}

function afterAttempt(
  attempt: Attempt,
  number: number,
  random: number,
): "taken" | "gone" | "given-up" | Instant {
  if (attempt.status === "delivered") return "taken";
  if (attempt.httpStatus === 410) return "gone";
  const { at, ms, notBefore } = attempt;
  return nextAttemptAt({ attempt: number, at: at + ms, notBefore }, random) ?? "given-up";
}
