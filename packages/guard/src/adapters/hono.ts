import type { MiddlewareHandler } from "hono";
import type { Access } from "../access.ts";
import type { Guard } from "../guard.ts";
import type { Need } from "../need.ts";
import type { Described } from "../resource-metadata.rfc9728.ts";
import { guardRequest, resourceMetadataRoute as answering } from "./fetch.ts";

/*
 * @grantway/guard/hono:
 *
 *   const need = createRouteGuard(guard);
 *   app.get("/notes", need("read"), (context) => context.json(notesOf(context.get("access").subject)));
 */

/** What a handler behind the guard finds in its context. */
export interface Guarded {
  readonly Variables: { readonly access: Access };
}

/**
 * Fits a guard to Hono routes: a middleware that lets requests on that have these scopes, with `context.get("access")`, and answers all
 * others. What a route needs besides is said beside them: `need("pay", { maxAge: 300 })` wants a sign-in of the last five minutes.
 */
export function createRouteGuard(guard: Guard) {
  return (...needs: readonly Need[]): MiddlewareHandler<Guarded> =>
    async (context, next) => {
      const access = await guardRequest(guard, context.req.raw, ...needs);
      if (access instanceof Response) return access;
      context.set("access", access);
      await next();
      return undefined;
    };
}

/**
 * The middleware by which an API describes itself: `app.use(resourceMetadataRoute(guard))`. It is for everybody, in browsers too.
 *
 * @throws TypeError where the guard was not told how the API is described.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-3 | RFC 9728 §3}
 */
export function resourceMetadataRoute(guard: Described): MiddlewareHandler {
  const answer = answering(guard);
  return async (context, next) => {
    const response = answer(context.req.raw);
    if (response !== undefined) return response;
    await next();
    return undefined;
  };
}
