import { type Problem, problemAt, problemsWithin } from "../problem.ts";
import { clientDocument } from "../registration/client-document.rfc7591.ts";
import { metadataOf } from "../registration/client-metadata.rfc7591.ts";
import { noOwner } from "../registration/client-rules.ts";
import { makeClient } from "../registration/new-client.ts";
import { readRegistrationRequest } from "../registration/registration-request.rfc7591.ts";
import { type ClientPorts, type CreatedClient, readBack } from "./client-ports.ts";
import { operation } from "./operation.ts";
import { withinReach } from "./within-reach.ts";

const most = 1000;
const wrongCount = problemAt([], `There must be 1 to ${most} clients.`, "how-many", { least: 1, most });

/**
 * Registers the clients that these JSON values describe in the words of RFC 7591 §2, all or none of them. No document says
 * whose they are: who reaches only their own clients owns them.
 */
export const importClients = operation({
  name: "clients.import",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.created",
  async run(
    ports: ClientPorts,
    { documents }: { readonly documents: readonly unknown[] },
    by,
    held,
  ): Promise<
    | { readonly outcome: "created"; readonly clients: readonly ImportedClient[] }
    /** Each begins with the place of its client, and goes on in the names of the wire. */
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: "taken"; readonly ids: readonly string[] }
    | { readonly outcome: "beyond-caller" }
  > {
    if (documents.length === 0 || documents.length > most) {
      return { outcome: "invalid", problems: [wrongCount] };
    }
    const { builtIn, choices, clientRegistry, entropy } = ports;
    const catalogue = await ports.catalogue.current();
    const reading = { catalogue, choices, whose: by.whose, newId: () => entropy.id() };
    const requests = documents.map((document) => readRegistrationRequest(document, reading));
    const problems = [
      ...requests.flatMap((request, place) => problemsWithin(place, request.problems)),
      ...twins(requests.map(({ requested }) => requested?.metadata.id)),
    ];
    if (problems.length > 0) return { outcome: "invalid", problems };
    const made = requests
      .flatMap(({ requested }) => requested ?? [])
      .map((requested) => ({ made: makeClient(ports, requested, by.at), unkept: requested.unkept }));
    const all = made.map(({ made: { client } }) => client);
    const scopes = all.flatMap((client) => client.scopes);
    if (!withinReach(held, scopes, { catalogue, builtIn })) return { outcome: "beyond-caller" };
    const ids = await clientRegistry.createAll(all, by);
    if (ids === "no-owner") return { outcome: "invalid", problems: [noOwner] };
    if (ids.length > 0) return { outcome: "taken", ids };
    const clients: ImportedClient[] = [];
    for (const { made: one, unkept } of made) {
      clients.push({ ...(await readBack(clientRegistry, one, by.whose)), unkept });
    }
    return { outcome: "created", clients };
  },
});

/** Shows one as the document that would import it; `undefined` where there is none of this id. */
export const exportClient = operation({
  name: "clients.export",
  permission: "clients:read",
  ownPermission: "own-clients:read",
  audit: "nothing",
  async run(
    { clientRegistry }: ClientPorts,
    { id }: { readonly id: string },
    { whose },
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    const client = await clientRegistry.find(id, whose);
    return client && clientDocument(metadataOf(client));
  },
});

/** A client that was registered, and the members that described it and are not kept. */
export interface ImportedClient extends CreatedClient {
  readonly unkept: readonly string[];
}

/** Places whose id stands before them already. */
function twins(ids: readonly (string | undefined)[]): readonly Problem[] {
  return ids.flatMap((id, place) =>
    id === undefined || ids.indexOf(id) === place
      ? []
      : [problemAt([place, "client_id"], "It stands in the list more than once.", "declared-twice")],
  );
}
