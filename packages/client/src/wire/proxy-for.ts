import { BlockList, isIP } from "node:net";
import { ClientError } from "../client-error.ts";

/*
 * Which proxy a request goes through, by the usual variables: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`,
 * in lower case before upper case. This machine itself is never reached through a proxy.
 */

/** Variables of the environment. */
export type ProxyVariables = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for an address; `undefined`: none.
 *
 * @throws {ClientError} `bad_request` for a proxy that is no http(s) address, which is not repeated: it may hold a password
 */
export function proxyFor(url: URL, environment: ProxyVariables): URL | undefined {
  const [name, text] = named(url.protocol, environment);
  if (text === undefined || isExempt(url, read(environment, "no_proxy"))) return undefined;
  const proxy = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (proxy !== null && /^https?:$/.test(proxy.protocol)) return proxy;
  throw new ClientError(
    "bad_request",
    `${name} names no proxy that can be used: it must be an http:// or https:// address.`,
  );
}

function named(protocol: string, environment: ProxyVariables): readonly [string, string | undefined] {
  const own = protocol === "https:" ? "https_proxy" : "http_proxy";
  const found = read(environment, own);
  return found === undefined ? ["ALL_PROXY", read(environment, "all_proxy")] : [own.toUpperCase(), found];
}

/** Not `HTTP_PROXY` in upper case: under CGI that variable comes from a header of the request. */
function read(environment: ProxyVariables, name: string): string | undefined {
  const byCgi = name === "http_proxy" && environment["REQUEST_METHOD"] !== undefined;
  const value = (environment[name] ?? (byCgi ? undefined : environment[name.toUpperCase()]))?.trim();
  return value === "" ? undefined : value;
}

function isExempt(url: URL, list = ""): boolean {
  const host = url.hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase();
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  return (
    isThisMachine(host) || list.split(/[\s,]+/).some((entry) => exempts(entry.toLowerCase(), host, port))
  );
}

function isThisMachine(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    inNetwork(host, "127.0.0.0/8") ||
    inNetwork(host, "::1/128")
  );
}

/** `*`, a name with its subdomains, an address or a network, each with a port if only that is meant. */
function exempts(entry: string, host: string, port: string): boolean {
  if (entry === "" || entry === "*") return entry === "*";
  if (entry.includes("/")) return inNetwork(host, entry);
  const [, name = entry, only] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
  if (only !== undefined && only !== port) return false;
  const bare = name.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0) return inNetwork(host, `${bare}/${isIP(bare) === 4 ? 32 : 128}`);
  const domain = bare.replace(/^\*?\./, "").replace(/\.$/, "");
  return domain !== "" && (host === domain || host.endsWith(`.${domain}`));
}

function inNetwork(host: string, network: string): boolean {
  const [address = "", prefix = ""] = network.replace(/[[\]]/g, "").split("/");
  const [mine, theirs] = [isIP(host), isIP(address)];
  const bits = /^\d+$/.test(prefix) ? Number(prefix) : -1;
  if (mine === 0 || theirs === 0 || bits < 0 || bits > (theirs === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(address, bits, theirs === 4 ? "ipv4" : "ipv6");
  return list.check(host, mine === 4 ? "ipv4" : "ipv6");
}
