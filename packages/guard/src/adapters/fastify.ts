import type { Access } from "../access.ts";
import type { Fields } from "../bearer-token.rfc6750.ts";
import type { Guard } from "../guard.ts";
import type { Need } from "../need.ts";
import { answerMetadata, type Described, metadataOf } from "../resource-metadata.rfc9728.ts";
import { isForm } from "./is-form.ts";
import { decideOn, type NodeRequest } from "./node-request.ts";

/*
 * @grantway/guard/fastify:
 *
 *   const need = createRouteGuard(guard);
 *   app.get("/notes", need("read"), async (request) => notesOf(accessOf(request).subject));
 */

/** What this adapter needs of a Fastify request. */
export interface RouteRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly raw: NodeRequest;
  readonly body?: unknown;
  readonly log: { warn(facts: object, message: string): void };
}

/** What this adapter needs of a Fastify reply. */
export interface RouteReply {
  code(status: number): unknown;
  headers(headers: Record<string, string>): unknown;
  send(payload?: unknown): unknown;
}

/** A Fastify hook. */
type Hook = (request: RouteRequest, reply: RouteReply) => Promise<unknown>;

const granted = new WeakMap<object, Access>();

/**
 * Fits a guard to Fastify routes: the options of a route that needs these scopes. What it needs besides is said beside them:
 * `need("pay", { maxAge: 300 })` wants a sign-in of the last five minutes.
 *
 * It decides before the body is read, so that strangers' bodies are not parsed; a form is the exception, because it may
 * contain a second token (RFC 6750 §3.1), and is decided on after reading.
 */
export function createRouteGuard(guard: Guard) {
  async function check(request: RouteRequest, reply: RouteReply, needs: readonly Need[], form?: Fields) {
    const decided = await decideOn(guard, request.raw, needs, form);
    if (decided.access !== undefined) {
      granted.set(request, decided.access);
      return undefined;
    }
    const { status, headers, body } = decided.answer;
    if (status === 503) request.log.warn({ reason: decided.reason }, "access token not checked");
    reply.code(status);
    reply.headers({ ...headers });
    return reply.send(body);
  }

  return (...needs: readonly Need[]): { readonly onRequest: Hook; readonly preValidation: Hook } => ({
    onRequest: async (request, reply) => (hasForm(request) ? undefined : check(request, reply, needs)),
    preValidation: async (request, reply) =>
      hasForm(request) ? check(request, reply, needs, fields(request.body)) : undefined,
  });
}

/**
 * The route at which an API describes itself: `app.route(resourceMetadataRoute(guard))`. It is for everybody, in browsers too.
 *
 * @throws TypeError where the guard was not told how the API is described.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-3 | RFC 9728 §3}
 */
export function resourceMetadataRoute(guard: Described) {
  const metadata = metadataOf(guard);
  return {
    method: ["GET", "HEAD", "OPTIONS"],
    url: metadata.path,
    async handler({ method }: { readonly method: string }, reply: RouteReply): Promise<unknown> {
      const { status = 405, headers = {}, body } = answerMetadata(metadata, method) ?? {};
      reply.code(status);
      reply.headers({ ...headers });
      return reply.send(body);
    },
  };
}

/** What the token of this request allows. @throws Error on a route without the guard: a bug. */
export function accessOf(request: object): Access {
  const access = granted.get(request);
  if (access === undefined) throw new Error("this route has no guard");
  return access;
}

function hasForm(request: RouteRequest): boolean {
  return isForm(String(request.headers["content-type"] ?? ""));
}

function fields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null ? (value as Fields) : undefined;
}
