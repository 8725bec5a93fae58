import type { FastifyInstance } from "fastify";
import { CodedBodyError, isLeftUnread, isUncoded } from "../answers/content-coding.ts";
import { formMediaType } from "./media-type.ts";

/** A body of another media type. It is an error where a form is asked for, and nothing anywhere else. */
export const otherBody = Symbol("a body that is no form");

/** Makes forms the only body this scope reads. They stay text: one parser reads them, once, in the handler. */
export function acceptForms(app: FastifyInstance): void {
  readOverBodies(app);
  app.addContentTypeParser(formMediaType, { parseAs: "string" }, ({ headers, method }, body, done) => {
    const coding = headers["content-encoding"];
    if (isUncoded(coding)) done(null, body);
    else if (isLeftUnread(method, coding)) done(null, undefined);
    else done(new CodedBodyError());
  });
}

/** Takes a body of any media type and looks at none: most methods and most addresses need none (RFC 9110 §9.3). */
export function readOverBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => {
    done(null, body.length === 0 ? undefined : otherBody);
  });
}
