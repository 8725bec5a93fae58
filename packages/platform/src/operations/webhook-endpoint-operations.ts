import {
  type Conflict,
  neverRead,
  operation,
  type Page,
  type PageRequest,
  type Problem,
} from "@grantway/protocol";
import type { Environment } from "../apps/app.ts";
import type { EventType } from "../events/event-type.ts";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { ListedEndpoint } from "../ports/webhook-endpoints.ts";
import { endpointProblems } from "../webhooks/endpoint-rules.ts";
import type { WebhookEndpointData } from "../webhooks/webhook-endpoint.ts";
import { sealWebhookSecret } from "../webhooks/webhook-secret.ts";
import type { WebhookPorts } from "./webhook-ports.ts";

/** Lists the endpoints of an app, the oldest first. */
export const listWebhookEndpoints = operation({
  name: "webhook-endpoints.list",
  permission: "webhooks:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { webhookEndpoints }: WebhookPorts,
    { app, ...request }: PageRequest & { readonly app: string },
    { within },
  ): Promise<Page<ListedEndpoint> | NotTheirs> => webhookEndpoints.list(app, request, within),
});

/** Shows one. */
export const showWebhookEndpoint = operation({
  name: "webhook-endpoints.show",
  permission: "webhooks:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { webhookEndpoints }: WebhookPorts,
    { app, id }: EndpointPlace,
    { within },
  ): Promise<ListedEndpoint | NotTheirs> => webhookEndpoints.find(app, id, within),
});

/** Adds one, with its first secret, which is told once. */
export const createWebhookEndpoint = operation({
  name: "webhook-endpoints.create",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.created",
  async run(
    ports: WebhookPorts,
    { app, environment, ...said }: NewWebhookEndpoint,
    by,
  ): Promise<
    | { readonly outcome: "created"; readonly endpoint: ListedEndpoint; readonly secret: string }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: "too-many" | NotTheirs }
  > {
    const { webhookEndpoints, webhookSender, entropy, cipher } = ports;
    const draft = { description: "", events: [], ...said };
    const problems = endpointProblems(draft, webhookSender.mayCall);
    if (problems.length > 0) return { outcome: "invalid", problems };
    const id = entropy.id();
    const made = webhookSender.makeSecret();
    const secret = sealWebhookSecret({ endpoint: id, id: entropy.id() }, made, { cipher, at: by.at });
    const endpoint = {
      id,
      app,
      environment,
      url: draft.url,
      description: draft.description,
      events: [...new Set(draft.events)] as readonly EventType[],
      disabledBecause: null,
      failingSince: null,
      secrets: [secret],
      createdAt: by.at,
      revision: 1,
    };
    const outcome = await webhookEndpoints.create(endpoint, by);
    if (outcome !== "created") return { outcome };
    return { outcome, endpoint: { ...endpoint, waiting: 0, nextAttemptAt: null }, secret: made.secret };
  },
});

/** Changes what is said and leaves the rest. One that is switched on again is sent what waits for it. */
export const updateWebhookEndpoint = operation({
  name: "webhook-endpoints.update",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.updated",
  async run(
    { webhookEndpoints, webhookSender }: WebhookPorts,
    { app, id, revision, changes }: WebhookEndpointUpdate,
    by,
  ): Promise<
    | { readonly outcome: "updated"; readonly endpoint: ListedEndpoint }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: NotTheirs }
    | Conflict
  > {
    const before = await webhookEndpoints.find(app, id, by.within);
    if (typeof before === "string") return { outcome: before };
    if (before.revision < revision) return neverRead(before);
    const data = { ...dataOf(before), ...changes };
    const problems = endpointProblems(data, webhookSender.mayCall);
    // Who read another revision is told what changed since, which may be all that is wrong.
    if (problems.length > 0 && before.revision === revision) return { outcome: "invalid", problems };
    const events = [...new Set(data.events)] as readonly EventType[];
    const outcome = await webhookEndpoints.update({ app, id }, { ...data, events }, revision, by);
    if (typeof outcome === "object") return outcome;
    if (outcome !== "updated") return { outcome };
    const endpoint = await webhookEndpoints.find(app, id, by.within);
    return typeof endpoint === "string" ? { outcome: endpoint } : { outcome, endpoint };
  },
});

/** Deletes one with its secrets. What waited for it is not sent; the log stays as long as it is kept. */
export const deleteWebhookEndpoint = operation({
  name: "webhook-endpoints.delete",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.deleted",
  async run(
    { webhookEndpoints }: WebhookPorts,
    { app, id, revision }: EndpointPlace & { readonly revision: number },
    by,
  ): Promise<{ readonly outcome: "deleted" | NotTheirs } | Conflict> {
    const outcome = await webhookEndpoints.delete(app, id, revision, by);
    return typeof outcome === "object" ? outcome : { outcome };
  },
});

/** An endpoint of an app. */
export interface EndpointPlace {
  readonly app: string;
  readonly id: string;
}

/** An endpoint to be added, read and not yet checked. */
export interface NewWebhookEndpoint {
  readonly app: string;
  readonly url: string;
  readonly environment: Environment;
  readonly description?: string;
  readonly events?: readonly string[];
}

/** What is to be changed of an endpoint, as it was read at this revision. */
export interface WebhookEndpointUpdate extends EndpointPlace {
  readonly revision: number;
  readonly changes: Partial<Omit<WebhookEndpointData, "events">> & { readonly events?: readonly string[] };
}

function dataOf({ url, description, events, disabledBecause }: ListedEndpoint): WebhookEndpointData {
  return { url, description, events, enabled: disabledBecause === null };
}
