import type { listDeliveries, Output, showDelivery, showWebhookEndpoint } from "@grantway/api";
import { eventTypes } from "@grantway/platform/form-rules";
import type { Tone } from "@grantway/ui/react";

/** An endpoint as the API shows it. */
export type Endpoint = Output<typeof showWebhookEndpoint>;

/** An attempt to deliver, in a list. */
export type Delivery = Output<typeof listDeliveries>["items"][number];

/** The same with what was sent and answered. */
export type DeliveryInFull = Output<typeof showDelivery>;

/** How the state of an endpoint is shown. */
export const endpointTones: Readonly<Record<Endpoint["status"], Tone>> = {
  enabled: "good",
  failing: "caution",
  disabled: "bad",
};

/** How that of an attempt is shown. */
export const deliveryTones: Readonly<Record<Delivery["status"], Tone>> = { delivered: "good", failed: "bad" };

/** What an endpoint can be told of. */
export const subscribable: readonly string[] = eventTypes.filter((type) => type !== "endpoint.test");
