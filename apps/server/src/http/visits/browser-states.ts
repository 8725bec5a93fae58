import { browserStateOf, readState } from "@grantway/protocol";
import type { AuthorizationResponse, Clock, Hashing, Milliseconds, SignedInUser } from "@grantway/protocol";
import type { FastifyReply } from "fastify";
import type { Cookies } from "./cookies.ts";

/*
 * The cookie that the frame of session management reads (OpenID Connect Session Management 1.0 §3.2): the browser state. It follows the
 * session from its beginning to its end, and every answer that counts on it mends it, so that it also comes to be in a browser that was
 * signed in before this was switched on.
 */

/** What a browser came with. */
interface Came {
  readonly user: SignedInUser | undefined;
  /** Whether it came with a session that proves nobody any more. */
  readonly isOver: boolean;
  readonly browserState: string | undefined;
}

/** The browser state of those who visit. Where session management is off, nothing of it happens. */
export interface BrowserStates {
  /** From the `Cookie` header. */
  read(header: string | undefined): string | undefined;
  /** A session begins. */
  begin(reply: FastifyReply, user: SignedInUser): void;
  /** What the browser has to keep for an answer to hold. */
  keep(reply: FastifyReply, came: Came, answer: Pick<AuthorizationResponse, "browserState">): void;
  /** Nobody is signed in here any more. */
  end(reply: FastifyReply): void;
}

const none: BrowserStates = { read: () => undefined, begin() {}, keep() {}, end() {} };

/** @param lifetime - of a session. */
export function createBrowserStates({
  enabled,
  cookies,
  hashing,
  clock,
  lifetime,
}: {
  readonly enabled: boolean;
  readonly cookies: Cookies;
  readonly hashing: Pick<Hashing, "keyed">;
  readonly clock: Clock;
  readonly lifetime: Milliseconds;
}): BrowserStates {
  if (!enabled) return none;

  /** Until the session ends by itself, so that the frame learns of that too. */
  function write(reply: FastifyReply, state: string, since: number): void {
    const seconds = Math.floor((since + lifetime - clock()) / 1000);
    reply.header("set-cookie", cookies.write("state", state, seconds));
  }

  return {
    read: (header) => readState(cookies.read(header, "state")),
    begin: (reply, user) => write(reply, browserStateOf(user, hashing), user.authenticatedAt),
    keep(reply, came, { browserState: state }) {
      if (state === undefined || state === came.browserState) return;
      write(reply, state, came.user?.authenticatedAt ?? clock());
      // With the cookie of a session that is over, each answer would be another change.
      if (came.isOver) reply.header("set-cookie", cookies.remove("session"));
    },
    end: (reply) => void reply.header("set-cookie", cookies.remove("state")),
  };
}
