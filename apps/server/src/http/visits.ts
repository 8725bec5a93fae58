import type { BrowserSessions } from "@grantway/identity";
import type { Entropy, SignedInUser } from "@grantway/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Cookies } from "./cookies.ts";

/** One browser's request for a page: what its cookies say. */
export interface Visit {
  /** Value of the browser cookie the forms are bound to; absent when the browser sent none. */
  readonly browser: string | undefined;
  readonly sessionCookie: string | undefined;
  readonly deviceCookie: string | undefined;
  readonly user: SignedInUser | undefined;
}

/** Reads who is there. */
export interface Visits {
  read(request: FastifyRequest): Promise<Visit>;
  /** The browser cookie's value for a form on the page being sent; gives the browser one when it has none. */
  bind(visit: Visit, reply: FastifyReply): string;
}

/** As long as browsers keep a cookie at most (RFC 6265bis §5.5). Seconds. */
export const longestCookie = 400 * 24 * 60 * 60;

/** Visits to this instance. */
export function createVisits(dependencies: {
  readonly sessions: Pick<BrowserSessions, "check">;
  readonly cookies: Cookies;
  readonly entropy: Pick<Entropy, "secret">;
}): Visits {
  const { sessions, cookies, entropy } = dependencies;
  return {
    async read(request) {
      const header = request.headers.cookie;
      const sessionCookie = cookies.read(header, "session");
      return {
        browser: wellFormed(cookies.read(header, "browser")),
        sessionCookie,
        deviceCookie: cookies.read(header, "device"),
        user: await sessions.check(sessionCookie),
      };
    },
    bind(visit, reply) {
      if (visit.browser !== undefined) return visit.browser;
      const value = entropy.secret();
      reply.header("set-cookie", cookies.write("browser", value, longestCookie));
      return value;
    },
  };
}

/** Only what we could have given out: 256 bits in base64url. */
function wellFormed(value: string | undefined): string | undefined {
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined;
}
