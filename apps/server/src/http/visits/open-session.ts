import type { BrowserSessions, SignInOutcome } from "@grantway/identity";
import type { Clock, SignedInUser } from "@grantway/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ClientAddress } from "../connection/client-address.ts";
import type { BrowserStates } from "./browser-states.ts";
import type { Cookies } from "./cookies.ts";
import { deviceName } from "./device-name.ts";
import { keepSession } from "./keep-session.ts";
import { longestCookie, type Visit } from "./visits.ts";

/** What came of signing in, where it went well. */
export type SignedIn = Extract<SignInOutcome, { readonly outcome: "signed-in" }>;

/** Opens a session for whoever just proved who they are, in place of the one the browser came with, and gives it the cookies. */
export async function openSession(
  context: {
    readonly sessions: BrowserSessions;
    readonly cookies: Cookies;
    readonly browserStates: BrowserStates;
    readonly clock: Clock;
    readonly addressOf: ClientAddress;
  },
  {
    request,
    reply,
    visit,
  }: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly visit: Visit },
  { user, epoch, methods, device }: SignedIn,
): Promise<SignedInUser> {
  const { addressOf, cookies, sessions } = context;
  const opened = await sessions.open({
    userId: user.id,
    epoch,
    address: addressOf(request.raw),
    device: deviceName(request.headers["user-agent"]),
    methods,
    replaces: visit.sessionCookie,
    requestId: request.id,
  });
  keepSession(reply, context, opened);
  reply.header("set-cookie", cookies.write("device", device, longestCookie));
  return opened.user;
}
