import { type Instant, operation, type Page, type PageRequest } from "@grantway/protocol";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { DeliveryFilter, ShownDelivery } from "../ports/webhook-endpoints.ts";
import type { Delivery } from "../webhooks/delivery.ts";
import { envelope, eventBody, eventId, testId } from "../webhooks/envelope.ts";
import type { WebhookEndpoint } from "../webhooks/webhook-endpoint.ts";
import type { EndpointPlace } from "./webhook-endpoint-operations.ts";
import type { WebhookPorts } from "./webhook-ports.ts";

/** A delivery, with what was posted. */
export interface DeliveryInFull extends Delivery {
  /** `webhook-id`. */
  readonly eventId: string;
  readonly body: string;
}

/** Lists the attempts of an app, the newest first. */
export const listDeliveries = operation({
  name: "deliveries.list",
  permission: "webhooks:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { webhookEndpoints }: WebhookPorts,
    { app, ...request }: PageRequest & DeliveryFilter & { readonly app: string },
    { within },
  ): Promise<Page<Delivery> | NotTheirs> => webhookEndpoints.deliveries(app, request, within),
});

/** Shows one, with what was sent and answered. */
export const showDelivery = operation({
  name: "deliveries.show",
  permission: "webhooks:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { webhookEndpoints }: WebhookPorts,
    { app, id }: { readonly app: string; readonly id: string },
    { within },
  ): Promise<DeliveryInFull | NotTheirs> {
    const found = await webhookEndpoints.delivery(app, id, within);
    return typeof found === "string" ? found : inFull(found);
  },
});

/** Sends the event of a delivery to its endpoint again, at once, and answers how it went. */
export const repeatDelivery = operation({
  name: "deliveries.repeat",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "delivery.repeated",
  async run(
    ports: WebhookPorts,
    { app, id }: { readonly app: string; readonly id: string },
    by,
  ): Promise<
    { readonly outcome: "sent"; readonly delivery: DeliveryInFull } | { readonly outcome: "test" | NotTheirs }
  > {
    const { webhookEndpoints, entropy } = ports;
    const before = await webhookEndpoints.delivery(app, id, by.within);
    if (typeof before === "string") return { outcome: before };
    if (before.sent === undefined) return { outcome: "test" };
    const endpoint = await webhookEndpoints.find(app, before.endpoint, by.within);
    if (typeof endpoint === "string") return { outcome: endpoint };
    const { eventId: webhookId, body } = inFull(before);
    const attempt = await sendTo(ports, endpoint, { id: webhookId, body });
    const delivery: ShownDelivery = {
      ...before,
      ...attempt,
      id: entropy.id(),
      url: endpoint.url,
      attempt: before.attempt + 1,
      trigger: "manual",
      givenUp: false,
    };
    const outcome = await webhookEndpoints.noteAttempt(delivery, "delivery.repeated", by);
    return outcome === "noted" ? { outcome: "sent", delivery: inFull(delivery) } : { outcome };
  },
});

/** Sends an event that tells of nothing, at once, also to an endpoint that is switched off, and answers how it went. */
export const testWebhookEndpoint = operation({
  name: "webhook-endpoints.test",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.tested",
  async run(
    ports: WebhookPorts,
    { app, id }: EndpointPlace,
    by,
  ): Promise<
    { readonly outcome: "sent"; readonly delivery: DeliveryInFull } | { readonly outcome: NotTheirs }
  > {
    const { webhookEndpoints, entropy } = ports;
    const endpoint = await webhookEndpoints.find(app, id, by.within);
    if (typeof endpoint === "string") return { outcome: endpoint };
    const deliveryId = entropy.id();
    const body = testBody({ id: deliveryId, app, endpoint: id, at: by.at });
    const attempt = await sendTo(ports, endpoint, { id: testId(deliveryId), body });
    const delivery: ShownDelivery = {
      ...attempt,
      at: by.at,
      id: deliveryId,
      app,
      endpoint: id,
      url: endpoint.url,
      type: "endpoint.test",
      stream: null,
      seq: null,
      attempt: 1,
      trigger: "test",
      givenUp: false,
      sent: undefined,
    };
    const outcome = await webhookEndpoints.noteAttempt(delivery, "webhook-endpoint.tested", by);
    return outcome === "noted" ? { outcome: "sent", delivery: inFull(delivery) } : { outcome };
  },
});

/** Sends an endpoint again everything since a moment, in order; it takes its turn among everything else that is sent. */
export const replayEvents = operation({
  name: "webhook-endpoints.replay",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.replayed",
  run: (
    { webhookEndpoints }: WebhookPorts,
    asked: EndpointPlace & { readonly since: Instant; readonly installation?: string },
    by,
  ): Promise<{ readonly outcome: "replayed"; readonly streams: number } | { readonly outcome: NotTheirs }> =>
    webhookEndpoints.replay(asked, by),
});

function sendTo(
  { webhookSender }: WebhookPorts,
  { id, url, secrets }: WebhookEndpoint,
  what: { readonly id: string; readonly body: string },
) {
  return webhookSender.send({ endpoint: id, url, secrets, ...what });
}

function inFull(shown: ShownDelivery): DeliveryInFull {
  const { sent, ...delivery } = shown;
  if (sent === undefined) return { ...delivery, eventId: testId(delivery.id), body: testBody(delivery) };
  return { ...delivery, eventId: eventId(sent), body: eventBody(sent) };
}

function testBody({ id, app, endpoint, at }: Pick<Delivery, "id" | "app" | "endpoint" | "at">): string {
  return envelope({ id: testId(id), type: "endpoint.test", at, data: { app, endpoint } });
}
