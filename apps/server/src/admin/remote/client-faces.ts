import * as contract from "@grantway/api";
import {
  createClient,
  deleteClient,
  importClients,
  listClients,
  type RegisteredClient,
  showClient,
  updateClient,
  verifyClient,
} from "@grantway/protocol";
import { conflictOf, face, invalidOf, meaning } from "./face.ts";
import { moment } from "./moments.ts";

type ShownClient = contract.Output<typeof contract.showClient>;

/** Clients. */
export const clientFaces = [
  face(listClients, async (api, { after, unusedSince, ...query }) => {
    const since = unusedSince === undefined ? {} : { unusedSince: new Date(unusedSince).toISOString() };
    const asked = { ...query, cursor: after, ...since } as contract.Input<
      typeof contract.listClients
    >["query"];
    const page = await api.call(contract.listClients, { query: asked });
    return { ...page, items: page.items.map(clientOf) };
  }),

  face(showClient, async (api, { id }) =>
    meaning(api.call(contract.showClient, { params: { id } }).then(clientOf), {
      "not-found": () => undefined,
    }),
  ),

  face(createClient, async (api, draft) => {
    const body = draft as contract.Input<typeof contract.createClient>["body"];
    const making = api.call(contract.createClient, { body }).then(({ secret, ...client }) => ({
      outcome: "created" as const,
      client: clientOf(client),
      ...(secret === undefined ? {} : { secret }),
    }));
    return meaning(making, {
      invalid: invalidOf,
      taken: () => ({ outcome: "taken" as const }),
      "beyond-caller": () => ({ outcome: "beyond-caller" as const }),
    });
  }),

  face(updateClient, async (api, { id, revision, changes }) => {
    const body = changes as contract.Input<typeof contract.updateClient>["body"];
    const changing = api.call(contract.updateClient, { params: { id }, revision, body });
    return meaning(
      changing.then((client) => ({ outcome: "updated" as const, client: clientOf(client) })),
      {
        invalid: invalidOf,
        conflict: conflictOf,
        "not-found": () => ({ outcome: "unknown" as const }),
        "beyond-caller": () => ({ outcome: "beyond-caller" as const }),
      },
    );
  }),

  face(verifyClient, async (api, { id, revision }) =>
    meaning(
      api
        .call(contract.verifyClient, { params: { id }, revision })
        .then((client) => ({ outcome: "verified" as const, client: clientOf(client) })),
      { conflict: conflictOf, "not-found": () => ({ outcome: "unknown" as const }) },
    ),
  ),

  face(deleteClient, async (api, { id, revision }) =>
    meaning(
      api
        .call(contract.deleteClient, { params: { id }, revision })
        .then(() => ({ outcome: "deleted" as const })),
      { conflict: conflictOf, "not-found": () => ({ outcome: "unknown" as const }) },
    ),
  ),

  face(importClients, async (api, { documents }) => {
    const asked = documents as contract.Input<typeof contract.importClients>["body"]["documents"];
    const making = api.call(contract.importClients, { body: { documents: asked } });
    const made = await meaning(making, {
      // Places begin with that of the document.
      invalid: (problem) => {
        const { outcome, problems } = invalidOf(problem);
        return {
          outcome,
          problems: problems.map((one) => Object.assign({}, one, { path: one.path.slice(1) })),
        };
      },
      "beyond-caller": () => ({ outcome: "beyond-caller" as const }),
    });
    if ("outcome" in made) return made;
    const clients = [];
    for (const { id, ...told } of made.clients) {
      const client = clientOf(await api.call(contract.showClient, { params: { id } }));
      clients.push(Object.assign(told, { client }));
    }
    return { outcome: "created" as const, clients };
  }),
];

/** The API tells moments as text, and of a secret all but its hash, which no command shows. */
function clientOf({ secrets, createdAt, lastUsedAt, ...client }: ShownClient): RegisteredClient {
  return {
    owner: null,
    authenticationAlgorithm: null,
    jwks: null,
    jwksUri: null,
    backchannelLogoutUri: null,
    frontchannelLogoutUri: null,
    initiateLoginUri: null,
    sectorIdentifierUri: null,
    userinfoAlgorithm: null,
    requestObjectAlgorithm: null,
    ...client,
    secrets: secrets.map((secret) => ({
      id: secret.id,
      hint: secret.hint,
      hash: "",
      createdAt: Date.parse(secret.createdAt),
      ...moment("expiresAt", secret.expiresAt),
      ...moment("lastUsedAt", secret.lastUsedAt),
    })),
    createdAt: Date.parse(createdAt),
    ...moment("lastUsedAt", lastUsedAt),
  };
}
