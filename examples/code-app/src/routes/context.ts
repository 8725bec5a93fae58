import type { FastifyReply, FastifyRequest } from "fastify";
import type { Acme } from "../acme.ts";
import type { SessionCookie } from "../cookie.ts";
import type { Message } from "../pages/message.ts";
import { messagePage } from "../pages/message.ts";
import type { Provider } from "../provider.ts";
import type { Session, Sessions } from "../sessions.ts";

/** What the routes share. */
export interface Context {
  /** The app's own base URL. */
  readonly url: string;
  readonly provider: Provider;
  readonly acme: Acme;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly now: () => number;
}

/** A session with somebody signed in. */
export type SignedIn = Session & Required<Pick<Session, "person">>;

/** The session of this browser. */
export function sessionOf(context: Context, request: FastifyRequest): Session | undefined {
  return context.sessions.find(context.cookie.read(request.headers.cookie));
}

/** Sends a page. */
export function sendPage(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply.code(status).type("text/html; charset=utf-8").send(page);
}

/** Sends a page that says one thing. */
export function say(reply: FastifyReply, message: Message): FastifyReply {
  return sendPage(reply, messagePage(message), message.status);
}
