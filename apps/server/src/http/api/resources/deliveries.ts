import * as api from "@grantway/api";
import { listDeliveries, repeatDelivery, showDelivery } from "@grantway/platform";
import { handle } from "../handle.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal } from "../refusal.ts";
import { deliveryBody, deliveryInFullBody } from "./delivery-body.ts";
import { notTheirs } from "./not-theirs.ts";

/** `/apps/{app}/deliveries`. */
export const deliveryHandlers = [
  handle(api.listDeliveries, async ({ perform, params: { app }, query }) => {
    const page = perform(listDeliveries, { app, ...pageRequest(query) }).then((found) => {
      if (typeof found === "string") throw notTheirs(found, "webhooks:read", "app", app);
      return found;
    });
    return { status: 200, body: await pageAnswer(page, deliveryBody) };
  }),

  handle(api.showDelivery, async ({ perform, params: { app, id } }) => {
    const found = await perform(showDelivery, { app, id });
    if (typeof found === "string") throw notTheirs(found, "webhooks:read", "delivery", id);
    return { status: 200, body: deliveryInFullBody(found) };
  }),

  handle(api.repeatDelivery, async ({ perform, params: { app, id } }) => {
    const answer = await perform(repeatDelivery, { app, id });
    switch (answer.outcome) {
      case "unknown":
      case "forbidden":
        throw notTheirs(answer.outcome, "webhooks:write", "delivery", id);
      case "test":
        throw new ApiRefusal(
          "not-possible",
          "There is no event to send again: it was a test, or is not kept any more.",
        );
      case "sent":
        return { status: 200, body: deliveryInFullBody(answer.delivery) };
    }
  }),
];
