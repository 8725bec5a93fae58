import type { FastifyReply, FastifyRequest } from "fastify";
import type { ClientAddress } from "../connection/client-address.ts";
import { createErrorPages } from "./error-pages.ts";
import { answerError } from "./oauth-error.ts";
import type { PageReplies } from "./page-replies.ts";
import { describeRequest, refuse, type Told } from "./refusal.ts";
import type { Headers } from "./security-headers.ts";
import { wantsPage } from "./wants-page.ts";

/** Answers what failed before a route was found, such as an address that is not well-formed: a page or JSON. */
export function createUnroutedErrors(
  dependencies: Told & {
    readonly pages: PageReplies;
    readonly json: Headers;
    readonly addressOf: ClientAddress;
  },
) {
  const { addressOf, json } = dependencies;
  const showPage = createErrorPages(dependencies);
  return (thrown: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    if (wantsPage(request)) {
      showPage(thrown, request, reply);
      return;
    }
    const { error, status } = refuse(thrown, describeRequest(request, addressOf), dependencies);
    const answer = answerError(error, json, status);
    reply.code(answer.status).headers(answer.headers).send(answer.body);
  };
}
