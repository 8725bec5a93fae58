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
): readonly LoopbackAddress[] {
  if (given !== undefined) {
    const address = loopbackAddress(given, tls);
    return address === undefined ? [] : [address];
  }
  const { hosts = ["127.0.0.1", "[::1]", "localhost"], ports = "registered", path = "/callback" } = redirect;
  const [host] = hosts;
  if (host === undefined || (redirect.httpsOnly === true && tls === undefined)) return [];
  const certificate = redirect.httpsOnly === true ? tls : undefined;
  return portsOf(ports).map((port) => ({ host, port, path, tls: certificate }));
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

function portsOf(ports: "any" | "registered" | readonly number[]): readonly number[] {
  if (ports === "any") return [0];
  return ports === "registered" ? [defaultPort] : ports;
}
