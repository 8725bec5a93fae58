import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Connection } from "../connection.ts";
import { messages } from "../pages/message.ts";
import type { Context, SignedIn } from "./context.ts";
import { say, sessionOf } from "./context.ts";

/** What a form of ours does. Answers a notice, or nothing when the provider gives no more tokens. */
type Action = (session: SignedIn, form: URLSearchParams) => Promise<string | undefined>;

const notices = {
  added: "The note was added.",
  deleted: "The note was deleted.",
  renewed: "The access token was renewed.",
  notRenewed: "The provider does not answer right now. The access token was not renewed.",
  unauthorized: "The access token was not accepted. Nothing was changed.",
  forbidden: "This app may not change your notes. Nothing was changed.",
  refused: "The API refused that. Nothing was changed.",
  unreachable: "The API does not answer right now. Nothing was changed.",
} as const;

/** The forms of the dashboard: `POST /refresh`, `/notes`, `/notes/delete`, `/sign-out`. */
export function actionRoutes(app: FastifyInstance, context: Context): void {
  const { acme, provider, sessions, cookie } = context;

  const actions: Readonly<Record<string, Action>> = {
    "/refresh": async ({ person }) => {
      const outcome = await person.connection.renew();
      if (outcome === "ended") return undefined;
      return outcome === "refreshed" ? notices.renewed : notices.notRenewed;
    },
    "/notes": async ({ person }, form) =>
      noticeOf(
        notices.added,
        await person.connection.call((token) => acme.addNote(token, form.get("text") ?? "")),
      ),
    "/notes/delete": async ({ person }, form) =>
      noticeOf(
        notices.deleted,
        await person.connection.call((token) => acme.deleteNote(token, form.get("id") ?? "")),
      ),
  };

  for (const [path, action] of Object.entries(actions)) {
    app.post(path, async (request, reply) => {
      const session = signedInOf(context, request);
      if (session === undefined) return say(reply, messages.sessionEnded);
      if (!isOurForm(request, session)) return say(reply, messages.staleForm);
      const notice = await action(session, request.body as URLSearchParams);
      if (notice !== undefined) {
        sessions.leaveNotice(session, notice);
        return reply.redirect("/", 303);
      }
      sessions.end(session);
      reply.header("set-cookie", cookie.clear);
      return say(reply, messages.sessionEnded);
    });
  }

  app.post("/sign-out", async (request, reply) => {
    const session = signedInOf(context, request);
    if (session === undefined) return reply.redirect("/signed-out", 303);
    if (!isOurForm(request, session)) return say(reply, messages.staleForm);
    sessions.end(session);
    reply.header("set-cookie", cookie.clear);
    const outcome = await provider.revoke(session.person.connection.current().tokens);
    return reply.redirect(outcome === "revoked" ? "/signed-out" : "/signed-out?provider=silent", 303);
  });

  app.get<{ Querystring: { provider?: unknown } }>("/signed-out", async (request, reply: FastifyReply) =>
    say(reply, request.query.provider === "silent" ? messages.signedOutAlone : messages.signedOut),
  );
}

function signedInOf(context: Context, request: FastifyRequest): SignedIn | undefined {
  const session = sessionOf(context, request);
  return session?.person === undefined ? undefined : { ...session, person: session.person };
}

/** Another site can send our forms with our cookie, but it cannot read the value in them. */
function isOurForm(request: FastifyRequest, session: SignedIn): boolean {
  if (!(request.body instanceof URLSearchParams)) return false;
  const given = Buffer.from(request.body.get("csrf") ?? "");
  const expected = Buffer.from(session.csrf);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function noticeOf(done: string, answer: Awaited<ReturnType<Connection["call"]>>): string | undefined {
  if (answer.got === "ended") return undefined;
  return answer.got === "data" ? done : notices[answer.got];
}
