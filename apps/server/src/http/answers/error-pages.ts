import { ExpiredRequestError, type OAuthError, UnsafeRedirectError } from "@grantway/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ClientAddress } from "../connection/client-address.ts";
import { codingsTaken } from "./content-coding.ts";
import { expiredPage } from "./expired-page.ts";
import { failedPage } from "./failed-page.ts";
import { malformedPage } from "./malformed-page.ts";
import { malformedText } from "./malformed.ts";
import type { PageReplies } from "./page-replies.ts";
import { describeRequest, refuse, type Told } from "./refusal.ts";
import { unavailablePage } from "./unavailable-page.ts";
import { unsafeLinkPage } from "./unsafe-link-page.ts";

/** Answers whatever a page's route threw with a page that says what happened and what to do. */
export function createErrorPages({
  addressOf,
  pages,
  ...told
}: Told & { readonly addressOf: ClientAddress; readonly pages: PageReplies }) {
  const { logger, counts } = told;
  return (thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const frame = pages.frame(request);
    if (thrown instanceof ExpiredRequestError) {
      logger.info({ request: request.id, reason: thrown.message }, "an authorization request had expired");
      return pages.send(reply, expiredPage(frame), "self", 400);
    }
    if (thrown instanceof UnsafeRedirectError) {
      const { clientId, reason } = thrown;
      counts.refused("invalid_request", clientId === undefined ? undefined : { clientId, reason });
      logger.info({ request: request.id, reason }, "an authorization request was refused");
      return pages.send(reply, unsafeLinkPage(frame, thrown.problem), "self", 400);
    }
    const { error, status } = refuse(thrown, describeRequest(request, addressOf), told);
    if (status === 415) reply.headers(codingsTaken);
    return pages.send(reply, pageOf(error, request, frame), "self", status ?? statusOf(error));
  };
}

function pageOf(error: OAuthError, request: FastifyRequest, frame: ReturnType<PageReplies["frame"]>): string {
  if (error.code === "server_error") return failedPage(frame);
  if (error.code !== "temporarily_unavailable")
    return malformedPage(frame, malformedText(frame.words, error));
  // A form cannot be sent again by a link; its page can be opened again.
  return unavailablePage(frame, request.method === "GET" ? request.url : (request.url.split("?")[0] ?? "/"));
}

function statusOf(error: OAuthError): number {
  if (error.code === "server_error") return 500;
  return error.code === "temporarily_unavailable" ? 503 : 400;
}
