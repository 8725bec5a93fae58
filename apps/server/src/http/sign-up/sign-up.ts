import { leastPasswordCharacters, type SignUpFailure } from "@grantway/identity";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { malformed } from "../answers/malformed.ts";
import { secondsUntil } from "../answers/seconds-until.ts";
import { visitorOf } from "../authorize/visitor.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import { readQuery } from "../forms/query.ts";
import type { PageContext } from "../page-context.ts";
import { createEntry, type Needed } from "../sign-in/entry.ts";
import { createHolding } from "../sign-in/held-answers.ts";
import { waitWords } from "../sign-in/wait-words.ts";
import { describeAccount } from "../visits/describe-account.ts";
import { openSession } from "../visits/open-session.ts";
import type { Visit } from "../visits/visits.ts";
import type { PageWords } from "../words/page-words.ts";
import { ruleText } from "../words/rule-text.ts";
import { noteSignUp } from "./sign-up-log.ts";
import { signUpPage, type Typed } from "./sign-up-page.ts";

/** What a try left on the page. */
interface Shown extends Needed {
  readonly typed?: Partial<Typed> | undefined;
  readonly failure?: SignUpFailure | undefined;
}

/** `GET` and `POST /sign-up`: a person makes an account of their own, and returns to `/authorize`. Nowhere, where nobody can. */
export function signUpRoute(app: FastifyInstance, context: PageContext): void {
  const { addressOf, authorization, clock, csrf, pages, signUp, users, visits } = context;
  if (signUp === undefined) return;
  const entry = createEntry(context);
  const hold = createHolding({ time: 1000, most: 1000 });

  async function show(request: FastifyRequest, reply: FastifyReply, visit: Visit, shown: Shown) {
    const browser = visits.bind(visit, reply);
    const { user } = visit;
    const account =
      user &&
      (await describeAccount(users, user, {
        csrf: csrf.token({ browser, session: user.sessionId }),
        request: shown.request,
      }));
    const frame = pages.frame(request, {
      uiLocales: shown.uiLocales,
      here: entry.here("sign-up", request, shown),
    });
    const { failure } = shown;
    const page = signUpPage({
      ...shown,
      frame,
      csrf: csrf.token({ browser }),
      account,
      leastPasswordCharacters,
      problem: failure && problemOf(failure, frame.words, clock()),
      signIn: entry.location("sign-in", shown),
    });
    return pages.send(reply, page, "client", failure === undefined ? 200 : statusOf[failure.outcome]);
  }

  app.get("/sign-up", async (request, reply) => {
    const { values } = readQuery(request.url);
    const [sealed, place, hint] = [values.get("request"), values.get("place"), values.get("login")];
    const visit = await visits.read(request);
    const needed = await entry.need(sealed, visit);
    if (needed === undefined) return pages.seeOther(reply, entry.onward({ request: sealed, place }));
    return show(request, reply, visit, { ...needed, place, typed: hinted(hint) });
  });

  app.post("/sign-up", async (request, reply) => {
    const { values, repeated } = parseForm(readBody(request));
    if (repeated.length > 0) throw malformed("repeated");
    const typed = (name: string) => values.get(name) ?? "";
    const [sent, place] = [values.get("request"), values.get("place")];
    const visit = await visits.read(request);
    const madeFor = csrf.check(request, { browser: visit.browser }, values.get("csrf"));
    if (madeFor === undefined) {
      const again = entry.location("sign-up", { request: sent, place });
      return refuseForm(context, request, reply, { again, leadsTo: "client" });
    }
    const moved = sent !== undefined && madeFor !== visit.browser.name;
    const sealed = moved ? authorization.carry(sent, visitorOf(visit, madeFor)) : sent;
    const address = addressOf(request.raw);
    const profile = { username: typed("username"), email: typed("email"), name: typed("name") };
    const from = { address, device: visit.deviceCookie, requestId: request.id };
    const tried = await signUp({ ...profile, password: typed("password"), ...from });
    noteSignUp(tried, { request: request.id, address, login: profile.username }, context);
    if (tried.outcome === "signed-in") {
      await openSession(context, { request, reply, visit }, tried);
      return pages.seeOther(reply, entry.onward({ request: sealed, place }));
    }
    if (tried.outcome === "throttled" || tried.outcome === "busy") {
      reply.header("retry-after", waitOf(tried, clock()));
      await hold();
    }
    const needed = await entry.need(sealed, visit);
    return show(request, reply, visit, { ...needed, request: sealed, place, typed: profile, failure: tried });
  });
}

/** What the app says of who comes may be either name of theirs. */
function hinted(hint: string | undefined): Partial<Typed> | undefined {
  if (hint === undefined) return undefined;
  return hint.includes("@") ? { email: hint } : { username: hint };
}

const statusOf = {
  invalid: 400,
  "username-taken": 409,
  "email-taken": 409,
  throttled: 429,
  busy: 503,
} as const satisfies Record<SignUpFailure["outcome"], number>;

function waitOf(failure: Extract<SignUpFailure, { outcome: "throttled" | "busy" }>, now: number): number {
  return failure.outcome === "busy" ? 5 : secondsUntil(failure.retryAt, now);
}

/** What to say above the form. */
function problemOf(failure: SignUpFailure, words: PageWords, now: number): string {
  const { signUp: say } = words;
  switch (failure.outcome) {
    case "invalid":
      return say("problem", { problems: failure.problems.map((one) => ruleText(one, words)).join(" ") });
    case "username-taken":
      return say("problem", { problems: say("usernameTaken") });
    case "email-taken":
      return say("problem", { problems: say("emailTaken") });
    case "throttled":
    case "busy":
      return say(failure.outcome, waitWords(waitOf(failure, now)));
  }
}
