import type { Feature } from "../feature.ts";
import { clientIdMetadataDocument } from "../specs.ts";
import { createNamedClients } from "./named-clients.cimd.ts";

/**
 * Clients that nobody registered, and that describe themselves by a document at the https address they are known by. Off unless the
 * operator switches it on: anybody's app may then ask people here, and this server asks addresses that anybody names.
 *
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-02#section-6 | OAuth Client ID Metadata Document §6}
 */
export const clientIdMetadataDocuments: Feature = {
  name: "client ID metadata documents",
  specifications: [clientIdMetadataDocument],
  namedClients: createNamedClients,
  metadata: () => ({ client_id_metadata_document_supported: true }),
};
