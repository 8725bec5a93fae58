import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { answerError } from "../answers/oauth-error.ts";
import { describeRequest, refuse } from "../answers/refusal.ts";
import type { Headers } from "../answers/security-headers.ts";
import { acceptForms } from "../forms/accept-forms.ts";
import type { EndpointContext } from "./endpoint-context.ts";
import { introspectRoute } from "./introspect.ts";
import { jwksRoute } from "./jwks.ts";
import { revokeRoute } from "./revoke.ts";
import { tokenRoute } from "./token.ts";
import { userinfoRoute } from "./userinfo.ts";

/**
 * The endpoints programs call. A scope of its own without a single hook: what a page needs costs nothing here.
 */
export function endpoints(
  app: FastifyInstance,
  context: EndpointContext & { readonly json: Headers; readonly logger: Logger },
): void {
  acceptForms(app);
  app.setErrorHandler((thrown, request, reply) => {
    const { error, status } = refuse(thrown, describeRequest(request, context.addressOf), context.logger);
    const answer = answerError(error, context.json, status);
    return reply.code(answer.status).headers(answer.headers).send(answer.body);
  });
  for (const route of [tokenRoute, introspectRoute, revokeRoute, userinfoRoute, jwksRoute]) {
    route(app, context);
  }
}
