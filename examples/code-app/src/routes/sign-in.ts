import type { FastifyInstance } from "fastify";
import { createConnection } from "../connection.ts";
import { messages } from "../pages/message.ts";
import type { Tokens } from "../provider.ts";
import type { Context } from "./context.ts";
import { say, sessionOf } from "./context.ts";

/** `GET /sign-in` sends the browser to the provider; `GET /callback` is where it comes back. */
export function signInRoutes(app: FastifyInstance, context: Context): void {
  const { provider, sessions, cookie, now } = context;

  app.get("/sign-in", async (request, reply) => {
    const begun = await provider.begin();
    if (begun.url === undefined) {
      request.log.warn({ reason: begun.reason }, "provider unreachable");
      return say(reply, messages.unreachable);
    }
    const session = sessions.addFlow(sessionOf(context, request), begun.flow);
    return reply.header("set-cookie", cookie.set(session.id)).redirect(begun.url.href, 303);
  });

  app.get<{ Querystring: { state?: unknown } }>("/callback", async (request, reply) => {
    const session = sessionOf(context, request);
    const flow = sessions.takeFlow(session, request.query.state);
    if (session === undefined || flow === undefined) return say(reply, messages.unknownSignIn);
    const result = await provider.finish(new URL(request.url, context.url), flow);
    if (result.outcome === "cancelled") return say(reply, messages.cancelled);
    if (result.outcome !== "signed-in") {
      request.log.warn({ reason: result.reason }, "sign-in did not work");
      return say(reply, messages[result.outcome]);
    }
    const onRefusal = (reason: string) => request.log.warn({ reason }, "refresh refused");
    const { subject, tokens } = result;
    const refresh = (tokens: Tokens) => provider.refresh(tokens);
    const connection = createConnection({ tokens, refresh, now, onRefusal });
    const signedIn = sessions.signIn(session, { subject, connection });
    return reply.header("set-cookie", cookie.set(signedIn.id)).redirect("/", 303);
  });
}
