import { type Path, readUserCode, spacedUserCode, type UserCodeProblem } from "@grantway/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { describeRequest } from "../answers/refusal.ts";
import { secondsUntil } from "../answers/seconds-until.ts";
import { follow } from "../authorize/follow.ts";
import { visitorOf } from "../authorize/visitor.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import { readQuery } from "../forms/query.ts";
import type { PageContext } from "../page-context.ts";
import { waitWords } from "../sign-in/wait-words.ts";
import { describeAccount } from "../visits/describe-account.ts";
import type { Visit } from "../visits/visits.ts";
import type { PageWords } from "../words/page-words.ts";
import { deviceLocation, signInForDevice } from "./device-address.ts";
import { devicePage } from "./device-page.ts";

/** What was typed, and what is wrong with it. */
interface Typed {
  readonly code: string | undefined;
  readonly isFilled: boolean;
  readonly problem?: Problem;
}

type Problem = UserCodeProblem | { readonly problem: "incomplete" };

/**
 * `GET` and `POST /device`: a person enters the code that a device shows (RFC 8628 §3.3). A link with the code fills it in and
 * goes no further: whoever made the link may not be before that device. Codes are tried by people who signed in, so whoever has not
 * does that in between, and comes back to their code.
 */
export function deviceRoute(app: FastifyInstance, context: PageContext, url: Path): void {
  const { addressOf, authorization, base, clock, csrf, logger, pages, users, visits } = context;

  async function show(request: FastifyRequest, reply: FastifyReply, visit: Visit, typed: Typed) {
    const { code, isFilled, problem } = typed;
    const { user } = visit;
    const token = csrf.token({ browser: visits.bind(visit, reply), session: user?.sessionId });
    const account = user && (await describeAccount(users, user, { csrf: token }));
    const frame = pages.frame(request, { here: deviceLocation(code, base) });
    const said = problem && problemText(problem, clock(), frame.words);
    const page = devicePage({ frame, csrf: token, account, code, isFilled, problem: said });
    return pages.send(reply, page, "self", problem === undefined ? 200 : statusOf(problem));
  }

  async function tryCode(
    request: FastifyRequest,
    reply: FastifyReply,
    { visit, code, madeFor }: { readonly visit: Visit; readonly code: string; readonly madeFor: string },
  ) {
    const { user } = visit;
    if (user === undefined) return pages.seeOther(reply, signInForDevice(code, base));
    // Found now: it cannot be told any more once the connection is gone.
    const network = visit.network();
    const visitor = { ...visitorOf(visit, madeFor), user, network: () => network };
    const outcome = await authorization.enter(code, visitor);
    if ("to" in outcome) return follow(context, { request, reply, visit }, outcome);
    const { id, ...facts } = describeRequest(request, addressOf);
    const { problem } = outcome;
    logger.info({ request: id, ...facts, user: user.userId, problem }, "a code of a device was refused");
    if (outcome.problem === "throttled") reply.header("retry-after", secondsUntil(outcome.retryAt, clock()));
    return show(request, reply, visit, { code, isFilled: false, problem: outcome });
  }

  app.get(url, async (request, reply) => {
    const filled = readUserCode(readQuery(request.url).values.get("user_code") ?? "");
    const code = filled === undefined ? undefined : spacedUserCode(filled);
    return show(request, reply, await visits.read(request), { code, isFilled: code !== undefined });
  });

  app.post(url, async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const code = values.get("user_code")?.slice(0, longestTyped);
    const visit = await visits.read(request);
    const { browser, user } = visit;
    const madeFor = csrf.check(request, { browser, session: user?.sessionId }, values.get("csrf"));
    if (madeFor === undefined) {
      return refuseForm(context, request, reply, { again: deviceLocation(code, base), leadsTo: "self" });
    }
    if (code === undefined) {
      return show(request, reply, visit, { code, isFilled: false, problem: { problem: "incomplete" } });
    }
    return tryCode(request, reply, { visit, code, madeFor });
  });
}

/** As many characters of what was typed are shown again. */
const longestTyped = 40;

function problemText(problem: Problem, now: number, { device: say }: PageWords): string {
  if (problem.problem !== "throttled") return say(problem.problem);
  return say("throttled", waitWords(secondsUntil(problem.retryAt, now)));
}

function statusOf({ problem }: Problem): number {
  return problem === "throttled" ? 429 : 400;
}
