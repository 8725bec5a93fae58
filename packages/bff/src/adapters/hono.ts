import type { MiddlewareHandler } from "hono";
import type { Bff } from "../create-bff.ts";

/*
 * @grantway/bff/hono: `app.use(bffMiddleware(bff))`. WebSockets need the server of Node:
 * `bffSockets(bff, serve(app))` of `@grantway/bff/node`.
 */

/** Answers what is for the BFF and leaves everything else to what comes next. */
export function bffMiddleware(bff: Bff): MiddlewareHandler {
  return async (context, next) => {
    const answer = await bff.handle(context.req.raw);
    if (answer !== undefined) return answer;
    await next();
    return undefined;
  };
}
