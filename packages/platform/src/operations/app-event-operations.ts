import { type Instant, operation, type Page, type PageRequest } from "@grantway/protocol";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { StoredEvent } from "../webhooks/envelope.ts";
import type { WebhookPorts } from "./webhook-ports.ts";

/** Lists what happened to an app in sandboxes since a moment, for those who write it. */
export const listSandboxEvents = operation({
  name: "apps.events",
  permission: "webhooks:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { webhookEndpoints }: Pick<WebhookPorts, "webhookEndpoints">,
    { app, since = 0, ...request }: PageRequest & { readonly app: string; readonly since?: Instant },
    { within },
  ): Promise<Page<StoredEvent> | NotTheirs> =>
    webhookEndpoints.sandboxEvents(app, { ...request, since }, within),
});
