import type { FastifyReply, FastifyRequest } from "fastify";
import type { Assets } from "../layout/assets.ts";
import type { Frame } from "../layout/layout.ts";
import type { FormTarget, SecurityHeaders } from "./security-headers.ts";

/** Sends pages and redirects. */
export interface PageReplies {
  frame(request: FastifyRequest): Frame;
  /** @param target - where the page's forms may end; see `security-headers.ts`. */
  send(reply: FastifyReply, page: string, target: FormTarget, status?: number): FastifyReply;
  /** 303, after a form and before it: the browser fetches the location with GET (RFC 9700 §4.12). */
  seeOther(reply: FastifyReply, location: string): FastifyReply;
}

/** Pages of this issuer. */
export function createPageReplies(dependencies: {
  readonly issuer: URL;
  readonly base: string;
  readonly assets: Assets;
  readonly headers: SecurityHeaders;
}): PageReplies {
  const { issuer, base, assets, headers } = dependencies;
  const { stylesheet, icon, script, send } = assets;
  const links = { stylesheet: stylesheet.path, icon: icon.path, script: script.path, send: send.path };
  const fixed = { base, host: issuer.host, ...links };
  return {
    frame: (request) => ({ ...fixed, requestId: request.id }),
    send: (reply, page, target, status = 200) => reply.code(status).headers(headers.page[target]).send(page),
    seeOther: (reply, location) =>
      reply
        .code(303)
        .headers({
          "cache-control": "no-store",
          "referrer-policy": "no-referrer",
          location: asciiOnly(location),
        })
        .send(),
  };
}

/** A header holds ASCII; a redirect URI may have been registered with other letters. */
function asciiOnly(location: string): string {
  return location.replace(/[^\u0021-\u007e]+/gu, (part) => encodeURIComponent(part.toWellFormed()));
}
