import { type BrowserSessions, networkOf } from "@grantway/identity";
import type { Entropy, Hashing, SignedInUser } from "@grantway/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ClientAddress } from "../connection/client-address.ts";
import type { BrowserStates } from "./browser-states.ts";
import type { Cookies } from "./cookies.ts";
import { forgetSession } from "./keep-session.ts";

/** What tells one browser from another: a cookie of 256 random bits. */
export interface BrowserMark {
  /** The cookie's value; a fresh one when the browser sent none. */
  readonly secret: string;
  /** What our forms and sealed requests call it: says nothing of the secret. 132 bits of base64url. */
  readonly name: string;
  /** Whether the browser has yet to be given it, by {@link Visits.bind}. */
  readonly isNew: boolean;
}

/** One browser's request for a page: what its cookies say. */
export interface Visit {
  readonly browser: BrowserMark;
  readonly sessionCookie: string | undefined;
  readonly deviceCookie: string | undefined;
  readonly user: SignedInUser | undefined;
  /** Whether it came with a session that proves nobody any more. */
  readonly isOver: boolean;
  /** Where session management is on. */
  readonly browserState: string | undefined;
  /** The request's name in the log. */
  readonly requestId: string;
  /** Where it came from, as failures are counted. */
  readonly network: () => string;
}

/** Reads who is there. */
export interface Visits {
  read(request: FastifyRequest): Promise<Visit>;
  /** The browser as the page being sent calls it; gives it the cookie when it has none. */
  bind(visit: Visit, reply: FastifyReply): BrowserMark;
}

/** As long as browsers keep a cookie at most (RFC 6265bis §5.5). Seconds. */
export const longestCookie = 400 * 24 * 60 * 60;

/** Visits to this instance. */
export function createVisits(dependencies: {
  readonly sessions: Pick<BrowserSessions, "check">;
  readonly cookies: Cookies;
  readonly browserStates: BrowserStates;
  readonly entropy: Pick<Entropy, "secret">;
  readonly hashing: Pick<Hashing, "sha256">;
  readonly addressOf: ClientAddress;
}): Visits {
  const { sessions, cookies, browserStates, entropy, hashing, addressOf } = dependencies;

  function mark(sent: string | undefined): BrowserMark {
    const known = wellFormed(sent);
    const secret = known ?? entropy.secret();
    return { secret, name: hashing.sha256(secret).slice(0, 22), isNew: known === undefined };
  }

  return {
    async read(request) {
      const header = request.headers.cookie;
      const sessionCookie = cookies.read(header, "session");
      const user = await sessions.check(sessionCookie);
      return {
        browser: mark(cookies.read(header, "browser")),
        sessionCookie,
        deviceCookie: cookies.read(header, "device"),
        user,
        isOver: user === undefined && sessionCookie !== undefined,
        browserState: browserStates.read(header),
        requestId: request.id,
        network: () => networkOf(addressOf(request.raw)),
      };
    },
    bind({ browser, isOver, browserState }, reply) {
      // It ended away from this browser. The frame says so from now on.
      if (isOver && browserState !== undefined) forgetSession(reply, dependencies);
      if (browser.isNew) {
        reply.header("set-cookie", cookies.write("browser", browser.secret, longestCookie));
      }
      return browser;
    },
  };
}

/** Only what we could have given out: 256 bits in base64url. */
function wellFormed(value: string | undefined): string | undefined {
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined;
}
