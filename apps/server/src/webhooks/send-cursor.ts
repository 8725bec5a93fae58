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

/** How far it came. */
type State = Pick<Settlement, "seq" | "attempts" | "lane" | "showed">;

/** Sends what is next, and answers what came of it. Never throws. */
export async function sendCursor(
  cursor: ClaimedCursor,
  target: Target,
  events: readonly StoredEvent[],
  dependencies: SendDependencies,
): Promise<Settlement> {
  const { endpoint, stream, turn } = cursor;
  const deliveries: Delivery[] = [];
  const isQuick = target.proven && target.failingSince === null;
  // Where nothing is left, what there was is not kept any more.
  const seq = events.length === 0 ? cursor.head : cursor.seq;
  let state: State = { seq, attempts: cursor.attempts, lane: isQuick ? "quick" : "slow" };
  const settled = (next: Settlement["next"]): Settlement => ({
    endpoint,
    stream,
    turn,
    next,
    deliveries,
    ...state,
  });

  const sent = target.disabledBecause === null ? events : onlyThoseThatAlwaysGo(events, target);
  if (sent === undefined) return settled("never");
  for (const event of sent) {
    if (!isSent(event.type, target)) {
      state = passedOver(state, event);
      continue;
    }
    if (!dependencies.mayGoOn()) return settled("when-due");
    const { delivery, next } = await sendOne(event, target, state.attempts + 1, dependencies);
    deliveries.push(delivery);
    state = after(next, state, { event, isQuick });
    if (next !== "taken") return settled(nextOf(next));
  }
  return settled("when-due");
}

/** What is to be done after an attempt: go on, leave the endpoint alone, leave the event alone, or try again then. */
type Next = "taken" | "gone" | "given-up" | Instant;

async function sendOne(
  event: StoredEvent,
  target: Target,
  number: number,
  { sender, entropy, random }: SendDependencies,
): Promise<{ readonly delivery: Delivery; readonly next: Next }> {
  const { id: endpoint, app, url, secrets } = target;
  const what = { id: eventId(event), body: eventBody(event) };
  const { notBefore, ...attempt } = await sender.send({ endpoint, url, secrets, ...what });
  const next = nextAfter({ ...attempt, notBefore }, number, random());
  const { type, stream, seq } = event;
  const place = { id: entropy.id(), app, endpoint, url, type, stream, seq };
  return {
    next,
    delivery: { ...attempt, ...place, attempt: number, trigger: "auto", givenUp: next === "given-up" },
  };
}

function after(
  next: Next,
  state: State,
  { event, isQuick }: { readonly event: StoredEvent; readonly isQuick: boolean },
): State {
  const { seq } = event;
  if (next === "taken") return { seq, attempts: 0, lane: "quick", ...(isQuick ? {} : { showed: "took" }) };
  if (next === "given-up") return { seq, attempts: 0, lane: "slow", showed: "failed" };
  return {
    ...state,
    attempts: state.attempts + 1,
    lane: "slow",
    showed: next === "gone" ? "gone" : "failed",
  };
}

function passedOver(state: State, { seq }: StoredEvent): State {
  return { ...state, seq, attempts: 0 };
}

function nextOf(next: Exclude<Next, "taken">): Settlement["next"] {
  if (next === "gone") return "never";
  return next === "given-up" ? "when-due" : next;
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

function nextAfter(attempt: Attempt, number: number, random: number): Next {
  if (attempt.status === "delivered") return "taken";
  if (attempt.httpStatus === 410) return "gone";
  const { at, ms, notBefore } = attempt;
  return nextAttemptAt({ attempt: number, at: at + ms, notBefore }, random) ?? "given-up";
}
