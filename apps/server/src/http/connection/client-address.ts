import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";
import { readAddress } from "@grantway/identity";

/*
 * Whose request it is. Only what a trusted proxy wrote is believed, from the end of `X-Forwarded-For`: whoever stands
 * before the first address that is none of ours may have made up the rest. `Forwarded` (RFC 7239) is not read, for a
 * proxy that does not write it hands on what a client wrote.
 */

/**
 * The address of the client in one spelling, see `readAddress`; `unknown` once the connection is gone. Where a proxy does not
 * say, or says what is no address, it is the address of that proxy: those it hides count as one.
 */
export type ClientAddress = (request: IncomingMessage) => string;

/** @param trustedProxies - addresses and networks, as the configuration has checked them. */
export function createClientAddress(trustedProxies: readonly string[]): ClientAddress {
  const proxies = createProxies(trustedProxies);

  return (request) => {
    let address = readAddress(request.socket.remoteAddress ?? "") ?? "unknown";
    for (const hop of hopsOf(request.headers["x-forwarded-for"])) {
      const before = readAddress(hop);
      if (before === undefined || !proxies.has(address)) return address;
      address = before;
    }
    return address;
  };
}

/** What the proxies wrote, the nearest first. Several lines are one list, and its empty members none (RFC 9110 §5.6.1). */
function hopsOf(header: string | readonly string[] | undefined): readonly string[] {
  const hops = [header ?? []].flat().join(",").split(",");
  return hops.filter((hop) => hop.trim() !== "").toReversed();
}

function createProxies(trusted: readonly string[]) {
  const list = new BlockList();
  for (const network of trusted) {
    const [address = "", bits] = network.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    list.addSubnet(address, Number(bits ?? (family === "ipv6" ? 128 : 32)), family);
  }
  return { has: (address: string) => list.check(address, address.includes(":") ? "ipv6" : "ipv4") };
}
