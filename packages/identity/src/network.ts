/*
 * Addresses come in many spellings: proxies add ports, brackets, quotes and zones, and IPv6 has dozens for one address.
 * Whoever could choose the spelling could be somebody else each time, so every one is read into its groups first.
 */

/**
 * The address a text names, in one spelling: `192.0.2.1` or `2001:db8::1`. Ports, brackets, quotes and zones are left
 * out (RFC 7239 §6 has them all), and an IPv4 address mapped into IPv6 is the IPv4 address (RFC 4291 §2.5.5.2).
 * `undefined` for anything else, such as `unknown` or `_hidden`.
 */
export function readAddress(text: string): string | undefined {
  const groups = readGroups(text);
  return typeof groups === "string" ? groups : groups && shorten(groups);
}

/**
 * What an address counts as when failures are counted: an IPv4 address itself, of an IPv6 address its /64, because one
 * household or machine owns at least that many and could otherwise come from a new address every time. All texts that
 * name no address are one network. A network counts as itself.
 */
export function networkOf(address: string): string {
  const groups = readGroups(address.replace(/::\/64$/, "::"));
  if (groups === undefined) return "unknown";
  return typeof groups === "string" ? groups : `${groups.slice(0, 4).map(hex).join(":")}::/64`;
}

/** An IPv4 address as text, or the eight groups of an IPv6 address. */
function readGroups(text: string): string | readonly number[] | undefined {
  const bare = text.trim().replace(/^"(.*)"$/, "$1");
  const bracketed = /^\[([^\]]*)\](?::\w*)?$/.exec(bare)?.[1];
  if (bracketed !== undefined) return readIpv4(bracketed) ?? readIpv6(bracketed);
  const ipv4 = readIpv4(bare.replace(/:\w*$/, ""));
  // Some gateways write the port of an IPv6 address without brackets; where that can be told, it is left out.
  return ipv4 ?? readIpv6(bare) ?? readIpv6(bare.replace(/:\d+$/, ""));
}

function readIpv4(text: string): string | undefined {
  const octets = text.split(".");
  const isAddress =
    octets.length === 4 && octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256);
  return isAddress ? text : undefined;
}

function readIpv6(text: string): string | readonly number[] | undefined {
  const [address = ""] = text.split("%", 1);
  const halves = address.split("::").map((half) => (half === "" ? [] : half.split(":").flatMap(readGroup)));
  const [head = [], tail] = halves;
  const zeros = 8 - head.length - (tail?.length ?? 0);
  if (halves.length > 2 || (tail === undefined ? zeros !== 0 : zeros < 1)) return undefined;
  const groups = [...head, ...Array.from({ length: zeros }, () => 0), ...(tail ?? [])];
  return groups.some(Number.isNaN) ? undefined : (mappedIpv4(groups) ?? groups);
}

/** A dotted ending stands for two groups. */
function readGroup(group: string): readonly number[] {
  const ipv4 = readIpv4(group);
  if (ipv4 === undefined) return [/^[\da-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : Number.NaN];
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split(".").map(Number);
  return [a * 256 + b, c * 256 + d];
}

function mappedIpv4(groups: readonly number[]): string | undefined {
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join(".") : undefined;
}

function shorten(groups: readonly number[]): string {
  return groups
    .map(hex)
    .join(":")
    .replace(/(^|:)0(?::0)+(?::|$)/, "::");
}

function hex(group: number): string {
  return group.toString(16);
}
