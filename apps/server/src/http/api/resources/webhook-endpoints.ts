import * as api from "@grantway/api";
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  type ListedEndpoint,
  listWebhookEndpoints,
  replayEvents,
  rotateWebhookSecret,
  showWebhookEndpoint,
  statusOf,
  testWebhookEndpoint,
  updateWebhookEndpoint,
} from "@grantway/platform";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, changedMeanwhile, invalid } from "../refusal.ts";
import { deliveryInFullBody } from "./delivery-body.ts";
import { notTheirs } from "./not-theirs.ts";

const read = "webhooks:read";
const write = "webhooks:write";
const what = "webhook endpoint";

/** `/apps/{app}/webhook-endpoints`. */
export const webhookEndpointHandlers = [
  handle(api.listWebhookEndpoints, async ({ perform, params: { app }, query }) => {
    const page = perform(listWebhookEndpoints, { app, ...pageRequest(query) }).then((found) => {
      if (typeof found === "string") throw notTheirs(found, read, "app", app);
      return found;
    });
    return { status: 200, body: await pageAnswer(page, endpointBody) };
  }),

  handle(api.showWebhookEndpoint, async ({ perform, params: { app, id } }) => {
    const found = await perform(showWebhookEndpoint, { app, id });
    if (typeof found === "string") throw notTheirs(found, read, what, id);
    return { status: 200, body: endpointBody(found) };
  }),

  handle(api.createWebhookEndpoint, async ({ perform, params: { app }, body }) => {
    const made = await perform(createWebhookEndpoint, { app, ...body });
    switch (made.outcome) {
      case "invalid":
        throw invalid(made.problems);
      case "unknown":
      case "forbidden":
        throw notTheirs(made.outcome, write, "app", app);
      case "too-many":
        throw new ApiRefusal("not-possible", "The app has as many webhook endpoints as it can have.");
      case "created": {
        const { endpoint, secret } = made;
        const place = [app, endpoint.id].map(encodeURIComponent);
        const location = `/apps/${place[0]}/webhook-endpoints/${place[1]}`;
        return { status: 201, body: { ...endpointBody(endpoint), secret }, location };
      }
    }
  }),

  handle(api.updateWebhookEndpoint, async ({ perform, params: { app, id }, body: changes, revision }) => {
    const answer = await perform(updateWebhookEndpoint, { app, id, revision, changes });
    switch (answer.outcome) {
      case "invalid":
        throw invalid(answer.problems);
      case "unknown":
      case "forbidden":
        throw notTheirs(answer.outcome, write, what, id);
      case "conflict": {
        const current = await perform(showWebhookEndpoint, { app, id });
        throw changedMeanwhile(answer, typeof current === "string" ? undefined : endpointBody(current));
      }
      case "updated":
        return { status: 200, body: endpointBody(answer.endpoint) };
    }
  }),

  handle(api.deleteWebhookEndpoint, async ({ perform, params: { app, id }, revision }) => {
    const answer = await perform(deleteWebhookEndpoint, { app, id, revision });
    switch (answer.outcome) {
      case "unknown":
      case "forbidden":
        throw notTheirs(answer.outcome, write, what, id);
      case "conflict": {
        const current = await perform(showWebhookEndpoint, { app, id });
        throw changedMeanwhile(answer, typeof current === "string" ? undefined : endpointBody(current));
      }
      case "deleted":
        return { status: 204 };
    }
  }),

  handle(api.rotateWebhookSecret, async ({ perform, params: { app, id }, body: { overlap } }) => {
    const made = await perform(rotateWebhookSecret, { app, id, overlap: overlap * 1000 });
    switch (made.outcome) {
      case "invalid":
        throw invalid(made.problems);
      case "unknown":
      case "forbidden":
        throw notTheirs(made.outcome, write, what, id);
      case "too-many":
        throw new ApiRefusal("not-possible", "It has two live secrets already: wait until one ends.");
      case "rotated": {
        const { secretId, secret, publicKey, othersExpireAt } = made;
        const body = { id: secretId, secret, publicKey, othersExpireAt: isoInstant(othersExpireAt) };
        return { status: 201, body };
      }
    }
  }),

  handle(api.testWebhookEndpoint, async ({ perform, params: { app, id } }) => {
    const answer = await perform(testWebhookEndpoint, { app, id });
    if (answer.outcome !== "sent") throw notTheirs(answer.outcome, write, what, id);
    return { status: 200, body: deliveryInFullBody(answer.delivery) };
  }),

  handle(api.replayEvents, async ({ perform, params: { app, id }, body: { since, ...rest } }) => {
    const answer = await perform(replayEvents, { app, id, since: Date.parse(since), ...rest });
    if (answer.outcome !== "replayed") throw notTheirs(answer.outcome, write, what, id);
    return { status: 200, body: { installations: answer.streams } };
  }),
];

function endpointBody(endpoint: ListedEndpoint) {
  const { id, app, environment, url, description, events, disabledBecause, failingSince } = endpoint;
  const { waiting, nextAttemptAt, secrets, createdAt, revision } = endpoint;
  return {
    id,
    app,
    environment,
    url,
    description,
    events,
    status: statusOf(endpoint),
    ...(disabledBecause === null ? {} : { disabledBecause }),
    ...(failingSince === null ? {} : { failingSince: isoInstant(failingSince) }),
    waiting,
    ...(nextAttemptAt === null ? {} : { nextAttemptAt: isoInstant(nextAttemptAt) }),
    secrets: secrets.map(secretBody),
    createdAt: isoInstant(createdAt),
    revision,
  };
}

function secretBody({ id, publicKey, createdAt, expiresAt }: ListedEndpoint["secrets"][number]) {
  const ends = expiresAt === null ? {} : { expiresAt: isoInstant(expiresAt) };
  return { id, publicKey, createdAt: isoInstant(createdAt), ...ends };
}
