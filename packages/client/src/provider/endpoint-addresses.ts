import { BlockList, isIP } from "node:net";
import type { AuthorizationServer } from "oauth4webapi";
import { ClientError } from "../client-error.ts";
import { plain } from "../protocol/plain.ts";

/*
 * Endpoints in metadata are addresses that someone else chose, and they receive codes and secrets. Those of a public
 * issuer must be public too, and https: not on this machine, and not in its network. To allow others, write `endpoints`
 * into a definition.
 */

const notOnTheWeb = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  notOnTheWeb.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  notOnTheWeb.addSubnet(net, prefix, "ipv6");

/** Whether a host, as in a URL, is this machine or in its own network. Names are not resolved. */
export function isNotOnTheWeb(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase();
  const family = isIP(host);
  if (family === 0) return host === "localhost" || host.endsWith(".localhost");
  return notOnTheWeb.check(host, family === 4 ? "ipv4" : "ipv6");
}

/**
 * @throws {ClientError} `insecure_url`, naming the endpoint: one that is no http(s) address, one without https although
 *   the issuer has it, or a private one although the issuer is public
 */
export function checkEndpoints(server: AuthorizationServer): void {
  const issuer = new URL(server.issuer);
  for (const [name, value] of Object.entries(server)) {
    if (!name.endsWith("_endpoint") || typeof value !== "string") continue;
    const problem = addressProblem(value, issuer);
    if (problem !== undefined)
      throw new ClientError(
        "insecure_url",
        `${issuer.host} names as its ${plain(name)} ${URL.parse(value)?.href ?? plain(value)}, ${problem}: if that is meant, write it into a definition of your own.`,
      );
  }
}

/**
 * What is wrong with an address that the host of `from` named, as a clause that begins with "which" or "where"; `undefined`
 * when it may be sent to.
 */
export function addressProblem(value: string, from: URL): string | undefined {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return "which is no http(s) address";
  if (url.username !== "" || url.password !== "") return "which holds a name or a password";
  if (from.protocol === "https:" && url.protocol !== "https:") return "where all would see what is sent";
  if (isNotOnTheWeb(url.hostname) && !isNotOnTheWeb(from.hostname))
    return "which is on this machine or its network, and who names it is not";
  return undefined;
}
