import * as api from "@grantway/api";
import { eventId, listSandboxEvents, type StoredEvent } from "@grantway/platform";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal } from "../refusal.ts";
import { notTheirs } from "./not-theirs.ts";

/** `/events`, and those of an app in sandboxes. */
export const eventHandlers = [
  handle(api.listEvents, async ({ asker, context, query: { after = 0, limit = 50 } }) => {
    const { installation } = asker;
    if (installation === undefined)
      throw new ApiRefusal("not-found", "Events are told to the token of an installation.");
    const items = await context.events.after(`installation:${installation}`, after, limit);
    return { status: 200, body: { items: items.map(eventBody), last: items.at(-1)?.seq ?? after } };
  }),

  handle(api.listSandboxEvents, async ({ perform, params: { app }, query: { since, ...query } }) => {
    const from = since === undefined ? {} : { since: Date.parse(since) };
    const page = perform(listSandboxEvents, { app, ...pageRequest(query), ...from }).then((found) => {
      if (typeof found === "string") throw notTheirs(found, "webhooks:read", "app", app);
      return found;
    });
    return { status: 200, body: await pageAnswer(page, eventBody) };
  }),
];

function eventBody(event: StoredEvent) {
  const { seq, type, at, payload } = event;
  return { id: eventId(event), seq, type, timestamp: isoInstant(at), data: payload };
}
