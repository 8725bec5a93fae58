import type { Access } from "./access.ts";
import type { Fields } from "./bearer-token.rfc6750.ts";
import type { Guard } from "./guard.ts";
import { type Need, readNeeds } from "./need.ts";
import { metadataHeaders } from "./resource-metadata.rfc9728.ts";

/** What this adapter needs of a Fastify request. Fastify itself is not a dependency. */
export interface RouteRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Node's request, which alone keeps repeated headers apart. Injected requests lack it. */
  readonly raw: { readonly headersDistinct?: Readonly<Record<string, readonly string[] | undefined>> };
  readonly query: unknown;
  readonly method: string;
  readonly url: string;
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
 * Fits a guard to Fastify routes:
 *
 * ```ts
 * const need = createRouteGuard(guard);
 * app.get("/api/notes", { ...need("read") }, async (request) => notesOf(accessOf(request).subject));
 * ```
 *
 * What a route needs besides scopes is said beside them: `need("pay", { maxAge: 300 })` wants a sign-in of the last five minutes.
 *
 * It decides before the body is read, so that strangers' bodies are not parsed; a form is the exception, because it may
 * contain a second token (RFC 6750 §3.1), and is decided on after reading.
 */
export function createRouteGuard(guard: Guard) {
  async function check(request: RouteRequest, reply: RouteReply, needs: readonly Need[], form?: Fields) {
    const authorization = request.raw.headersDistinct?.["authorization"] ?? request.headers["authorization"];
    const proof = request.raw.headersDistinct?.["dpop"] ?? request.headers["dpop"];
    const { method, url } = request;
    const sent = { authorization, proof, method, url, query: fields(request.query), form };
    const decision = await guard.authorize({ ...sent, ...readNeeds(needs) });
    if (decision.outcome === "granted") {
      granted.set(request, decision.access);
      return undefined;
    }
    const { status, headers, body, reason } = decision.refusal;
    if (status === 503) request.log.warn({ reason }, "access token not checked");
    reply.code(status);
    reply.headers({ ...headers });
    return reply.send(body);
  }

  return (...needs: readonly Need[]): { readonly onRequest: Hook; readonly preValidation: Hook } => ({
    onRequest: async (request, reply) => (isForm(request) ? undefined : check(request, reply, needs)),
    preValidation: async (request, reply) =>
      isForm(request) ? check(request, reply, needs, fields(request.body)) : undefined,
  });
}

/**
 * The route at which an API describes itself: `app.route(resourceMetadataRoute(guard))`. It is for everybody, in browsers too.
 *
 * @throws TypeError where the guard was not told how the API is described.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-3 | RFC 9728 §3}
 */
export function resourceMetadataRoute({ metadata }: Pick<Guard, "metadata">) {
  if (metadata === undefined) throw new TypeError("the guard was made without describedAs");
  const { path, document } = metadata;
  return {
    method: "GET" as const,
    url: path,
    async handler(_: unknown, reply: Pick<RouteReply, "headers">): Promise<typeof document> {
      reply.headers({ ...metadataHeaders });
      return document;
    },
  };
}

/** What the token of this request allows. @throws Error on a route without the guard: a bug. */
export function accessOf(request: object): Access {
  const access = granted.get(request);
  if (access === undefined) throw new Error("this route has no guard");
  return access;
}

function isForm(request: RouteRequest): boolean {
  const type = String(request.headers["content-type"] ?? "");
  return type.toLowerCase().startsWith("application/x-www-form-urlencoded");
}

function fields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null ? (value as Fields) : undefined;
}
