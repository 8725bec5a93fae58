import { nothing, operation } from "../operation.ts";
import { pageOf, pageQuery } from "../schemas/page.ts";
import { flag, instant, name, oneOf, revision, seconds, text, texts } from "../schemas/values.ts";
import { z } from "../zod.ts";
import { deliveryInFull } from "../schemas/delivery.ts";

const ofApp = { app: name("The app, by id.") };
const params = z.strictObject({ ...ofApp, id: name("The endpoint, by id.") });

const said = {
  url: text(2000).meta({
    description: "Where events are posted: https, on the web. The operator may allow other networks.",
  }),
  description: text(200).meta({ description: "Which one it is, for its people." }),
  events: texts(50, 100).meta({
    description:
      "The types that are sent to it; empty for all. `installation.uninstalled` and `erasure.requested` go to every endpoint.",
  }),
} as const;

const secret = z
  .object({
    id: z.string(),
    publicKey: z.string().meta({
      description: "`whpk_…`: verifies the signatures that begin with `v1a,`. It is no secret.",
    }),
    createdAt: instant,
    expiresAt: instant.exactOptional().meta({ description: "It signs until then." }),
  })
  .meta({ id: "WebhookSecret" });

const endpoint = z
  .object({
    id: z.string(),
    app: z.string(),
    environment: oneOf(["live", "test"]).meta({
      description: "Whether it is told of live organisations, or of sandboxes.",
    }),
    url: z.string(),
    description: z.string(),
    events: z.array(z.string()),
    status: oneOf(["enabled", "failing", "disabled"]),
    disabledBecause: oneOf(["asked", "gone", "failing"]).exactOptional().meta({
      description:
        "Who switched it off: its people; the endpoint itself, which answered 410; or this server, after three days of failures.",
    }),
    failingSince: instant
      .exactOptional()
      .meta({ description: "The first failure since it last took an event." }),
    waiting: z
      .int()
      .meta({ description: "Installations with events that wait for it, counted up to a thousand." }),
    nextAttemptAt: instant.exactOptional(),
    secrets: z.array(secret),
    createdAt: instant,
    revision,
  })
  .meta({ id: "WebhookEndpoint" });

const generated = z.string().meta({
  description: "`whsec_…`, which nobody can be told again: verifies the signatures that begin with `v1,`.",
});

/** Lists those of an app. */
export const listWebhookEndpoints = operation({
  name: "webhook-endpoints.list",
  method: "GET",
  path: "/apps/{app}/webhook-endpoints",
  permission: "webhooks:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List where an app is notified",
  params: z.strictObject(ofApp),
  query: z.strictObject(pageQuery),
  answers: { 200: pageOf(endpoint) },
  problems: ["not-found"],
});

/** Shows one. */
export const showWebhookEndpoint = operation({
  name: "webhook-endpoints.show",
  method: "GET",
  path: "/apps/{app}/webhook-endpoints/{id}",
  permission: "webhooks:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show a webhook endpoint",
  params,
  answers: { 200: endpoint },
  problems: ["not-found"],
});

/** Adds one. */
export const createWebhookEndpoint = operation({
  name: "webhook-endpoints.create",
  method: "POST",
  path: "/apps/{app}/webhook-endpoints",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.created",
  summary: "Add a webhook endpoint",
  description:
    "It is sent what happens from now on, signed as Standard Webhooks says. The secret is told in this answer and never again.",
  idempotent: true,
  params: z.strictObject(ofApp),
  body: z.strictObject({
    url: said.url,
    environment: oneOf(["live", "test"]),
    description: said.description.exactOptional(),
    events: said.events.exactOptional(),
  }),
  answers: { 201: endpoint.extend({ secret: generated }).meta({ id: "CreatedWebhookEndpoint" }) },
  problems: ["not-found", "not-possible"],
});

/** Changes what is said and leaves the rest. */
export const updateWebhookEndpoint = operation({
  name: "webhook-endpoints.update",
  method: "PATCH",
  path: "/apps/{app}/webhook-endpoints/{id}",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.updated",
  summary: "Change a webhook endpoint",
  description:
    "What is absent stays. One that is switched on again is sent what waited for it, as far as it is kept.",
  revision: true,
  params,
  body: z.strictObject({
    url: said.url.exactOptional(),
    description: said.description.exactOptional(),
    events: said.events.exactOptional(),
    enabled: flag.exactOptional(),
  }),
  answers: { 200: endpoint },
  problems: [],
});

/** Deletes one. */
export const deleteWebhookEndpoint = operation({
  name: "webhook-endpoints.delete",
  method: "DELETE",
  path: "/apps/{app}/webhook-endpoints/{id}",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.deleted",
  summary: "Delete a webhook endpoint",
  description: "With its secrets. What waits for it is not sent; what was delivered stays in the log.",
  fresh: true,
  revision: true,
  params,
  answers: { 204: nothing },
  problems: [],
});

/** Gives one a new secret. */
export const rotateWebhookSecret = operation({
  name: "webhook-endpoints.secrets.rotate",
  method: "POST",
  path: "/apps/{app}/webhook-endpoints/{id}/secrets",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.secret-rotated",
  summary: "Rotate the secret of a webhook endpoint",
  description:
    "The old one signs beside the new one for the overlap, so that the new one can be deployed first. Two live at the most.",
  idempotent: true,
  params,
  body: z.strictObject({
    overlap: seconds.meta({ description: "How long the old one signs as well, in seconds; 0 ends it now." }),
  }),
  answers: {
    201: z
      .object({ id: z.string(), secret: generated, publicKey: z.string(), othersExpireAt: instant })
      .meta({ id: "RotatedWebhookSecret" }),
  },
  problems: ["not-found", "not-possible"],
});

/** Sends one an event that tells of nothing. */
export const testWebhookEndpoint = operation({
  name: "webhook-endpoints.test",
  method: "POST",
  path: "/apps/{app}/webhook-endpoints/{id}/test",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.tested",
  summary: "Send a test event",
  description: "At once, also to an endpoint that is switched off. Answers how it went.",
  params,
  answers: { 200: deliveryInFull },
  problems: ["not-found"],
});

/** Sends one again what there was. */
export const replayEvents = operation({
  name: "webhook-endpoints.replay",
  method: "POST",
  path: "/apps/{app}/webhook-endpoints/{id}/replay",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.replayed",
  summary: "Send events again",
  description: "Everything since a moment, in order, as far as it is kept.",
  params,
  body: z.strictObject({
    since: instant,
    installation: text(200).exactOptional().meta({ description: "Of this installation alone, by id." }),
  }),
  answers: {
    200: z
      .object({ installations: z.int().meta({ description: "Of how many there is something to send." }) })
      .meta({ id: "ReplayedEvents" }),
  },
  problems: ["not-found"],
});
