import * as api from "@grantway/api";
import {
  addAppClientSecret,
  createAppClient,
  deleteAppClient,
  listAppClients,
  type NotTheirs,
  removeAppClientSecret,
  showAppClient,
  updateAppClient,
} from "@grantway/platform";
import type { Conflict } from "@grantway/protocol";
import { type Asked, handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { ApiRefusal, changedMeanwhile, invalid, notFound, taken } from "../refusal.ts";
import { appClientBody, hostsRefusal, refusalOf } from "./app-bodies.ts";
import { appRefusal } from "./apps.ts";
import { beyondCaller } from "./clients.ts";

/** `/apps/{app}/clients`. */
export const appClientHandlers = [
  handle(api.listAppClients, async ({ perform, params: { app } }) => {
    const clients = await perform(listAppClients, { app });
    if (typeof clients === "string") throw appRefusal(clients, app, "apps:read");
    return { status: 200, body: { items: clients.map(appClientBody) } };
  }),

  handle(api.showAppClient, async ({ perform, params: { app, client: id } }) => {
    const client = await perform(showAppClient, { app, client: id });
    if (typeof client === "string") throw clientRefusal(client, id, "apps:read");
    return { status: 200, body: appClientBody(client) };
  }),

  handle(api.createAppClient, async ({ perform, params: { app }, body: { environment, ...draft } }) => {
    const made = await perform(createAppClient, { app, environment, draft });
    switch (made.outcome) {
      case "invalid":
        throw invalid(made.problems);
      case "taken":
        throw taken("id", "There is a client of this id already.");
      case "too-many":
        throw new ApiRefusal("not-possible", "An app has 20 clients at the most.");
      case "beyond-caller":
        throw beyondCaller();
      case "hosts-unnamed":
        throw hostsRefusal(made);
      case "unknown":
      case "forbidden":
        throw appRefusal(made.outcome, app, "apps:write");
      case "created": {
        const { client, secret } = made;
        const body = { ...appClientBody(client), ...(secret === undefined ? {} : { secret }) };
        return { status: 201, body, location: addressOf(app, client.id) };
      }
    }
  }),

  handle(api.updateAppClient, async ({ perform, params: { app, client: id }, body: changes, revision }) => {
    const answer = await perform(updateAppClient, { app, client: id, revision, changes });
    switch (answer.outcome) {
      case "invalid":
        throw invalid(answer.problems);
      case "beyond-caller":
        throw beyondCaller();
      case "hosts-unnamed":
        throw hostsRefusal(answer);
      case "conflict":
        throw await conflictOf(answer, { perform, app, id });
      case "unknown":
      case "forbidden":
        throw clientRefusal(answer.outcome, id, "apps:write");
      case "updated":
        return { status: 200, body: appClientBody(answer.client) };
    }
  }),

  handle(api.deleteAppClient, async ({ perform, params: { app, client: id }, revision }) => {
    const answer = await perform(deleteAppClient, { app, client: id, revision });
    if (answer.outcome === "conflict") throw await conflictOf(answer, { perform, app, id });
    if (answer.outcome !== "deleted") throw clientRefusal(answer.outcome, id, "apps:write");
    return { status: 204 };
  }),

  handle(api.addAppClientSecret, async ({ perform, params: { app, client: id }, body: { overlap } }) => {
    const made = await perform(addAppClientSecret, { app, client: id, overlap: overlap * 1000 });
    switch (made.outcome) {
      case "invalid":
        throw invalid(made.problems);
      case "needs-none":
        throw new ApiRefusal("not-possible", "It proves itself without a client secret.");
      case "too-many":
        throw new ApiRefusal(
          "not-possible",
          "It has two live secrets already: end one, or wait until one ends.",
        );
      case "beyond-caller":
        throw beyondCaller();
      case "unknown":
      case "forbidden":
        throw clientRefusal(made.outcome, id, "apps:write");
      case "added": {
        const { secretId, secret, othersExpireAt } = made;
        const body = { id: secretId, secret, othersExpireAt: isoInstant(othersExpireAt) };
        return { status: 201, body, location: addressOf(app, id) };
      }
    }
  }),

  handle(api.removeAppClientSecret, async ({ perform, params: { app, client, secret } }) => {
    const { outcome } = await perform(removeAppClientSecret, { app, client, secret });
    if (outcome === "unknown") throw notFound("secret of this client", secret);
    if (outcome === "forbidden") throw clientRefusal(outcome, client, "apps:write");
    return { status: 204 };
  }),
];

function addressOf(app: string, client: string): string {
  return `/apps/${encodeURIComponent(app)}/clients/${encodeURIComponent(client)}`;
}

function clientRefusal(outcome: NotTheirs, client: string, permission: string): ApiRefusal {
  return refusalOf(outcome, { kind: "client of this app", name: client, permission });
}

async function conflictOf(
  conflict: Conflict,
  {
    perform,
    app,
    id,
  }: {
    readonly perform: Asked<typeof api.showAppClient>["perform"];
    readonly app: string;
    readonly id: string;
  },
): Promise<ApiRefusal> {
  const current = await perform(showAppClient, { app, client: id });
  return changedMeanwhile(conflict, typeof current === "string" ? undefined : appClientBody(current));
}
