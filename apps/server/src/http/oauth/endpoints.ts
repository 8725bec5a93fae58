import type { MountedEndpoint, Provider } from "@grantway/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from "fastify";
import type { SendJson } from "../answers/json-answer.ts";
import { answerError } from "../answers/oauth-error.ts";
import { describeRequest, refuse, type Told } from "../answers/refusal.ts";
import type { Headers } from "../answers/security-headers.ts";
import type { ClientAddress } from "../connection/client-address.ts";
import { acceptDocuments } from "../forms/accept-documents.ts";
import { acceptForms, otherBody } from "../forms/accept-forms.ts";
import { readProtocolRequest, readResourceRequest } from "../forms/protocol-request.ts";
import type { BrowserOrigins } from "./browser-origins.ts";
import { allowOrigin, preflight, publicDocument } from "./cors.ts";
import type { PublishDocument } from "./public-document.ts";

/** What the endpoints programs call need. */
export interface EndpointContext extends Told {
  readonly provider: Pick<Provider, "endpoints">;
  readonly json: Headers;
  readonly sendJson: SendJson;
  readonly publish: PublishDocument;
  readonly addressOf: ClientAddress;
  readonly browserOrigins: BrowserOrigins;
}

/**
 * Mounts what the provider has registered for programs, each kind in its way. A scope of its own without a hook for all:
 * what a page needs costs nothing here. Endpoints for people are with the pages.
 */
export function endpoints(app: FastifyInstance, context: EndpointContext): void {
  const { addressOf, json, provider, publish, sendJson } = context;
  acceptForms(app);
  app.setErrorHandler((thrown, request, reply) => {
    const { error, status } = refuse(thrown, describeRequest(request, addressOf), context);
    const answer = answerError(error, json, status);
    return reply.code(answer.status).headers(answer.headers).send(answer.body);
  });

  for (const endpoint of provider.endpoints) {
    switch (endpoint.answers) {
      case "document":
        publish(app, endpoint.path, endpoint.handle);
        break;
      case "json":
        mountCalled(app, endpoint, context, async (request, reply) => {
          const answer = await endpoint.handle(readProtocolRequest(request, addressOf));
          return sendJson(reply.code(endpoint.status ?? 200), answer);
        });
        break;
      case "claims":
        mountCalled(app, endpoint, context, async (request, reply) => {
          const answer = await endpoint.handle(readProtocolRequest(request, addressOf));
          if (typeof answer !== "string") return sendJson(reply, answer);
          return reply.headers({ ...json, "content-type": "application/jwt" }).send(answer);
        });
        break;
      case "resource":
        mountResource(app, endpoint, context);
        break;
      case "nothing":
        mountCalled(app, endpoint, context, async (request, reply) => {
          await endpoint.handle(readProtocolRequest(request, addressOf));
          return reply.header("cache-control", "no-store").send();
        });
        break;
      case "pages":
        break;
    }
  }
}

/** In a scope of its own: JSON is the only body it reads. */
function mountResource(
  app: FastifyInstance,
  { path, methods, handle }: Extract<MountedEndpoint, { readonly answers: "resource" }>,
  { addressOf, sendJson }: EndpointContext,
): void {
  void app.register(async (scope) => {
    acceptDocuments(scope);
    for (const method of methods) {
      scope.route({
        method,
        url: path,
        // Before the body is read: what is wrong with that is told to scripts as everything is. No cookie is read here, so who may ask
        // is who has a token, wherever their script is from.
        onRequest(_request, reply, done) {
          reply.headers({
            ...publicDocument,
            "access-control-expose-headers": "www-authenticate, retry-after",
          });
          done();
        },
        async handler(request, reply) {
          const { status, body } = await handle(readResourceRequest(request, method, addressOf));
          if (body !== undefined) return sendJson(reply.code(status), body);
          return reply.code(status).header("cache-control", "no-store").send();
        },
      });
    }
  });
  preflight(app, path, { methods: methods.join(", "), browserOrigins: "everybody" });
}

/** Before the body is read: what is wrong with that, such as its length, is told to scripts as every refusal is. */
function allowing(browserOrigins: BrowserOrigins): onRequestAsyncHookHandler {
  return async (request, reply) => {
    if (request.headers.origin !== undefined) await allowOrigin(request, reply, browserOrigins);
  };
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function mountCalled(
  app: FastifyInstance,
  { path, methods, body, scripts }: Extract<MountedEndpoint, { readonly body: unknown }>,
  { browserOrigins }: EndpointContext,
  answer: Answer,
): void {
  const forScripts = scripts === "registered";
  const withoutForm = body === "optional-form";
  app.route({
    method: [...methods],
    url: path,
    ...(forScripts ? { onRequest: allowing(browserOrigins) } : {}),
    async handler(request, reply) {
      if (withoutForm && request.body === otherBody) request.body = undefined;
      return answer(request, reply);
    },
  });
  if (forScripts) preflight(app, path, { methods: methods.join(", "), browserOrigins });
}
