import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { createConnection } from "../connection.ts";
import { messages } from "../pages/message.ts";
import type { Tokens } from "../provider.ts";
import type { Answered, PendingFlow, Session } from "../sessions.ts";
import type { Context } from "./context.ts";
import { say, sessionOf } from "./context.ts";

/** For one sign-in: a double click brings at most two, and the limit keeps our memory bounded. */
const mostCodes = 3;

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

  async function finish(
    session: Session,
    flow: PendingFlow,
    url: URL,
    log: FastifyBaseLogger,
  ): Promise<Answered> {
    const result = await provider.finish(url, flow);
    if (result.outcome !== "signed-in") {
      if (result.outcome !== "cancelled") log.warn({ reason: result.reason }, "sign-in did not work");
      return { refused: result.outcome };
    }
    const onRefusal = (reason: string) => log.warn({ reason }, "refresh refused");
    const { subject, tokens } = result;
    const refresh = (tokens: Tokens) => provider.refresh(tokens);
    const connection = createConnection({ tokens, refresh, now, onRefusal });
    return { signedIn: sessions.signIn(session, { subject, connection }).id };
  }

  /** Handles a code once, however often the browser brings it. */
  function answerOnce(
    session: Session,
    flow: PendingFlow,
    url: URL,
    log: FastifyBaseLogger,
  ): Promise<Answered> {
    const { answers } = flow;
    // Keyed by the code, which only this browser was given: someone who planted our cookie and knows `state` does not
    // have it.
    const brought = url.searchParams.get("code") ?? "";
    const before = answers.get(brought);
    if (before !== undefined) return before;
    // Already signed in by this flow: a second code comes late and changes nothing.
    if (answers.size > 0 && session.person !== undefined) return Promise.resolve({ signedIn: session.id });
    if (answers.size >= mostCodes) return Promise.resolve({ refused: "unknownSignIn" });
    const answering = finish(session, flow, url, log);
    answers.set(brought, answering);
    // Not remembered: the provider may be up again when the page is reloaded.
    void answering.then(
      (answer) => "refused" in answer && answer.refused === "unreachable" && answers.delete(brought),
      () => answers.delete(brought),
    );
    return answering;
  }

  app.get<{ Querystring: { state?: unknown } }>("/callback", async (request, reply) => {
    const session = sessionOf(context, request);
    const flow = sessions.findFlow(session, request.query.state);
    if (session === undefined || flow === undefined) return say(reply, messages.unknownSignIn);
    const answer = await answerOnce(session, flow, new URL(request.url, context.url), request.log);
    if ("refused" in answer) return say(reply, messages[answer.refused]);
    // Not if that session has ended, or another sign-in has replaced it.
    const stands = sessions.find(answer.signedIn)?.person !== undefined;
    return (stands ? reply.header("set-cookie", cookie.set(answer.signedIn)) : reply).redirect("/", 303);
  });
}
