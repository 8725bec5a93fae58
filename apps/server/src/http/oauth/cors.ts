import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { BrowserOrigins } from "./browser-origins.ts";

/*
 * Which answers a script of another origin may read. Documents are for everybody; endpoints are for the origins public
 * clients return to; the authorization endpoint and the pages are for nobody. Cookies never count: no answer allows
 * credentials.
 */

/** Lets every script read a public document. */
export const publicDocument = { "access-control-allow-origin": "*" } as const;

/** Adds what lets the calling script read this answer, errors included. Does nothing for callers that are no scripts. */
export async function allowOrigin(
  request: FastifyRequest,
  reply: FastifyReply,
  browserOrigins: BrowserOrigins,
): Promise<void> {
  const { origin } = request.headers;
  if (origin === undefined) return;
  reply.header("vary", "origin");
  if (!(await browserOrigins(origin))) return;
  reply.header("access-control-allow-origin", origin);
  reply.header("access-control-expose-headers", "www-authenticate, dpop-nonce, retry-after");
}

/**
 * Scripts may send what headers they like, such as those of tracing: none of ours means more from a script than from a
 * program. The wildcard does not cover `Authorization` (Fetch §3.3.4), and old browsers take it for a name, so what clients need has one.
 */
const anyHeader = "authorization, content-type, dpop, *";

/** Answers the preflight of an endpoint. Browsers keep the answer for two hours, so it is asked for rarely. */
export function preflight(
  app: FastifyInstance,
  url: string,
  options: { readonly methods: string; readonly browserOrigins: BrowserOrigins | "everybody" },
): void {
  const { methods, browserOrigins } = options;
  app.options(url, async (request, reply) => {
    if (browserOrigins === "everybody") reply.headers(publicDocument);
    else await allowOrigin(request, reply, browserOrigins);
    return reply
      .code(204)
      .header("access-control-allow-methods", methods)
      .header("access-control-allow-headers", anyHeader)
      .header("access-control-max-age", "7200")
      .send();
  });
}
