import type { FastifyInstance } from "fastify";
import { CodedBodyError, isLeftUnread, isUncoded } from "../answers/content-coding.ts";
import { otherBody, readOverBodies } from "./accept-forms.ts";

/**
 * Makes JSON the only body this scope reads. What is none becomes {@link otherBody}: whoever is asked says what is wrong with it in
 * the words of its protocol.
 */
export function acceptDocuments(app: FastifyInstance): void {
  readOverBodies(app);
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, ({ headers, method }, body, done) => {
    const coding = headers["content-encoding"];
    if (isLeftUnread(method, coding)) return done(null, undefined);
    if (!isUncoded(coding)) return done(new CodedBodyError());
    done(null, body.length === 0 ? undefined : parsed(body as Buffer));
  });
}

/** The plain parser: it makes a member of `__proto__` and changes no prototype. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return otherBody;
  }
}
