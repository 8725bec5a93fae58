import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { Operation } from "@grantway/api";
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { networkOf } from "@grantway/identity";
import type { ApiContext } from "./api-context.ts";
import { type ApiCaller, createAuthenticate } from "./authenticate.ts";
import { documentPaths, documentRoutes } from "./document-routes.ts";
import type { Asked, Handler } from "./handle.ts";
import { createOnce } from "./idempotency.ts";
import { acceptJson, acceptNothing } from "./json-body.ts";
import { refuseOldSignIn, refuseWithoutPermission } from "./may.ts";
import { prepareAnswer, type PreparedAnswer, type StreamedAnswer } from "./prepare-answer.ts";
import { createAnswerProblem } from "./problem-answer.ts";
import { createRateLimit } from "./rate-limit.ts";
import { readInput } from "./read-input.ts";
import { ApiRefusal } from "./refusal.ts";
import { handlers } from "./resources/all.ts";
import { createSerialize } from "./serialize.ts";
import { withoutSchemas } from "../without-schemas.ts";

/*
 * The management API as a server of its own inside of ours, made when it is first asked for. What a request goes through, in
 * this order: who asks, how often, whether they may, whether their sign-in is fresh; then the body is read, and checked; then
 * it is done, once; then what came of it is written by the contract.
 */

/** @param idOf - the id that the server around gave to a request. */
export function createApiServer(
  context: ApiContext,
  idOf: (request: IncomingMessage) => string,
): FastifyInstance {
  const { addressOf, base, bodyLimit, clock, json, requestsPerMinute, crewName } = context;
  const root = `${base}/api/v1`;
  const authenticate = createAuthenticate(context);
  const rateLimit = createRateLimit({ perMinute: requestsPerMinute, crewName, clock });
  const once = createOnce(context);
  const serialize = createSerialize();
  const callers = new WeakMap<FastifyRequest, ApiCaller>();

  const app = fastify({
    logger: false,
    schemaController: withoutSchemas,
    genReqId: idOf,
    bodyLimit,
    // An audience is an address, and stands in the path percent-encoded.
    routerOptions: { maxParamLength: 4000 },
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply),
  });
  const answerProblem = createAnswerProblem(context);
  app.setErrorHandler(answerProblem);
  app.addHook("onClose", () => rateLimit.close());

  acceptNothing(app);
  for (const handler of handlers) if (handler.operation.body === undefined) mount(app, handler);
  void app.register(async (scope) => {
    acceptJson(scope);
    for (const handler of handlers) if (handler.operation.body !== undefined) mount(scope, handler);
  });
  documentRoutes(app, context);
  refuseTheRest(app, root);
  return app;

  function mount(scope: FastifyInstance, handler: Handler): void {
    const { operation } = handler;
    const route = root + operation.path.replaceAll(/\{(\w+)\}/g, ":$1");
    scope.route({
      method: operation.method,
      url: route,
      onRequest: async (request, reply) => {
        context.notes?.set(request.raw, { route, operation: operation.name, requestId: request.id });
        const asker = await admit(request, operation);
        reply.headers(rateLimit.count(asker.name));
        refuseWithoutPermission(operation, asker, context.counts);
        refuseOldSignIn(operation, asker, clock());
        asker.used?.(operation);
        callers.set(request, asker);
      },
      handler: async (request, reply) => {
        const asker = callers.get(request);
        if (asker === undefined) throw new Error("nobody asked who it is");
        return send(request, reply, await answer(handler, { asker, request, reply }));
      },
    });
  }

  /** Whoever cannot prove who they are counts by their network. */
  async function admit(request: FastifyRequest, operation: Operation): Promise<ApiCaller> {
    try {
      return await authenticate(request, operation);
    } catch (error) {
      rateLimit.count(networkOf(addressOf(request.raw)));
      throw error;
    }
  }

  async function answer(
    { operation, run }: Handler,
    { asker, request, reply }: Pick<Asked<Operation>, "asker" | "request" | "reply">,
  ): Promise<PreparedAnswer | StreamedAnswer> {
    const input = readInput(request, operation);
    const act = async () => {
      const answered = await run({
        ...(input as Pick<Asked<Operation>, "params" | "query" | "body" | "revision">),
        perform: (asked, given) => context.perform(asker.caller, asked, given),
        asker,
        context,
        request,
        reply,
      });
      return prepareAnswer(operation, answered, { serialize, root });
    };
    if (operation.idempotent !== true) return act();
    const key = request.headers["idempotency-key"];
    return once({ key: typeof key === "string" ? key : undefined, asker, operation, input }, act);
  }

  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    answered: PreparedAnswer | StreamedAnswer,
  ): FastifyReply {
    reply.code(answered.status).headers(json).headers(answered.headers);
    // For its head alone nothing is read: the framework would take the whole of it and throw it away (RFC 9110 §9.3.2).
    if ("stream" in answered)
      return reply.send(Readable.from(request.method === "HEAD" ? [] : answered.stream));
    if (answered.text === undefined) return reply.removeHeader("content-type").send();
    return reply.send(answered.text);
  }
}

type Methods = readonly Handler["operation"]["method"][];

const known = knownMethods();

/** What can be done at each address. `/clients/import` is also the address of the client of that name. */
function knownMethods(): ReadonlyMap<string, Methods> {
  const patterns = handlers.map(({ operation: { path, method } }) => ({
    parts: path.split("/"),
    path,
    method,
  }));
  const methodsAt = (parts: readonly string[]) =>
    patterns
      .filter(
        ({ parts: pattern }) =>
          pattern.length === parts.length &&
          pattern.every((part, place) => part === parts[place] || part.startsWith("{")),
      )
      .map(({ method }) => method);
  const methods = patterns.map(({ path, parts }): [string, Methods] => [
    path,
    [...new Set(methodsAt(parts))],
  ]);
  return new Map([...methods, ...[...documentPaths].map((path): [string, Methods] => [path, ["GET"]])]);
}

/** An address that leads nowhere, and a method that an address does not know (RFC 9110 §15.5.6). */
function refuseTheRest(app: FastifyInstance, root: string): void {
  for (const [path, methods] of known) {
    const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : [])].join(", ");
    const others = (["GET", "POST", "PUT", "PATCH", "DELETE"] as const).filter(
      (method) => !methods.includes(method),
    );
    app.route({
      // No page of another origin may ask this API, so a preflight is refused as well.
      method: [...others, "OPTIONS"],
      url: root + path.replaceAll(/\{(\w+)\}/g, ":$1"),
      onRequest: () => {
        throw new ApiRefusal("method-not-allowed", `It is one of ${allow}.`, { headers: { allow } });
      },
      handler: () => undefined,
    });
  }
  app.setNotFoundHandler(() => {
    throw new ApiRefusal("not-found", "There is nothing at this address.");
  });
}
