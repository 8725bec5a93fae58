import { clientIdMetadataDocuments } from "../client-documents/client-id-metadata-documents.cimd.ts";
import type { FetchedClientDocument } from "../ports/fetch-client-document.ts";
import { features } from "../provider.ts";
import { type Differences, given, type World } from "./world.ts";

/** The address of a client that nobody registered. */
export const documentedId = "https://agent.example/oauth/client.json";

/** Where it listens, whichever port it has. */
export const agentRedirect = "http://127.0.0.1:3000/callback";

/** What it says of itself. */
export const aDocument = {
  client_id: documentedId,
  client_name: "Example Agent",
  redirect_uris: ["http://127.0.0.1/callback"],
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code"],
  token_endpoint_auth_method: "none",
  id_token_signed_response_alg: "ES256",
} as const;

/** A world in which clients may describe themselves. */
export interface WorldOfDocuments extends World {
  /** What is answered at each address, to be changed. */
  readonly published: Map<string, FetchedClientDocument>;
  /** Every address that was asked, in order. */
  readonly asked: readonly string[];
  /** Publishes {@link aDocument} with these differences. */
  publish(differences?: Readonly<Record<string, unknown>>): void;
}

/** The world, with documents. */
export async function givenDocuments(differences: Differences = {}): Promise<WorldOfDocuments> {
  const published = new Map<string, FetchedClientDocument>();
  const asked: string[] = [];
  const world = await given({
    features: [...features, clientIdMetadataDocuments],
    async fetchClientDocument(url) {
      asked.push(url);
      return published.get(url) ?? { failed: "nothing is there" };
    },
    ...differences,
  });
  const publish = (said: Readonly<Record<string, unknown>> = {}) =>
    void published.set(documentedId, { body: JSON.stringify({ ...aDocument, ...said }) });
  publish();
  return { ...world, published, asked, publish };
}
