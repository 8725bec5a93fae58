import type { FastifyInstance } from "fastify";

/** Which methods a path has; `undefined` for a path that is not there. */
export type KnownMethods = (path: string) => readonly string[] | undefined;

/** Remembers the routes as they are added, so a wrong method is told from a wrong path (RFC 9110 §15.5.6). */
export function collectMethods(app: FastifyInstance): KnownMethods {
  const known = new Map<string, string[]>();
  app.addHook("onRoute", ({ url, method }) => {
    const methods = known.get(url) ?? [];
    methods.push(...[method].flat());
    known.set(url, methods);
  });
  return (path) => known.get(path);
}
