import ipaddr from "ipaddr.js";

/*
 * Which addresses this server asks for somebody else. It stands inside a network whose machines trust it, so an address that
 * somebody gave must be one of the web, or of a network that the operator named.
 */

/** What an IP address is to us: of the web, of a network that the operator allowed, or neither. */
export type Reach = "public" | "allowed" | "forbidden";

/** Tells what an IP address is, in whichever notation. */
export type AddressGuard = (address: string) => Reach;

/** Of a cloud: public by its number, and answered from inside its own machines alone. */
const insideClouds = new Set(["168.63.129.16"]);

/** Where addresses of the web are (RFC 4291 §2.4); everything else in IPv6 is special or not given out. */
const globalUnicast = ipaddr.parseCIDR("2000::/3");

/** @param allowed - IP addresses and networks, as the configuration checked them. */
export function createAddressGuard(allowed: readonly string[]): AddressGuard {
  const networks = allowed.map((text) => {
    const [address, bits] = ipaddr.parseCIDR(
      text.includes("/") ? text : `${text}/${text.includes(":") ? 128 : 32}`,
    );
    return { address, bits };
  });
  return (text) => {
    // A scope names an interface of this machine, so what has one is not on the web.
    if (text.includes("%") || !ipaddr.isValid(text)) return "forbidden";
    // An IPv4 address that is mapped into IPv6 is that IPv4 address.
    const address = ipaddr.process(text);
    const isAllowed = networks.some(
      (network) => network.address.kind() === address.kind() && address.match(network.address, network.bits),
    );
    if (isAllowed) return "allowed";
    return isPublic(address) ? "public" : "forbidden";
  };
}

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== "unicast" || insideClouds.has(address.toString())) return false;
  return address.kind() === "ipv4" || address.match(globalUnicast);
}
