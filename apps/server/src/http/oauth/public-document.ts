import type { FastifyInstance } from "fastify";
import type { Headers } from "../answers/security-headers.ts";
import { keptByAll, sendVersion, versionOf } from "../answers/version.ts";
import { preflight, publicDocument } from "./cors.ts";

/*
 * Documents for everybody, which change seldom: caches and clients may keep them for a while and then ask whether theirs
 * is still the one.
 */

/** Adds the routes of a document, scripts' preflight included. */
export type PublishDocument = (app: FastifyInstance, url: string, read: () => Promise<object>) => void;

/** @param json - the headers of every JSON answer; the document's own come over them. */
export function createPublishDocument(json: Headers): PublishDocument {
  const { pragma: _, ...others } = json;
  const headers = { ...others, ...publicDocument, ...keptByAll };
  return (app, url, read) => {
    let last = versionOf("");
    app.get(url, async (request, reply) => {
      // Before anything can fail: a script is told of an outage as of an outage.
      reply.headers(publicDocument);
      const text = JSON.stringify(await read());
      if (text !== last.text) last = versionOf(text);
      return sendVersion(request, reply.headers(headers), last);
    });
    preflight(app, url, { methods: "GET, HEAD", browserOrigins: "everybody" });
  };
}
