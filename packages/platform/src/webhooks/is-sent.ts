import type { App } from "../apps/app.ts";
import { alwaysSent, type EventType } from "../events/event-type.ts";
import type { WebhookEndpoint } from "./webhook-endpoint.ts";

/** What decides whether an event goes to an endpoint. */
export interface SendingFacts extends Pick<WebhookEndpoint, "events" | "disabledBecause"> {
  readonly appStatus: App["status"];
}

/**
 * Whether an event of this type is sent to the endpoint now. What must always go out goes past the filter of types, also for an
 * app that is suspended, and once more to an endpoint that was switched off because it failed (promise 5). An app that is
 * suspended is told of that, and of nothing else.
 */
export function isSent(type: EventType, { events, disabledBecause, appStatus }: SendingFacts): boolean {
  if (alwaysSent.has(type)) return disabledBecause === null || disabledBecause === "failing";
  if (disabledBecause !== null) return false;
  if (appStatus === "suspended" && type !== "installation.suspended") return false;
  return events.length === 0 || events.includes(type);
}
