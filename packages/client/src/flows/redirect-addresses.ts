import type { ClientCredentials } from "../connection.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import type { LoopbackAddress } from "./loopback-listener.ts";
import { portIn } from "./redirect-uri.ts";

/** The port for providers that want the exact URI registered: register `http://127.0.0.1:47813/callback`. */
export const defaultPort = 47_813;

/**
 * The addresses to try, best first, by the provider's rules; none when it takes no redirect to this machine. `given` is
 * a redirect URI that the person registered.
 */
export function redirectAddresses(
  { redirect = {} }: Pick<ProviderDefinition, "redirect">,
  given: string | undefined,
  tls?: LoopbackAddress["tls"],
  client?: ClientCredentials,
): readonly LoopbackAddress[] {
  if (given !== undefined) {
    const address = loopbackAddress(given, tls);
    return address === undefined ? [] : [address];
  }
  const { hosts = ["127.0.0.1", "[::1]", "localhost"], ports = "registered", path = "/callback" } = redirect;
  const [host] = hosts;
  if (host === undefined || (redirect.httpsOnly === true && tls === undefined)) return [];
  const certificate = redirect.httpsOnly === true ? tls : undefined;
  return portsOf(ports, client).map((port) => ({ host, port, path, tls: certificate }));
}

/** The address a loopback redirect URI stands for; `undefined` for any other URI. */
export function loopbackAddress(uri: string, tls?: LoopbackAddress["tls"]): LoopbackAddress | undefined {
  const url = URL.parse(uri);
  const host = (["127.0.0.1", "[::1]", "localhost"] as const).find((one) => one === url?.hostname);
  if (url === null || host === undefined) return undefined;
  if (url.protocol === "https:" && tls === undefined) return undefined;
  // RFC 8252 §7.3: without a port, the system chooses one. Not for https, whose URI means port 443.
  const port = portIn(uri) ?? (url.protocol === "https:" ? 443 : 0);
  return { host, port, path: url.pathname, given: uri, ...(url.protocol === "https:" ? { tls } : {}) };
}

/**
 * The redirect URIs that a client registers with, or that its document lists: the one that is given, or the loopback ones
 * of the provider's rules. Where any port is allowed there are two, with the usual port and without one: RFC 8252 §7.3 wants
 * the port left out of the comparison, and not everybody who says so does it.
 */
export function redirectUrisToRegister(
  { redirect = {} }: Pick<ProviderDefinition, "redirect">,
  given: string | undefined,
): readonly string[] {
  if (given !== undefined) return [given];
  const { hosts = ["127.0.0.1", "[::1]", "localhost"], ports = "registered", path = "/callback" } = redirect;
  const [host] = hosts;
  if (host === undefined) return redirect.pasteUri === undefined ? [] : [redirect.pasteUri];
  const scheme = redirect.httpsOnly === true ? "https" : "http";
  const withPorts = portsOf(ports === "any" ? "registered" : ports).map(
    (port) => `${scheme}://${host}:${port}${path}`,
  );
  return ports === "any" ? [...withPorts, `${scheme}://${host}${path}`] : withPorts;
}

/**
 * Where a client that registers itself has people come back to after they signed out at the provider; none where the provider
 * has no page for that, or sends no browser to this machine. Providers compare it whole, so there is one.
 */
export function signedOutUris({
  redirect = {},
  endpoints,
}: Pick<ProviderDefinition, "redirect" | "endpoints">): readonly string[] {
  const [host] = redirect.hosts ?? ["127.0.0.1"];
  if (endpoints?.endSession === undefined || host === undefined || redirect.httpsOnly === true) return [];
  return [`http://${host}:${defaultPort}/signed-out`];
}

function portsOf(
  ports: "any" | "registered" | readonly number[],
  client?: ClientCredentials,
): readonly number[] {
  if (ports === "any") return client !== undefined && madeItselfKnown(client) ? [defaultPort, 0] : [0];
  return ports === "registered" ? [defaultPort] : ports;
}

/** Whether nobody registered it by hand: its redirect URIs are those of {@link redirectUrisToRegister}. */
export function madeItselfKnown({ id, registration }: ClientCredentials): boolean {
  return registration !== undefined || id.startsWith("https://");
}
