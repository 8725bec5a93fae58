/**
 * What an address counts as when failures are counted: an IPv4 address itself, of an IPv6 address its /64, because one
 * household or machine owns at least that many and could otherwise come from a new address every time. Any other text
 * is answered as it is.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  return address.includes(":") ? `${firstGroups(address)}::/64` : address;
}

/** The first four of the eight groups, without leading zeros. */
function firstGroups(address: string): string {
  const [bare = ""] = address.split("%");
  const [head = "", tail] = bare.split("::");
  const before = groupsOf(head);
  const after = groupsOf(tail ?? "");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => "0"), ...after].slice(0, 4).join(":");
}

/** A dotted ending stands for two groups. */
function groupsOf(text: string): readonly string[] {
  return text
    .split(":")
    .filter((group) => group !== "")
    .flatMap((group) => (group.includes(".") ? ["v4", "v4"] : [group.toLowerCase().replace(/^0+(?=.)/, "")]));
}
