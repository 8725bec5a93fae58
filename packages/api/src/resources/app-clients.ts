import { nothing, operation } from "../operation.ts";
import { clientProof, shownProof } from "../schemas/client-proof.ts";
import { clientRequests, shownRequests } from "../schemas/client-requests.ts";
import { clientSessions, shownSessions } from "../schemas/client-sessions.ts";
import { changeable, optional } from "../schemas/members.ts";
import { userinfoAlgorithm } from "../schemas/userinfo-algorithm.ts";
import { instant, name, oneOf, revision, seconds, text, texts } from "../schemas/values.ts";
import { z } from "../zod.ts";

/*
 * The clients of an app. It owns them: whoever may change the app may change them, and nobody by `/clients`.
 */

const ofApp = { app: name("The app, by id.") };
const ofClient = { ...ofApp, client: name("The `client_id`.") };

const said = {
  status: oneOf(["active", "suspended"]),
  type: oneOf(["confidential", "public"]).meta({ description: "Whether it can keep a secret." }),
  applicationType: oneOf(["web", "native"]).meta({ description: "Where it runs." }),
  ...clientProof,
  redirectUris: texts(200).meta({
    description:
      "Where people are sent back to; compared exactly. Those of a live client are at hosts that the manifest names.",
  }),
  postLogoutRedirectUris: texts(200).meta({
    description:
      "Where people may be sent after they signed out; compared exactly. Of a live client they too are at hosts that the manifest names.",
  }),
  grantTypes: z
    .array(
      oneOf([
        "authorization_code",
        "refresh_token",
        "client_credentials",
        "urn:grantway:params:oauth:grant-type:launch",
        "urn:ietf:params:oauth:grant-type:device_code",
      ]),
    )
    .max(20)
    .meta({ description: "How it gets tokens; by a launch where it opens in the frame of the dashboard." }),
  scopes: texts(500).meta({
    description: "Every scope it may ever be given: of those that the manifest asks for.",
  }),
  idTokenAlgorithm: oneOf(["RS256", "ES256"]),
} as const;

/** Where its request objects lie: as all its addresses do. */
const requestUris = clientRequests.requestUris.meta({
  description:
    "Where its request objects may be read, by https; compared without fragments. Those of a live client are at hosts that the manifest names.",
});

/** All that is given and changed besides its name and secrets. */
const settable = { ...said, ...clientSessions, ...clientRequests, requestUris, userinfoAlgorithm } as const;

const environment = oneOf(["live", "test"]).meta({
  description: "`live` for live organisations, `test` for sandboxes of the publisher; it stays as it is.",
});

const client = z
  .object({
    id: z.string().meta({ description: "`client_id`." }),
    name: z.string(),
    environment,
    ...said,
    ...shownProof,
    ...shownSessions,
    ...shownRequests,
    requestUris,
    userinfoAlgorithm: userinfoAlgorithm.exactOptional(),
    secrets: z.array(
      z.object({
        id: z.string(),
        hint: z.string().meta({ description: "Its first characters, to tell two apart." }),
        createdAt: instant,
        expiresAt: instant.exactOptional(),
        lastUsedAt: instant.exactOptional(),
      }),
    ),
    createdAt: instant,
    lastUsedAt: instant.exactOptional(),
    revision,
  })
  .meta({ id: "AppClient" });

const base = { permission: "apps:write", inOrganisations: true } as const;
const looking = { permission: "apps:read", inOrganisations: true, audit: "nothing" } as const;

/** All of them. */
export const listAppClients = operation({
  name: "app-clients.list",
  method: "GET",
  path: "/apps/{app}/clients",
  ...looking,
  summary: "List the clients of an app",
  description: "An app has 20 at the most.",
  params: z.strictObject(ofApp),
  answers: { 200: z.object({ items: z.array(client) }) },
  problems: ["not-found"],
});

/** Shows one. */
export const showAppClient = operation({
  name: "app-clients.show",
  method: "GET",
  path: "/apps/{app}/clients/{client}",
  ...looking,
  summary: "Show a client of an app",
  params: z.strictObject(ofClient),
  answers: { 200: client },
  problems: ["not-found"],
});

/** Adds one. */
export const createAppClient = operation({
  name: "app-clients.create",
  method: "POST",
  path: "/apps/{app}/clients",
  ...base,
  audit: "client.created",
  summary: "Add a client to an app",
  description:
    "A confidential one gets a secret, which is told in this answer and never again. All addresses of a live client are at hosts that the manifest names.",
  idempotent: true,
  params: z.strictObject(ofApp),
  body: z.strictObject({ environment, name: text(200), ...optional(settable) }),
  answers: {
    201: client
      .extend({
        secret: z.string().exactOptional().meta({ description: "Which nobody can be told again." }),
      })
      .meta({ id: "CreatedAppClient" }),
  },
  problems: ["not-found", "not-possible", "beyond-caller"],
});

/** Changes what is said and leaves the rest. */
export const updateAppClient = operation({
  name: "app-clients.update",
  method: "PATCH",
  path: "/apps/{app}/clients/{client}",
  ...base,
  audit: "client.updated",
  summary: "Change a client of an app",
  description:
    "What is absent stays, `null` puts it back to what it is where nothing is said. Scopes that are taken away are gone from live tokens at once.",
  revision: true,
  params: z.strictObject(ofClient),
  body: z.strictObject({ name: text(200).exactOptional(), ...changeable(settable) }),
  answers: { 200: client },
  problems: ["not-possible", "beyond-caller"],
});

/** Deletes one. */
export const deleteAppClient = operation({
  name: "app-clients.delete",
  method: "DELETE",
  path: "/apps/{app}/clients/{client}",
  ...base,
  audit: "client.deleted",
  summary: "Delete a client of an app",
  description: "With its secrets and everything that was granted to it.",
  fresh: true,
  revision: true,
  params: z.strictObject(ofClient),
  answers: { 204: nothing },
  problems: [],
});

/** Adds a secret beside the one there is. */
export const addAppClientSecret = operation({
  name: "app-clients.secrets.add",
  method: "POST",
  path: "/apps/{app}/clients/{client}/secrets",
  ...base,
  audit: "client.secret-added",
  summary: "Add a secret to a client of an app",
  description: "The others live on for the overlap, so that the new one can be deployed first.",
  idempotent: true,
  params: z.strictObject(ofClient),
  body: z.strictObject({
    overlap: seconds.meta({ description: "How long the others live on, in seconds; 0 ends them now." }),
  }),
  answers: {
    201: z
      .object({
        id: z.string(),
        secret: z.string().meta({ description: "Which nobody can be told again." }),
        othersExpireAt: instant,
      })
      .meta({ id: "AddedAppClientSecret" }),
  },
  problems: ["not-found", "not-possible", "beyond-caller"],
});

/** Ends one secret at once. */
export const removeAppClientSecret = operation({
  name: "app-clients.secrets.remove",
  method: "DELETE",
  path: "/apps/{app}/clients/{client}/secrets/{secret}",
  ...base,
  audit: "client.secret-removed",
  summary: "End a secret of a client of an app",
  description: "At once: what still uses it is refused from now on.",
  fresh: true,
  params: z.strictObject({ ...ofClient, secret: name("The `id` of the secret.") }),
  answers: { 204: nothing },
  problems: ["not-found"],
});
