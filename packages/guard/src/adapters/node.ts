import type { IncomingMessage, ServerResponse } from "node:http";
import type { Access } from "../access.ts";
import type { Fields } from "../bearer-token.rfc6750.ts";
import type { Guard } from "../guard.ts";
import type { Need } from "../need.ts";
import { answerMetadata, type Described, metadataOf } from "../resource-metadata.rfc9728.ts";
import { decideOn, pathOf, send } from "./node-request.ts";

/*
 * @grantway/guard/node, for servers of `node:http`:
 *
 *   const need = createRouteGuard(guard);
 *   const reads = need("read");
 *   const server = createServer(async (request, response) => {
 *     const access = await reads(request, response);
 *     if (access === undefined) return; // It was answered.
 *     …
 *   });
 */

/**
 * Answers the access of a request, or sends why there is none and answers `undefined`.
 *
 * @param form - its body, where it is a form and was read before: it may contain a second token (RFC 6750 §3.1).
 */
export type RouteGuard = (
  request: IncomingMessage,
  response: ServerResponse,
  form?: Fields,
) => Promise<Access | undefined>;

/**
 * Fits a guard to a server of Node. What is needed besides scopes is said beside them: `need("pay", { maxAge: 300 })` wants a sign-in of
 * the last five minutes.
 */
export function createRouteGuard(guard: Guard) {
  return (...needs: readonly Need[]): RouteGuard =>
    async (request, response, form) => {
      const decided = await decideOn(guard, request, needs, form);
      if (decided.access === undefined) send(response, decided.answer);
      return decided.access;
    };
}

/**
 * Answers a request for what the API says of itself, and says whether it was one: `if (describes(request, response)) return;`. It is for
 * everybody, in browsers too.
 *
 * @throws TypeError where the guard was not told how the API is described.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-3 | RFC 9728 §3}
 */
export function resourceMetadataRoute(guard: Described) {
  const metadata = metadataOf(guard);
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const answer = pathOf(request) === metadata.path ? answerMetadata(metadata, request.method) : undefined;
    if (answer !== undefined) send(response, answer);
    return answer !== undefined;
  };
}
