import type { FastifyInstance } from "fastify";
import { dashboardPage } from "../pages/dashboard.ts";
import { messages } from "../pages/message.ts";
import { welcomePage } from "../pages/welcome.ts";
import type { Context, SignedIn } from "./context.ts";
import { say, sendPage, sessionOf } from "./context.ts";

/** `GET /`: the dashboard for a person who is signed in, otherwise the welcome page. */
export function homeRoute(app: FastifyInstance, context: Context): void {
  app.get("/", async (request, reply) => {
    const session = sessionOf(context, request);
    if (session?.person === undefined) return sendPage(reply, welcomePage());
    const signedIn = { ...session, person: session.person };
    const page = await dashboardOf(context, signedIn, context.sessions.takeNotice(session));
    if (page !== undefined) return sendPage(reply, page);
    context.sessions.end(session);
    reply.header("set-cookie", context.cookie.clear);
    return say(reply, messages.sessionEnded);
  });
}

/** The page, or nothing when the provider gives no more tokens. */
async function dashboardOf(context: Context, session: SignedIn, notice: string | undefined) {
  const { acme, provider, now } = context;
  const { subject, connection } = session.person;

  const [username, notes, companies, info] = await Promise.all([
    connection.call(acme.username),
    connection.call(acme.notes),
    connection.call(acme.companies),
    connection.call((token) => provider.userinfo(token, subject)),
  ]);
  if (
    username.got === "ended" ||
    notes.got === "ended" ||
    companies.got === "ended" ||
    info.got === "ended"
  ) {
    return undefined;
  }
  const view = { username, notes, companies, userinfo: info, notice, now: now() };
  return dashboardPage({ ...view, ...connection.current(), csrf: session.csrf });
}
