import type { AuthorizationOutcome } from "@grantway/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { PageContext } from "../page-context.ts";
import type { Visit } from "../visits/visits.ts";
import { nextLocation } from "./next-location.ts";
import { postAnswerPage } from "./post-answer-page.ts";

/**
 * Sends the browser where an outcome says, or shows the form that takes the answer there. A request that goes on was
 * sealed for this browser, which has to know itself.
 *
 * @param visit - absent where it could not be told which browser this is.
 */
export function follow(
  { base, pages, visits }: Pick<PageContext, "base" | "pages" | "visits">,
  { request, reply, visit }: { request: FastifyRequest; reply: FastifyReply; visit?: Visit },
  outcome: AuthorizationOutcome,
): FastifyReply {
  if (outcome.to !== "client") {
    if (visit !== undefined) visits.bind(visit, reply);
  } else if (outcome.fields !== undefined) {
    const answer = { to: outcome.location, fields: outcome.fields };
    return pages.send(reply, postAnswerPage(pages.frame(request), answer), "client");
  }
  return pages.seeOther(reply, nextLocation(outcome, base));
}
