import type { OpenedSession } from "@grantway/identity";
import type { Clock } from "@grantway/protocol";
import type { FastifyReply } from "fastify";
import type { BrowserStates } from "./browser-states.ts";
import type { Cookies } from "./cookies.ts";

/** What a browser knows its session by. */
interface SessionCookies {
  readonly cookies: Cookies;
  readonly browserStates: BrowserStates;
}

/** Gives the browser the session that was just opened, until it ends. */
export function keepSession(
  reply: FastifyReply,
  { cookies, browserStates, clock }: SessionCookies & { readonly clock: Clock },
  { cookie, expiresAt, user }: OpenedSession,
): void {
  const seconds = Math.floor((expiresAt - clock()) / 1000);
  reply.header("set-cookie", cookies.write("session", cookie, seconds));
  browserStates.begin(reply, user);
}

/** Has the browser forget the session it had. */
export function forgetSession(reply: FastifyReply, { cookies, browserStates }: SessionCookies): void {
  reply.header("set-cookie", cookies.remove("session"));
  browserStates.end(reply);
}
