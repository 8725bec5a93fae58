import { operation } from "../operation.ts";
import { delivery, deliveryInFull } from "../schemas/delivery.ts";
import { pageOf, pageQuery } from "../schemas/page.ts";
import { name, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const ofApp = { app: name("The app, by id.") };
const params = z.strictObject({ ...ofApp, id: name("The delivery, by id.") });

/** Lists the attempts of an app. */
export const listDeliveries = operation({
  name: "deliveries.list",
  method: "GET",
  path: "/apps/{app}/deliveries",
  permission: "webhooks:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List what was delivered",
  description: "Every attempt, the newest first.",
  params: z.strictObject(ofApp),
  query: z.strictObject({
    ...pageQuery,
    endpoint: text(200).exactOptional().meta({ description: "To this endpoint, by id." }),
    installation: text(200).exactOptional().meta({ description: "Of this installation, by id." }),
    status: oneOf(["delivered", "failed"]).exactOptional(),
    type: text(100).exactOptional().meta({ description: "Of events of this type." }),
  }),
  answers: { 200: pageOf(delivery) },
  problems: ["not-found"],
});

/** Shows one. */
export const showDelivery = operation({
  name: "deliveries.show",
  method: "GET",
  path: "/apps/{app}/deliveries/{id}",
  permission: "webhooks:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show a delivery",
  params,
  answers: { 200: deliveryInFull },
  problems: ["not-found"],
});

/** Sends the event of one again. */
export const repeatDelivery = operation({
  name: "deliveries.repeat",
  method: "POST",
  path: "/apps/{app}/deliveries/{id}/repeat",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "delivery.repeated",
  summary: "Send an event again",
  description: "At once, to the endpoint of the delivery as it is now. Answers how it went.",
  params,
  answers: { 200: deliveryInFull },
  problems: ["not-found", "not-possible"],
});
