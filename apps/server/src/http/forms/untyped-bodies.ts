import type { FastifyInstance } from "fastify";

/** `type "/" subtype`, whatever follows as parameters. */
const mediaType = /^[ \t]*[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+[ \t]*(?:;|$)/;

/**
 * Takes a body whose `Content-Type` names no type for bytes of an unknown one, as if there were no such field. The framework refuses the
 * request otherwise, whether or not anything needs the body: some libraries send an empty field with every `POST`, `DELETE` or preflight.
 * A `QUERY`, of which there are none here, is refused for its method by this and not for the field that it lacks.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-8.3 | RFC 9110 §8.3}
 */
export function takeUntypedBodies(app: FastifyInstance): void {
  app.addHook("onRequest", ({ raw }, _reply, done) => {
    const type = raw.headers["content-type"];
    const isNamed = type === undefined ? raw.method !== "QUERY" : mediaType.test(type);
    if (!isNamed) raw.headers["content-type"] = "application/octet-stream";
    done();
  });
}
