import { signWebhook, type WebhookEvent } from "./sign-webhook.ts";
import { whyUnanswered } from "./why-unanswered.ts";

/** How one attempt to forward went. */
export interface Forwarded {
  /** What was answered; absent where nothing was. */
  readonly status?: number;
  /** Why nothing was answered. */
  readonly error?: string;
  readonly ms: number;
  readonly attempt: number;
}

/** What forwarding needs. */
export interface Forwarding {
  readonly url: string;
  readonly key: Buffer;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  /** Settles with whether to go on. */
  readonly wait: (milliseconds: number) => Promise<boolean>;
  readonly onAttempt: (attempt: Forwarded) => void;
}

/** Milliseconds until an endpoint is given up, as the platform does. */
const patience = 15_000;
/** Milliseconds between attempts; after the last one the event is given up. */
const pauses = [1000, 2000, 5000, 10_000] as const;

/**
 * Posts an event as the platform would, signed anew at each attempt, until it is taken.
 *
 * @returns `stopped` where somebody stopped it in between
 */
export async function forwardEvent(
  event: WebhookEvent,
  forwarding: Forwarding,
): Promise<"taken" | "given-up" | "stopped"> {
  for (const [at, pause] of [...pauses, undefined].entries()) {
    const attempt = await post(event, forwarding, at + 1);
    forwarding.onAttempt(attempt);
    if (isTaken(attempt)) return "taken";
    if (pause === undefined) break;
    if (!(await forwarding.wait(pause))) return "stopped";
  }
  return "given-up";
}

/** Whether the endpoint took it. */
export function isTaken({ status = 0 }: Forwarded): boolean {
  return status >= 200 && status < 300;
}

async function post(
  event: WebhookEvent,
  { url, key, fetch, now }: Forwarding,
  attempt: number,
): Promise<Forwarded> {
  const began = now();
  const { headers, body } = signWebhook(key, event, began);
  const signal = AbortSignal.timeout(patience);
  try {
    const reply = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
    await reply.body?.cancel();
    return { status: reply.status, ms: now() - began, attempt };
  } catch (error) {
    const why = signal.aborted ? "it did not answer within 15 seconds" : whyUnanswered(error);
    return { error: why, ms: now() - began, attempt };
  }
}
