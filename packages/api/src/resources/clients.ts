import { nothing, operation } from "../operation.ts";
import { clientProof, shownProof } from "../schemas/client-proof.ts";
import { clientRequests, shownRequests } from "../schemas/client-requests.ts";
import { clientSessions, shownSessions } from "../schemas/client-sessions.ts";
import { changeable, optional } from "../schemas/members.ts";
import { pageOf, pageQuery, searchQuery, totalQuery } from "../schemas/page.ts";
import { userinfoAlgorithm } from "../schemas/userinfo-algorithm.ts";
import { flag, flagInQuery, instant, name, oneOf, revision, text, texts } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = z.strictObject({ id: name("The `client_id`.") });

const grantType = oneOf([
  "authorization_code",
  "refresh_token",
  "client_credentials",
  "implicit",
  "password",
  "urn:grantway:params:oauth:grant-type:launch",
  "urn:ietf:params:oauth:grant-type:device_code",
]);

/** What somebody says of a client (RFC 7591 §2, in the API's spelling). */
const said = {
  status: oneOf(["active", "suspended"]),
  type: oneOf(["confidential", "public"]).meta({ description: "Whether it can keep a secret." }),
  applicationType: oneOf(["web", "native"]).meta({ description: "Where it runs." }),
  ...clientProof,
  redirectUris: texts(200).meta({ description: "Where people are sent back to; compared exactly." }),
  postLogoutRedirectUris: texts(200).meta({
    description: "Where people may be sent after they signed out; compared exactly.",
  }),
  subjectType: oneOf(["public", "pairwise"]).meta({
    description: "Whether it knows a person by their id, or by a name no client of another sector knows.",
  }),
  grantTypes: z.array(grantType).max(20),
  scopes: texts(500).meta({ description: "Every scope it may ever be given." }),
  firstParty: flag.meta({ description: "Ours: people are not asked for their consent." }),
  pkce: oneOf(["required", "optional"]),
  idTokenAlgorithm: oneOf(["RS256", "ES256"]),
  introspects: texts(200).meta({ description: "Audiences of the APIs whose tokens it may introspect." }),
} as const;

const origin = oneOf(["management", "registration", "metadata_document"]);

const secret = z
  .object({
    id: z.string(),
    hint: z.string().meta({ description: "Its first characters, to tell two apart." }),
    createdAt: instant,
    expiresAt: instant.exactOptional().meta({ description: "Absent while it has no planned end." }),
    lastUsedAt: instant
      .exactOptional()
      .meta({ description: "When it last proved its client, to a minute; absent where that is not known." }),
  })
  .meta({ id: "ClientSecret" });

/** What is given and changed by who may change all clients. */
const owner = text(200).meta({
  description: "The person whose it is, by id. Who may change only their own owns what they register.",
});

const sectorIdentifierUri = text(2000).meta({
  description: "An https address whose host is its sector; absent where that of its redirect URIs is.",
});

/** All that is given and changed besides a client's id, name and secrets. */
const settable = {
  ...said,
  ...clientSessions,
  ...clientRequests,
  sectorIdentifierUri,
  userinfoAlgorithm,
  owner,
} as const;

/** A client as it is shown. */
const client = z
  .object({
    id: z.string().meta({ description: "`client_id`." }),
    name: z.string(),
    ...said,
    sectorIdentifierUri: z
      .string()
      .exactOptional()
      .meta({ description: "Whose host is its sector; absent where that of its redirect URIs is." }),
    userinfoAlgorithm: userinfoAlgorithm.exactOptional(),
    ...shownProof,
    ...shownSessions,
    ...shownRequests,
    owner: z
      .string()
      .exactOptional()
      .meta({ description: "The person whose it is, by id; absent for a client of the platform." }),
    ownerUsername: z.string().exactOptional(),
    app: z
      .object({ id: z.string(), environment: oneOf(["live", "test"]) })
      .exactOptional()
      .meta({
        description: "Of the app that owns it, by which it is changed; absent for a client of no app.",
      }),
    origin: origin.meta({
      description:
        "Registered by people here, by itself, or known by a document at the address that is its id.",
    }),
    verified: flag.meta({
      description:
        "Whether people here know it. One that is not verified gets only what a person is asked for.",
    }),
    secrets: z.array(secret),
    createdAt: instant,
    lastUsedAt: instant.exactOptional().meta({
      description:
        "When it was last issued a token, or told about one, to a minute; absent where that is not known.",
    }),
    revision,
  })
  .meta({ id: "Client" });

const created = client
  .extend({
    secret: z.string().exactOptional().meta({
      description:
        "The generated secret, which nobody can be told again; absent when it was given or there is none.",
    }),
  })
  .meta({ id: "CreatedClient" });

const givenSecret = text(200)
  .exactOptional()
  .meta({ description: "A secret that was made elsewhere; without it one is generated." });

/** Lists them by name. */
export const listClients = operation({
  name: "clients.list",
  method: "GET",
  path: "/clients",
  permission: "clients:read",
  ownPermission: "own-clients:read",
  audit: "nothing",
  summary: "List clients",
  query: z.strictObject({
    ...pageQuery,
    ...searchQuery,
    ...totalQuery,
    type: said.type.exactOptional(),
    status: said.status.exactOptional(),
    firstParty: flagInQuery.exactOptional(),
    origin: origin.exactOptional(),
    verified: flagInQuery.exactOptional().meta({ description: "Whether people here know it." }),
    owner: text(200).exactOptional().meta({ description: "Of this person, by id." }),
    owned: flagInQuery.exactOptional().meta({ description: "Whether it is a person's, or the platform's." }),
    grantType: grantType.exactOptional(),
    unusedSince: instant
      .exactOptional()
      .meta({ description: "Registered before this moment, and not used at it or later." }),
    sort: oneOf(["name", "lastUsed"])
      .exactOptional()
      .meta({ description: "By name where nothing is said, or those first that were used last." }),
  }),
  answers: { 200: pageOf(client) },
  problems: [],
});

/** Shows one. */
export const showClient = operation({
  name: "clients.show",
  method: "GET",
  path: "/clients/{id}",
  permission: "clients:read",
  ownPermission: "own-clients:read",
  audit: "nothing",
  summary: "Show a client",
  params,
  answers: { 200: client },
  problems: ["not-found"],
});

/** Registers one. */
export const createClient = operation({
  name: "clients.create",
  method: "POST",
  path: "/clients",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.created",
  summary: "Register a client",
  description:
    "What is not said is filled in: a confidential web client with `client_secret_basic`, the code grant and PKCE. A generated secret is told in this answer and never again.",
  idempotent: true,
  body: z.strictObject({
    id: text(100).exactOptional().meta({ description: "`client_id`; generated where nothing is said." }),
    name: text(200).meta({ description: "What people read on the consent page." }),
    ...optional(settable),
    secret: givenSecret,
  }),
  answers: { 201: created },
  problems: ["taken", "beyond-caller"],
});

/** Changes what is said and leaves the rest. */
export const updateClient = operation({
  name: "clients.update",
  method: "PATCH",
  path: "/clients/{id}",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.updated",
  summary: "Change a client",
  description:
    "What is absent stays, `null` puts it back to what it is where nothing is said. Scopes that are taken away are gone from live tokens at once.",
  revision: true,
  params,
  body: z.strictObject({
    name: text(200).exactOptional(),
    ...changeable(settable),
  }),
  answers: { 200: client },
  problems: ["beyond-caller", "not-possible"],
});

/** Takes one out of quarantine. */
export const verifyClient = operation({
  name: "clients.verify",
  method: "POST",
  path: "/clients/{id}/verify",
  permission: "clients:write",
  audit: "client.verified",
  summary: "Verify a client",
  description:
    "Says that people here know who runs it, as it was read at this revision. From then on it can be given what clients can that were registered here.",
  revision: true,
  params,
  answers: { 200: client },
  problems: ["not-found"],
});

/** Deletes one. */
export const deleteClient = operation({
  name: "clients.delete",
  method: "DELETE",
  path: "/clients/{id}",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.deleted",
  summary: "Delete a client",
  description: "With its secrets and everything people granted to it.",
  fresh: true,
  revision: true,
  params,
  answers: { 204: nothing },
  problems: ["not-possible"],
});
