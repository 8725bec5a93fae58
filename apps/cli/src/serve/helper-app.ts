import { largestForm, unansweredPage, withForm } from "@grantway/client";
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { PageFile } from "@grantway/helper/built-page";
import type { Notice } from "@grantway/helper/contract";
import { refuseHost, refuseRepeated } from "./admission.ts";
import { api } from "./api/api.ts";
import type { ApiContext } from "./api/api-context.ts";
import { answerHeaders } from "./headers.ts";
import type { Ended } from "./sign-ins.ts";

/*
 * What the helper answers: the page's files, its API, and the browser that comes back from a provider. The host name is
 * checked first.
 */

/** Largest body in bytes; definitions are the largest, and none comes near it. */
const bodyLimit = 262_144;

/** The routes, not listening yet. */
export function createHelperApp(
  context: ApiContext & { readonly page: readonly PageFile[] },
): FastifyInstance {
  const { place, page } = context;
  const headers = answerHeaders();
  const app = fastify({ logger: false, bodyLimit, routerOptions: { maxParamLength: 200 } });

  app.addHook("onRequest", async ({ raw }, reply) => {
    const refusal = refuseRepeated(raw) ?? refuseHost(raw, context);
    if (refusal !== undefined) await reply.headers(headers.api).status(refusal.status).send(refusal.body);
  });

  /** A browser that comes back a second time gets the same notice. */
  const told = new WeakMap<Ended, Notice>();
  const files = new Map(page.map((file) => [file.path, file]));
  const shell = files.get("/index.html");

  app.register((scope, _options, done) => {
    api(scope, context);
    done();
  });
  app.get("/*", (request, reply) => answerGet(request, reply));
  app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: largestForm },
      (_request, body, parsed) => parsed(null, body),
    );
    scope.post("/*", (request, reply) => answerForm(request, reply));
    done();
  });

  /** A browser that comes back with a form (OAuth 2.0 Form Post Response Mode) brings what a query would. */
  async function answerForm({ url, body }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const [path = "/", query = ""] = url.split(/(?=\?)/);
    reply.headers(headers.page);
    if (!context.signIns.isCallback(path) || typeof body !== "string") return reply.status(404).send("");
    return comeBack(path, withForm(query, body), reply);
  }

  async function answerGet(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const [path = "/", query] = request.url.split(/(?=\?)/);
    reply.headers(headers.page);
    if (context.signIns.isCallback(path))
      return query === undefined ? askForFragment(reply) : comeBack(path, query, reply);
    // One origin for the page, because its session is bound to it. Behind a proxy the host name is the proxy's
    // business.
    if (place.publicOrigin === undefined && request.headers.host !== new URL(place.origin).host)
      return reply.redirect(place.origin + request.url, 307);
    const file = files.get(path);
    if (file === undefined && path.startsWith("/assets/")) return reply.status(404).send("");
    const { content, type, immutable } = file ?? shell ?? missing;
    if (immutable) reply.header("cache-control", "private, max-age=31536000, immutable");
    return reply.type(type).send(content);
  }

  async function comeBack(path: string, query: string, reply: FastifyReply): Promise<FastifyReply> {
    const ended = await context.signIns.finish(path, query);
    const { name } = ended;
    const notice = told.get(ended) ?? tell(ended);
    const to = name === undefined ? "/" : `/connections/${encodeURIComponent(name)}`;
    // 303: the spent code and state do not stay in the address bar.
    return reply.redirect(`${place.origin}${to}?notice=${notice.id}`, 303);
  }

  function tell(ended: Ended): Notice {
    const notice = context.notices.add(ended.tone, ended.text);
    told.set(ended, notice);
    context.live.notice(notice);
    context.live.changed();
    return notice;
  }

  return app;
}

/** The answer may stand in the fragment, which only the browser sees. */
function askForFragment(reply: FastifyReply): FastifyReply {
  return reply
    .header("content-security-policy", unansweredPage.policy)
    .status(400)
    .type("text/html")
    .send(unansweredPage.page);
}

const missing = { content: Buffer.from("The page was not built."), type: "text/plain", immutable: false };
