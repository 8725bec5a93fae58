import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/*
 * Addresses that a person gave are asked by this server, from inside its network. So they must be on the web: a literal is
 * checked as it stands, because nobody looks it up, and a name when it is looked up, at the moment the connection is made, so
 * that it cannot lead elsewhere a moment later.
 */

/** An address that a person may not have asked by us. */
export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";
}

/** Whether a host, as in a parsed URL, is an address outside the web; `false` for every name. */
export function isForbiddenLiteral(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(host) && !isOnTheWeb(host);
}

/** Whether an IP address is one of the web: public, of one machine, and not a way around in another notation. */
function isOnTheWeb(address: string): boolean {
  const parsed = ipaddr.process(address);
  // An IPv4 address in an IPv6 one without the mark of a mapping (RFC 4291 §2.5.5.1), which the library takes for public.
  if (parsed.kind() === "ipv6" && parsed.match(ipaddr.parseCIDR("::/96"))) return false;
  return parsed.range() === "unicast";
}

/** Looks a name up, and refuses it where one of its addresses is not on the web. */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, "", 0);
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => !isOnTheWeb(address)))
      return callback(new ForbiddenAddress(`${hostname} is not on the web`), "", 0);
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};
