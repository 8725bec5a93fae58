import { Resolver } from "node:dns/promises";
import type { DomainRecords } from "@grantway/platform";

/** There is nothing at the name, which is an answer. */
const nothingThere: ReadonlySet<unknown> = new Set(["ENOTFOUND", "ENODATA"]);
/** A record of somebody else's: longer ones are not ours, and many are not read. */
const mostRecords = 100;

/**
 * Asks DNS for the domains of publishers: a name of text, never an address, so nothing of ours is reached by it.
 *
 * @param servers - `192.0.2.1` or `192.0.2.1:53`; those of the machine where none is given.
 */
export function createDomainRecords(servers: readonly string[]): DomainRecords {
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  return {
    async textsAt(name) {
      try {
        const records = await resolver.resolveTxt(name);
        // One record may come in several strings of up to 255 bytes (RFC 1035 §3.3.14).
        return records.slice(0, mostRecords).map((parts) => parts.join(""));
      } catch (error) {
        if (nothingThere.has((error as { readonly code?: unknown }).code)) return [];
        throw error;
      }
    },
  };
}
