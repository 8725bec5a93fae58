import { metadataOf } from "../registration/client-metadata.rfc7591.ts";
import { apiInWords, clientInWords, declarationVersion, type InWords } from "./in-words.ts";
import type { Records } from "./records.ts";

/** A document that declares an instance as it is. */
export interface ExportedDeclaration {
  readonly grantway: typeof declarationVersion;
  readonly apis: readonly InWords[];
  readonly clients: readonly InWords[];
}

/**
 * The document of these records: the same ones give the same document, whoever read them in which order. No secret is in it, and no
 * client in quarantine: an instance that is told of it by a document would take it for one that people know.
 */
export function declarationOf({ apis, scopes, clients }: Records): ExportedDeclaration {
  const byApi = Map.groupBy(scopes, ({ audience }) => audience);
  return {
    grantway: declarationVersion,
    apis: inOrder(apis, ({ audience }) => audience).map((api) =>
      apiInWords(
        api,
        inOrder(byApi.get(api.audience) ?? [], ({ key }) => key),
      ),
    ),
    clients: inOrder(clients, ({ id }) => id)
      .filter(({ verified }) => verified)
      .map((client) => clientInWords(metadataOf(client), client.ownerUsername)),
  };
}

function inOrder<T>(records: readonly T[], keyOf: (record: T) => string): readonly T[] {
  return records.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
