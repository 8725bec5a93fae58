import type { OpenedSession } from "@grantway/identity";
import type { Clock } from "@grantway/protocol";
import type { FastifyReply } from "fastify";
import type { Cookies } from "./cookies.ts";

/** Gives the browser the session that was just opened, until it ends. */
export function keepSession(
  reply: FastifyReply,
  { cookies, clock }: { readonly cookies: Cookies; readonly clock: Clock },
  { cookie, expiresAt }: OpenedSession,
): void {
  const seconds = Math.floor((expiresAt - clock()) / 1000);
  reply.header("set-cookie", cookies.write("session", cookie, seconds));
}
