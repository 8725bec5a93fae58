import type { AuthorizationOutcome } from "@grantway/protocol";
import type { FastifyReply } from "fastify";
import { nextLocation } from "./next-location.ts";
import type { PageContext } from "./page-context.ts";
import type { Visit } from "./visits.ts";

/** Sends the browser where an outcome says. A request that goes on was sealed for this browser, which has to know itself. */
export function follow(
  { base, pages, visits }: Pick<PageContext, "base" | "pages" | "visits">,
  reply: FastifyReply,
  visit: Visit,
  outcome: AuthorizationOutcome,
): FastifyReply {
  if (outcome.to !== "client") visits.bind(visit, reply);
  return pages.seeOther(reply, nextLocation(outcome, base));
}
