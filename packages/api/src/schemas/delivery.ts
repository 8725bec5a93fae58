import { z } from "../zod.ts";
import { instant, oneOf } from "./values.ts";

/** One attempt to post an event to an endpoint. */
export const delivery = z
  .object({
    id: z.string(),
    endpoint: z.string().meta({ description: "By id." }),
    url: z.string(),
    event: z.string().meta({ description: "`webhook-id`: the same in `GET /events`." }),
    type: z.string(),
    installation: z.string().exactOptional().meta({ description: "Whose event it is, by id." }),
    attempt: z.int().meta({ description: "From 1, of this event at this endpoint." }),
    trigger: oneOf(["auto", "manual", "test"]),
    status: oneOf(["delivered", "failed"]),
    at: instant,
    ms: z.int().meta({ description: "How long it took, in milliseconds." }),
    httpStatus: z.int().exactOptional(),
    error: oneOf([
      "redirected",
      "status",
      "no-web-address",
      "not-https",
      "private-address",
      "no-such-name",
      "name-server",
      "refused",
      "certificate",
      "time",
      "broken",
      "no-secret",
    ]).exactOptional(),
    address: z.string().exactOptional().meta({ description: "The IP address that was asked." }),
    givenUp: z.boolean().meta({ description: "Whether it was the last attempt." }),
  })
  .meta({ id: "Delivery" });

/** With what was sent and answered. */
export const deliveryInFull = delivery
  .extend({
    request: z.object({
      headers: z.record(z.string(), z.string()),
      body: z.string(),
    }),
    response: z.string().exactOptional().meta({ description: "What was answered, the first 2 KiB of it." }),
    curl: z.string().meta({ description: "The same request as a command." }),
  })
  .meta({ id: "DeliveryInFull" });
