import type { FastifyInstance } from "fastify";
import { formMediaType } from "./media-type.ts";

/** Makes forms the only body this scope takes. They stay text: one parser reads them, once, in the handler. */
export function acceptForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(formMediaType, { parseAs: "string" }, (_request, body, done) => {
    done(null, body);
  });
}
