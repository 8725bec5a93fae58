import { leastPasswordCharacters, type PasswordByLinkOutcome } from "@grantway/identity";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { describeRequest } from "../answers/refusal.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import type { PageContext } from "../page-context.ts";
import type { PageWords } from "../words/page-words.ts";
import { ruleText } from "../words/rule-text.ts";
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
    return pages.send(
      reply,
      passwordOverPage(pages.frame(request, { here: `${base}/sign-in` })),
      "self",
      404,
    );
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
    const here = `${base}/password/${encodeURIComponent(token)}`;
    const visit = await visits.read(request);
    if (csrf.check(request, { browser: visit.browser }, values.get("csrf")) === undefined) {
      return refuseForm(context, request, reply, { again: here, leadsTo: "self" });
    }
    const by = { requestId: request.id, at: clock() };
    const set = await passwordByLink.set(token, values.get("password") ?? "", by);
    if (set.outcome === "set") {
      const next = pages.frame(request, { here: `${base}/sign-in` });
      return pages.send(reply, passwordSetPage(next), "self");
    }
    const frame = pages.frame(request, { here });
    const problem = problemOf(set, frame.words);
    // Read again for the name: nobody sends us who they are.
    const user = problem === undefined ? undefined : await passwordByLink.find(token);
    if (user === undefined) return over(request, reply);
    const view = { frame, token, username: user.username, leastPasswordCharacters, problem };
    const form = passwordPage({ ...view, csrf: csrf.token({ browser: visits.bind(visit, reply) }) });
    return pages.send(reply, form, "self", set.outcome === "busy" ? 503 : 400);
  });
}

/** What to say beside the form; `undefined` when the link is over. */
function problemOf(
  set: Exclude<PasswordByLinkOutcome, { outcome: "set" }>,
  words: PageWords,
): string | undefined {
  const { password: say } = words;
  switch (set.outcome) {
    case "invalid":
      return say("problem", { problems: set.problems.map((one) => ruleText(one, words)).join(" ") });
    case "busy":
      return say("busy");
    case "refused":
      return undefined;
  }
}
