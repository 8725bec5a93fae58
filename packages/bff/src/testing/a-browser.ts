import type { Bff } from "../create-bff.ts";

/*
 * A browser for tests: keeps cookies as browsers do, follows redirects between the app and the provider, and sends what
 * browsers send of themselves. The app is asked directly, without a socket.
 */

/** A browser at one origin. Two tabs share one. */
export interface Browser {
  /** Its cookies, by whole name. */
  readonly cookies: Map<string, string>;
  /** The person goes to an address and ends where nobody redirects any more. */
  go(address: string, headers?: Readonly<Record<string, string>>): Promise<Landed>;
  /** A script of the page calls the app. `at`: another server of it. */
  call(path: string, init?: RequestInit, at?: Bff): Promise<Response>;
  /** The same, with its answer's cookies kept aside until `arrive` is called, or lost for good. */
  callSlowly(
    path: string,
    init?: RequestInit,
    at?: Bff,
  ): Promise<{ readonly response: Response; readonly arrive: () => void }>;
  /** Another browser with the same cookies, as one that was restored from a copy. */
  copy(): Browser;
}

/** Where a navigation ended. */
export interface Landed {
  /** Relative to the app, if it is there. */
  readonly at: string;
  readonly response: Response;
  /** All addresses on the way. */
  readonly way: readonly string[];
}

/** Opens a browser. `visit` does what the person does at the provider, and answers where it sends them. */
export function aBrowser(options: {
  readonly bff: Bff;
  readonly origin: string;
  readonly visit: (address: string) => Promise<string>;
  readonly cookies?: ReadonlyMap<string, string>;
}): Browser {
  const { bff, origin, visit } = options;
  const cookies = new Map(options.cookies);

  async function send(path: string, init: RequestInit, at: Bff): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await at.handle(new Request(new URL(path, origin), { ...init, headers }));
    return response ?? new Response("not the app's", { status: 404 });
  }

  function keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
    return response;
  }

  const scripted = (init: RequestInit): RequestInit => {
    const headers = new Headers({
      "x-grantway-bff": "1",
      "sec-fetch-site": "same-origin",
      "sec-fetch-mode": "cors",
    });
    if (init.method !== undefined && init.method !== "GET") headers.set("origin", origin);
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    return { ...init, headers };
  };

  return {
    cookies,
    copy: () => aBrowser({ ...options, cookies }),

    async go(address, more = {}) {
      const way: string[] = [];
      let next = new URL(address, origin);
      for (let steps = 0; steps < 10; steps++) {
        way.push(next.href);
        if (next.origin !== origin) {
          next = new URL(await visit(next.href));
          continue;
        }
        const headers = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document", ...more };
        const response = keep(await send(next.pathname + next.search, { headers }, bff));
        const location = response.headers.get("location");
        if (location === null) return { at: next.pathname + next.search + next.hash, response, way };
        next = new URL(location, next);
      }
      throw new Error(`went in circles: ${way.join(" ")}`);
    },

    call: async (path, init = {}, at = bff) => keep(await send(path, scripted(init), at)),

    async callSlowly(path, init = {}, at = bff) {
      const response = await send(path, scripted(init), at);
      return { response, arrive: () => void keep(response) };
    },
  };
}

/** RFC 6265bis §5.7: what a browser refuses fails the test that sent it. */
function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";").map((one) => one.trim());
  const at = pair.indexOf("=");
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (name.length + value.length > 4096) throw new Error(`${name} is larger than browsers keep`);
  for (const needed of ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"])
    if (!attributes.includes(needed)) throw new Error(`${name} is set without ${needed}`);
  if (!name.startsWith("__Host-") || attributes.some((one) => /^domain/i.test(one)))
    throw new Error(`${name} could come from another host`);
  const maxAge = attributes.find((one) => one.startsWith("Max-Age="))?.slice("Max-Age=".length);
  if (maxAge === "0") cookies.delete(name);
  else cookies.set(name, value);
}
