import type { IncomingMessage, ServerResponse } from "node:http";
import type { Bff } from "../create-bff.ts";

/*
 * @grantway/bff/express: `app.use(bffMiddleware(bff))`, before anything that reads bodies. WebSockets need the server
 * too: `bffSockets(bff, app.listen(…))` of `@grantway/bff/node`.
 */

/** A middleware of Express and of what is like it (Connect, Polka). */
export type BffMiddleware = (
  request: IncomingMessage & { readonly originalUrl?: string; readonly body?: unknown },
  response: ServerResponse,
  next: (error?: unknown) => void,
) => Promise<void>;

/** Answers what is for the BFF and leaves everything else to what comes next. */
export function bffMiddleware(bff: Bff): BffMiddleware {
  return async (request, response, next) => {
    if (request.readableDidRead && request.body !== undefined) {
      next(
        new Error("Put the BFF before what reads bodies, such as express.json(): it hands them on unread."),
      );
      return;
    }
    try {
      // Where it is mounted at a path, Express takes that path off.
      if (!(await bff.handleNode(request, response, request.originalUrl))) next();
    } catch (error) {
      next(error);
    }
  };
}
