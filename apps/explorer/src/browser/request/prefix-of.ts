import type { Operation, Server } from "../document/api-document.ts";
import { addressOf, prefixWithin } from "../document/servers.ts";

/**
 * What comes before the paths of a document, below the base that calls go to. An operation's own servers count before the document's.
 *
 * @returns `undefined` where all of them are elsewhere.
 */
export function prefixOf(
  base: string,
  operation: Pick<Operation, "servers"> | undefined,
  servers: readonly Server[],
): string | undefined {
  const own = operation?.servers ?? [];
  const all = own.length > 0 ? own : servers;
  if (all.length === 0) return "";
  return all.map((server) => prefixWithin(base, addressOf(server))).find((prefix) => prefix !== undefined);
}
