import fastify from "fastify";
import type { FastifyInstance, FastifyServerOptions } from "fastify";
import type { Config } from "./config.ts";
import { readFiles } from "./files.ts";

/*
 * Serves an app that runs in the browser. This server holds no token, no secret and no session: it serves files, and a
 * policy that lets them talk only to the provider and the API.
 */

/** Composes the server. It does not listen yet. */
export async function createApp(
  config: Config,
  options: { readonly logger?: FastifyServerOptions["logger"] } = {},
): Promise<FastifyInstance> {
  const { page, importMapHash, files } = await readFiles();
  const app = fastify({ logger: options.logger ?? false, forceCloseConnections: true });
  const headers = {
    "cache-control": "no-cache",
    "content-security-policy": policy(config, importMapHash),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
  app.addHook("onRequest", async (_, reply) => {
    reply.headers(headers);
  });

  for (const path of ["/", "/callback"]) {
    app.get(path, async (_, reply) => reply.type("text/html; charset=utf-8").send(page));
  }
  for (const file of files) {
    app.get(file.path, async (_, reply) => reply.type(file.type).send(file.content));
  }
  const { url, host: _, port: __, ...settings } = config;
  app.get("/settings.json", async () => ({ ...settings, redirectUri: `${url}/callback` }));
  app.get("/healthz", async () => ({ status: "ok" }));
  return app;
}

function policy({ issuer, api }: Config, importMapHash: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${importMapHash}'`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${new URL(issuer).origin} ${new URL(api).origin}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}
