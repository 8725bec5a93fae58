import { readFile } from "node:fs/promises";
import fastify from "fastify";
import type { FastifyError, FastifyInstance, FastifyServerOptions } from "fastify";
import { messages } from "./pages/message.ts";
import { actionRoutes } from "./routes/actions.ts";
import type { Context } from "./routes/context.ts";
import { say } from "./routes/context.ts";
import { homeRoute } from "./routes/home.ts";
import { signInRoutes } from "./routes/sign-in.ts";

/*
 * An app that runs on a server: it signs people in at an authorization server, keeps their tokens to itself, and calls an
 * API for them. The browser gets pages and a session cookie, never a token.
 */

const headers = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Composes the app. It does not listen yet. */
export async function createApp(
  context: Context & { readonly logger?: FastifyServerOptions["logger"] },
): Promise<FastifyInstance> {
  const app = fastify({ logger: context.logger ?? false, bodyLimit: 8192, forceCloseConnections: true });
  app.addHook("onRequest", async (_, reply) => {
    reply.headers(headers);
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.setNotFoundHandler((_, reply) => say(reply, messages.notFound));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return say(reply, { ...messages.staleForm, status });
    request.log.error(error);
    return say(reply, messages.broken);
  });

  await assets(app);
  app.get("/healthz", async () => ({ status: "ok" }));
  homeRoute(app, context);
  signInRoutes(app, context);
  actionRoutes(app, context);
  return app;
}

/** `GET /style.css`, `GET /icon.svg`. */
async function assets(app: FastifyInstance): Promise<void> {
  const files = { "style.css": "text/css; charset=utf-8", "icon.svg": "image/svg+xml" };
  for (const [name, type] of Object.entries(files)) {
    const content = await readFile(new URL(name, import.meta.url));
    app.get(`/${name}`, async (_, reply) =>
      reply.type(type).header("cache-control", "max-age=60").send(content),
    );
  }
}
