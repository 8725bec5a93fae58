import { hash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { ApiContext } from "./api-context.ts";
import { docsPage } from "./docs-page.ts";

/**
 * `GET /openapi.json`: the contract for other tools; `GET /docs`: for people. Everybody may read them; the document is made
 * when somebody first does.
 */
export function documentRoutes(app: FastifyInstance, { base, issuer, json, pages }: ApiContext): void {
  const { pragma: _, ...others } = json;
  let made: Promise<{ readonly text: string; readonly tag: string }> | undefined;

  async function make() {
    const { createApiDocument } = await import("@grantway/api/document");
    const text = JSON.stringify(createApiDocument({ issuer, version: "1" }));
    return { text, tag: `"${hash("sha256", text, "base64url").slice(0, 22)}"` };
  }

  app.get(`${base}/api/v1/openapi.json`, async (request, reply) => {
    const { text, tag } = await (made ??= make());
    reply.headers(others).headers({ etag: tag, "cache-control": "no-cache" });
    if (request.headers["if-none-match"] === tag) return reply.code(304).send();
    return reply.send(text);
  });

  app.get(`${base}/api/v1/docs`, (request, reply) =>
    pages.send(reply, docsPage(pages.frame(request)), "self"),
  );
}
