import type { FastifyReply, FastifyRequest } from "fastify";
import type { PageContext } from "../page-context.ts";
import { formRefusedPage } from "./form-refused-page.ts";
import { describeRequest } from "./refusal.ts";

/** Answers a form that was not ours, or not for this browser and session, with the way back to `again`; one line tells of it. */
export function refuseForm(
  { addressOf, issuer, logger, pages }: Pick<PageContext, "addressOf" | "issuer" | "logger" | "pages">,
  request: FastifyRequest,
  reply: FastifyReply,
  { again, leadsTo }: { readonly again: string; readonly leadsTo: "client" | "self" },
): FastifyReply {
  const { id, ...facts } = describeRequest(request, addressOf);
  logger.info({ request: id, ...facts }, "a form was refused");
  return pages.send(
    reply,
    formRefusedPage(pages.frame(request, { here: again }), issuer, again),
    leadsTo,
    403,
  );
}
