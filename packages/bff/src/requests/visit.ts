import { BffProblem } from "../answers/problem.ts";
import { type Jar, readJar } from "../cookies/jar.ts";

/** One request as all routes see it: what it asks for, where it came to, and which of our cookies it has. */
export interface Visit {
  readonly request: Request;
  readonly url: URL;
  /** The origin the browser sees, such as `https://app.example`. */
  readonly origin: string;
  readonly jar: Jar;
}

/** Reads the address and the cookies of a request. Does not read its body. */
export function createReceive({
  origin,
  trustProxy,
  cookieName,
}: {
  readonly origin: string | undefined;
  readonly trustProxy: boolean;
  readonly cookieName: string;
}): (request: Request, url: URL) => Visit {
  return (request, url) => ({
    request,
    url,
    origin: origin ?? (trustProxy ? forwardedOrigin(request, url) : url.origin),
    jar: readJar(request.headers.get("cookie"), cookieName),
  });
}

/** @throws {BffProblem} `bad-request` when a proxy says something that is no origin */
function forwardedOrigin({ headers }: Request, url: URL): string {
  const protocol = lastOf(headers.get("x-forwarded-proto")) ?? url.protocol.slice(0, -1);
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
