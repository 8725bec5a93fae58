import type { AuthorizationOutcome, AuthorizationResponse, DeviceOutcome } from "@grantway/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import { deviceEndPage } from "../device/device-end-page.ts";
import type { PageContext } from "../page-context.ts";
import type { Visit } from "../visits/visits.ts";
import { clientLocation } from "./client-location.ts";
import { backToAuthorize, nextLocation } from "./next-location.ts";
import { postAnswerPage } from "./post-answer-page.ts";

/**
 * Sends the browser where an outcome says. A request that goes on was sealed for this browser, which has to know itself.
 *
 * @param visit - absent where it could not be told which browser this is.
 */
export function follow(
  { base, browserStates, pages, visits }: Pick<PageContext, "base" | "browserStates" | "pages" | "visits">,
  { request, reply, visit }: { request: FastifyRequest; reply: FastifyReply; visit?: Visit },
  outcome: AuthorizationOutcome,
): FastifyReply {
  if (outcome.to === "client") {
    if (visit !== undefined) browserStates.keep(reply, visit, outcome);
    return takeToClient(pages, { request, reply }, outcome);
  }
  if (outcome.to === "device") return tellOfDevice({ base, pages }, { request, reply }, outcome);
  if (visit !== undefined) visits.bind(visit, reply);
  return pages.seeOther(reply, nextLocation(outcome, base));
}

/** The device comes for its answer by itself. After a form the same is told at an address that can be loaded again. */
function tellOfDevice(
  { base, pages }: Pick<PageContext, "base" | "pages">,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  outcome: DeviceOutcome,
): FastifyReply {
  if (request.method === "POST") return pages.seeOther(reply, backToAuthorize(outcome.request, base));
  return pages.send(reply, deviceEndPage(pages.frame(request), outcome), "self");
}

/** The one place that renders an answer: in an address, or as the form that takes it there. */
function takeToClient(
  pages: PageContext["pages"],
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { redirect: { uri }, parameters, responseMode }: AuthorizationResponse,
): FastifyReply {
  if (responseMode !== "form_post")
    return pages.seeOther(reply, clientLocation(uri, parameters, responseMode));
  const answer = { to: uri, fields: parameters };
  return pages.send(reply, postAnswerPage(pages.frame(request), answer), "client");
}
