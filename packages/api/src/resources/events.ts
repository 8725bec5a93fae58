import { operation } from "../operation.ts";
import { instant, numberInQuery } from "../schemas/values.ts";
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
