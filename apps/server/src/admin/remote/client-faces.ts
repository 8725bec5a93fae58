import * as contract from "@grantway/api";
import {
  createClient,
  deleteClient,
  listClients,
  type RegisteredClient,
  showClient,
  updateClient,
} from "@grantway/protocol";
import { conflictOf, face, invalidOf, meaning } from "./face.ts";

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

  face(deleteClient, async (api, { id, revision }) =>
    meaning(
      api
        .call(contract.deleteClient, { params: { id }, revision })
        .then(() => ({ outcome: "deleted" as const })),
      { conflict: conflictOf, "not-found": () => ({ outcome: "unknown" as const }) },
    ),
  ),
];

/** The API tells moments as text, and of a secret all but its hash, which no command shows. */
function clientOf({ secrets, createdAt, lastUsedAt, ...client }: ShownClient): RegisteredClient {
  return {
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

function moment<Name extends string>(name: Name, at: string | undefined): { readonly [N in Name]?: number } {
  return (at === undefined ? {} : { [name]: Date.parse(at) }) as { readonly [N in Name]?: number };
}
