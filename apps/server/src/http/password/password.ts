import { leastPasswordCharacters, type PasswordByLinkOutcome } from "@grantway/identity";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { describeRequest } from "../answers/refusal.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import type { PageContext } from "../page-context.ts";
import { passwordOverPage } from "./password-over-page.ts";
import { passwordPage } from "./password-page.ts";
import { passwordSetPage } from "./password-set-page.ts";

/** `GET /password/<token>` and `POST /password`: a person sets their own password, by a one-time link. */
export function passwordRoute(app: FastifyInstance, context: PageContext): void {
  const { addressOf, base, clock, csrf, logger, pages, passwordByLink, visits } = context;

  /** The link is over, or never was one: somebody may be trying. */
  function over(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { id, ...facts } = describeRequest(request, addressOf);
    logger.info({ request: id, ...facts }, "a link to set a password was refused");
    return pages.send(reply, passwordOverPage(pages.frame(request)), "self", 404);
  }

  app.get<{ Params: { token: string } }>("/password/:token", async (request, reply) => {
    const { token } = request.params;
    const user = await passwordByLink.find(token);
    if (user === undefined) return over(request, reply);
    const browser = visits.bind(await visits.read(request), reply);
    const view = { frame: pages.frame(request), token, username: user.username, leastPasswordCharacters };
    return pages.send(reply, passwordPage({ ...view, csrf: csrf.token({ browser }) }), "self");
  });

  app.post("/password", async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const token = values.get("token") ?? "";
    const visit = await visits.read(request);
    if (csrf.check(request, { browser: visit.browser }, values.get("csrf")) === undefined) {
      const again = `${base}/password/${encodeURIComponent(token)}`;
      return refuseForm(context, request, reply, { again, leadsTo: "self" });
    }
    const by = { requestId: request.id, at: clock() };
    const set = await passwordByLink.set(token, values.get("password") ?? "", by);
    const frame = pages.frame(request);
    if (set.outcome === "set") return pages.send(reply, passwordSetPage(frame), "self");
    const problem = problemOf(set);
    // Read again for the name: nobody sends us who they are.
    const user = problem === undefined ? undefined : await passwordByLink.find(token);
    if (user === undefined) return over(request, reply);
    const view = { frame, token, username: user.username, leastPasswordCharacters, problem };
    const form = passwordPage({ ...view, csrf: csrf.token({ browser: visits.bind(visit, reply) }) });
    return pages.send(reply, form, "self", set.outcome === "busy" ? 503 : 400);
  });
}

/** What to say beside the form; `undefined` when the link is over. */
function problemOf(set: Exclude<PasswordByLinkOutcome, { outcome: "set" }>): string | undefined {
  switch (set.outcome) {
    case "invalid":
      return `${set.problems.map(({ problem }) => problem).join(" ")} Nothing was changed.`;
    case "busy":
      return "The server is busy: try again in a moment. Nothing was changed.";
    case "refused":
      return undefined;
  }
}
