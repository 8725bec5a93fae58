import { errorCodes, type FastifyInstance } from "fastify";
import { CodedBodyError, isUncoded } from "../answers/content-coding.ts";
import { ApiRefusal } from "./refusal.ts";

/**
 * Makes JSON the only body this scope reads. A page of anybody can make a browser send a form or plain text with its cookies, and no
 * JSON: so what is neither read nor taken for something else cannot be forged.
 *
 * @see {@link https://fetch.spec.whatwg.org/#cors-safelisted-request-header | Fetch: CORS-safelisted request-header}
 */
export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, ({ headers }, body, done) => {
    if (!isUncoded(headers["content-encoding"])) return done(new CodedBodyError());
    try {
      done(null, body.length === 0 ? undefined : parse(body as Buffer));
    } catch {
      done(new ApiRefusal("malformed", "The body is not JSON in UTF-8."));
    }
  });
}

/**
 * For operations that have no use for a body: one in JSON changes nothing, and neither does one that is empty, whatever it is called (RFC
 * 9110 §9.3). A form or plain text is refused, as by {@link acceptJson}.
 */
export function acceptNothing(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, _body, done) => done(null));
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => {
    if (body.length === 0) done(null);
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE());
  });
}

/** The plain parser: it makes a member of `__proto__` and changes no prototype; which names are refused, is said elsewhere. */
function parse(body: Buffer): unknown {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
}
