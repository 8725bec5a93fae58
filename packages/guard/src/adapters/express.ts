import type { IncomingMessage, ServerResponse } from "node:http";
import type { Access } from "../access.ts";
import type { Fields } from "../bearer-token.rfc6750.ts";
import type { Guard } from "../guard.ts";
import type { Need } from "../need.ts";
import { answerMetadata, type Described, metadataOf } from "../resource-metadata.rfc9728.ts";
import { isForm } from "./is-form.ts";
import { decideOn, pathOf, send } from "./node-request.ts";

/*
 * @grantway/guard/express, for Express 4 and 5 and what is like it (Connect, Polka):
 *
 *   const need = createRouteGuard(guard);
 *   app.get("/notes", need("read"), (request, response) => response.json(notesOf(request.access?.subject)));
 */

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- what the types of Express are extended by
  namespace Express {
    interface Request {
      /** What the token of this request allows, on a route with a guard. */
      access?: Access | undefined;
    }
  }
}

/** A request of Express, as far as it is used. */
export type ExpressRequest = IncomingMessage & {
  readonly originalUrl?: string;
  readonly body?: unknown;
  access?: Access | undefined;
};

/** A middleware. */
export type Middleware = (
  request: ExpressRequest,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => Promise<void>;

/**
 * Fits a guard to Express routes: a middleware that lets requests on that have these scopes, with `request.access`, and answers all
 * others. What a route needs besides is said beside them: `need("pay", { maxAge: 300 })` wants a sign-in of the last five minutes.
 *
 * Put it before what reads bodies, so that strangers' bodies are not parsed. An API that takes forms has `express.urlencoded()` before
 * it, because a form may contain a second token (RFC 6750 §3.1).
 */
export function createRouteGuard(guard: Guard) {
  return (...needs: readonly Need[]): Middleware =>
    async (request, response, next) => {
      try {
        const decided = await decideOn(guard, request, needs, formOf(request));
        if (decided.access === undefined) return send(response, decided.answer);
        request.access = decided.access;
      } catch (error) {
        return next(error);
      }
      next();
    };
}

/**
 * The middleware by which an API describes itself: `app.use(resourceMetadataRoute(guard))`. It is for everybody, in browsers too.
 *
 * @throws TypeError where the guard was not told how the API is described.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-3 | RFC 9728 §3}
 */
export function resourceMetadataRoute(guard: Described) {
  const metadata = metadataOf(guard);
  return (request: ExpressRequest, response: ServerResponse, next: () => void): void => {
    const answer = pathOf(request) === metadata.path ? answerMetadata(metadata, request.method) : undefined;
    if (answer === undefined) next();
    else send(response, answer);
  };
}

/** What the token of this request allows. @throws Error on a route without the guard: a bug. */
export function accessOf({ access }: { readonly access?: Access | undefined }): Access {
  if (access === undefined) throw new Error("this route has no guard");
  return access;
}

function formOf({ headers, body }: ExpressRequest): Fields | undefined {
  const isRead = typeof body === "object" && body !== null && isForm(headers["content-type"]);
  return isRead ? (body as Fields) : undefined;
}
