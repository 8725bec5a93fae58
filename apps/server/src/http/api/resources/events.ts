import { listEvents } from "@grantway/api";
import { eventId, type StoredEvent } from "@grantway/platform";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { ApiRefusal } from "../refusal.ts";

/** `/events`. */
export const eventHandlers = [
  handle(listEvents, async ({ asker, context, query: { after = 0, limit = 50 } }) => {
    const { installation } = asker;
    if (installation === undefined)
      throw new ApiRefusal("not-found", "Events are told to the token of an installation.");
    const items = await context.events.after(`installation:${installation}`, after, limit);
    return { status: 200, body: { items: items.map(eventBody), last: items.at(-1)?.seq ?? after } };
  }),
];

function eventBody(event: StoredEvent) {
  const { seq, type, at, payload } = event;
  return { id: eventId(event), seq, type, timestamp: isoInstant(at), data: payload };
}
