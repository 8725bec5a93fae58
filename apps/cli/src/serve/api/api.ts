import type { FastifyInstance, FastifyReply } from "fastify";
import type { SessionOpened } from "@grantway/helper/contract";
import { refuseOrigin, refuseStranger } from "../admission.ts";
import { tellDefect } from "../defect.ts";
import { answerHeaders, sessionCookie } from "../headers.ts";
import { type Refused, refused, refusalOf } from "../refusal.ts";
import type { ApiContext } from "./api-context.ts";
import { sessionBody } from "./bodies.ts";
import { connectionRoutes, tokenRoutes } from "./connection-routes.ts";
import { providerRoutes } from "./provider-routes.ts";

/** `/api`: JSON for our own page. Every call is checked before anything else is done for it. */
export function api(app: FastifyInstance, context: ApiContext): void {
  const { place, sessions, live, notices } = context;
  const headers = answerHeaders().api;
  const send = (reply: FastifyReply, { status, body }: Refused) =>
    reply.headers(headers).status(status).send(body);

  app.addHook("onRequest", async ({ raw }, reply) => {
    reply.headers(headers);
    const refusal =
      refuseOrigin(raw, place) ?? (isOpening(raw.url) ? undefined : refuseStranger(raw, context));
    if (refusal !== undefined) await send(reply, refusal);
  });

  app.post("/api/session", async ({ body }, reply): Promise<SessionOpened | undefined> => {
    const opened = sessions.open(sessionBody.parse(body).link);
    if (opened === undefined) {
      await send(
        reply,
        refused(
          401,
          "locked",
          "This link was used before, or is not of this helper. Press Enter in its terminal for a new one, or start it again.",
        ),
      );
      return undefined;
    }
    reply.header("set-cookie", sessionCookie(place, opened.cookie));
    return { key: opened.key };
  });

  app.get<{ Querystring: { since?: string } }>("/api/events", ({ query }, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { ...headers, "content-type": "text/event-stream" });
    live.subscribe(reply.raw, notices.since(Number(query.since ?? Number.NaN)));
  });

  app.get<{ Params: { id: string } }>("/api/notices/:id", async ({ params }, reply) => {
    const notice = notices.get(params.id);
    return notice ?? send(reply, refused(404, "unknown_notice", "This notice is no longer kept."));
  });

  connectionRoutes(app, context);
  tokenRoutes(app, context);
  providerRoutes(app, context);
  app.all("/api/*", (_request, reply) =>
    send(
      reply,
      refused(
        404,
        "unknown_path",
        "The API has no such path: reload the page, it may be older than the helper.",
      ),
    ),
  );
  app.setErrorHandler((error, _request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.status === 500) tellDefect(error);
    return send(reply, refusal);
  });
}

function isOpening(url: string | undefined): boolean {
  return url === "/api/session";
}
