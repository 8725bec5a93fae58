import { hash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Headers } from "../answers/security-headers.ts";
import { preflight, publicDocument } from "./cors.ts";

/*
 * Documents for everybody, which change seldom: caches and clients may keep them for a while and then ask whether theirs
 * is still the one.
 */

/** Adds the routes of a document, scripts' preflight included. */
export type PublishDocument = (app: FastifyInstance, url: string, read: () => Promise<object>) => void;

/** For so long a document may be out of date with somebody: a signing key is published longer before it signs. Seconds. */
export const documentLifetime = 300;

/** @param json - the headers of every JSON answer; the document's own come over them. */
export function createPublishDocument(json: Headers): PublishDocument {
  const { pragma: _, ...others } = json;
  const headers = { ...others, ...publicDocument, "cache-control": `public, max-age=${documentLifetime}` };
  return (app, url, read) => {
    let last = { text: "", tag: "" };
    app.get(url, async (request, reply) => {
      const text = JSON.stringify(await read());
      if (text !== last.text) last = { text, tag: `"${hash("sha256", text, "base64url").slice(0, 22)}"` };
      reply.headers(headers).header("etag", last.tag);
      if (has(request.headers["if-none-match"], last.tag)) return reply.code(304).send();
      return reply.send(text);
    });
    preflight(app, url, { methods: "GET, HEAD", browserOrigins: "everybody" });
  };
}

/**
 * Whether the condition names this version: as one of a list, marked weak by a cache on the way, or as `*`.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 | RFC 9110 §13.1.2}
 */
function has(condition: string | undefined, tag: string): boolean {
  if (condition === undefined) return false;
  return condition.split(",").some((part) => ["*", tag].includes(part.trim().replace(/^W\//, "")));
}
