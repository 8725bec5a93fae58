import { operation } from "../operation.ts";
import { pageOf, pageQuery } from "../schemas/page.ts";
import { instant, name, numberInQuery } from "../schemas/values.ts";
import { z } from "../zod.ts";

const event = z
  .object({
    id: z.string().meta({ description: "`evt_<installation>_<seq>`, as in `webhook-id`." }),
    seq: z.int().meta({ description: "Its number in the installation; there is no gap." }),
    type: z.string(),
    timestamp: instant,
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "Event" });

/** The events of the installation that a token speaks of. */
export const listEvents = operation({
  name: "events.list",
  method: "GET",
  path: "/events",
  permission: "none",
  audit: "nothing",
  summary: "List the events of an installation",
  description:
    "For an app, with a token of the installation: everything behind a number, in order and in the form of webhooks, as far as it is kept.",
  query: z.strictObject({
    after: numberInQuery(0, Number.MAX_SAFE_INTEGER)
      .exactOptional()
      .meta({ description: "The last number that was had; from the beginning where nothing is said." }),
    limit: numberInQuery(1, 200)
      .exactOptional()
      .meta({ description: "How many, 1 to 200; 50 where nothing is said." }),
  }),
  answers: {
    200: z.object({
      items: z.array(event),
      last: z.int().meta({ description: "To be asked with as `after` next." }),
    }),
  },
  problems: ["not-found"],
});

/** What happened to an app in sandboxes. */
export const listSandboxEvents = operation({
  name: "apps.events",
  method: "GET",
  path: "/apps/{app}/events",
  permission: "webhooks:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List what happened to an app in sandboxes",
  description:
    "For its developers, as webhooks would tell it: in the order of time, as far as it is kept. What is written down at once may come a little later than its moment: whoever follows asks again from a minute before the last event, and knows by the ids what they had.",
  params: z.strictObject({ app: name("The app, by id.") }),
  query: z.strictObject({
    ...pageQuery,
    since: instant.exactOptional().meta({ description: "From the beginning where nothing is said." }),
  }),
  answers: { 200: pageOf(event) },
  problems: ["not-found"],
});
