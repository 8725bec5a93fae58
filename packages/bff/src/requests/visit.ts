import { BffProblem } from "../answers/problem.ts";
import { type Jar, readJar } from "../cookies/jar.ts";

/** Who asks, whichever kind of request it is: what the browser says, where it came to, and which of our cookies it has. */
export interface Visitor {
  readonly headers: HeaderReader;
  /** The origin the browser sees, such as `https://app.example`. */
  readonly origin: string;
  readonly jar: Jar;
}

/** Of `Headers`, what is used of them. */
export interface HeaderReader {
  get(name: string): string | null;
}

/** One request as all routes but the calls see it. */
export interface Visit extends Visitor {
  readonly request: Request;
  readonly url: URL;
}

interface ReceiveSettings {
  readonly origin: string | undefined;
  readonly trustProxy: boolean;
  readonly cookieName: string;
}

/** Reads the address and the cookies of a request. Does not read its body. */
export function createReceive(settings: ReceiveSettings): (request: Request, url: URL) => Visit {
  const visitorOf = createVisitorOf(settings);
  return (request, url) => ({ ...visitorOf(request.headers, () => url), request, url });
}

/** The same of any request, by its headers and the address it came to. */
export function createVisitorOf({
  origin,
  trustProxy,
  cookieName,
}: ReceiveSettings): (headers: HeaderReader, url: () => URL) => Visitor {
  const seen = (headers: HeaderReader, url: URL) => (trustProxy ? forwardedOrigin(headers, url) : url.origin);
  return (headers, url) => ({
    headers,
    origin: origin ?? seen(headers, url()),
    jar: readJar(headers.get("cookie"), cookieName),
  });
}

/** @throws {BffProblem} `bad-request` when a proxy says something that is no origin */
function forwardedOrigin(headers: HeaderReader, url: URL): string {
  const said = lastOf(headers.get("x-forwarded-proto")) ?? url.protocol.slice(0, -1);
  // Of the opening of a WebSocket some proxies say `wss`; the page that asks for it is of the origin with https (RFC 6455 §4.1).
  const protocol = said.toLowerCase().replace(/^ws(s?)$/, "http$1");
  const host = lastOf(headers.get("x-forwarded-host")) ?? url.host;
  const whole = /^https?$/.test(protocol) ? URL.parse(`${protocol}://${host}`) : null;
  if (whole === null || whole.pathname !== "/" || whole.username !== "")
    throw new BffProblem("bad-request", "The proxy in front of this server names no host that could be one.");
  return whole.origin;
}

/** Of a list the last, which our own proxy wrote: those before it come from whoever asked. */
function lastOf(list: string | null): string | undefined {
  return list?.split(",").at(-1)?.trim();
}
