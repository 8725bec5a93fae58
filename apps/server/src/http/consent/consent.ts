import type { ConsentDecision, ConsentQuestion, SignedInUser } from "@grantway/protocol";
import { isLanguage } from "@grantway/words";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { malformedPage } from "../answers/malformed-page.ts";
import { follow } from "../authorize/follow.ts";
import { backToAuthorize, consentLocation } from "../authorize/next-location.ts";
import { visitorOf } from "../authorize/visitor.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import { readQuery } from "../forms/query.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import type { Visit } from "../visits/visits.ts";
import { pageWords } from "../words/page-words.ts";
import { consentPage } from "./consent-page.ts";
import { plainConsentText, type ConsentText } from "./consent-text.ts";
import { questionText } from "./question-text.ts";

const answers: ReadonlySet<string> = new Set(["allow", "keep", "deny"] satisfies ConsentDecision["answer"][]);

/** A visit of somebody who is signed in. */
interface SignedInVisit extends Visit {
  readonly user: SignedInUser;
}

/** `GET` and `POST /consent`: asks a person, records the answer, and goes where `/authorize` says. */
export function consentRoute(app: FastifyInstance, context: PageContext): void {
  const { authorization, base, csrf, hashing, pages, users, visits } = context;
  const hashOf = (text: ConsentText) => hashing.sha256(plainConsentText(text));

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { question, visit }: { readonly question: ConsentQuestion; readonly visit: SignedInVisit },
    change: "new" | "changed" = "new",
  ) {
    const sealed = question.request;
    const token = csrf.token({ browser: visits.bind(visit, reply), session: visit.user.sessionId });
    const account = await describeAccount(users, visit.user, { csrf: token, request: sealed });
    // Deleted a moment ago: the brain notices, because the session went with the person.
    if (account === undefined) return pages.seeOther(reply, backToAuthorize(sealed, base));
    const { uiLocales } = question;
    const frame = pages.frame(request, { uiLocales, here: consentLocation(sealed, base) });
    const text = questionText(question, frame.words);
    const problem = change === "changed" ? frame.words.consent("changed") : undefined;
    const textHash = hashOf(text);
    const page = consentPage({ frame, account, csrf: token, request: sealed, text, textHash, problem });
    return pages.send(reply, page, "client", problem === undefined ? 200 : 409);
  }

  app.get("/consent", async (request, reply) => {
    const sealed = readQuery(request.url).values.get("request") ?? "";
    const visit = await visits.read(request);
    const question = await authorization.question(sealed, visitorOf(visit));
    if ("to" in question) return follow(context, { request, reply, visit }, question);
    if (!isSignedIn(visit)) return pages.seeOther(reply, backToAuthorize(sealed, base));
    return show(request, reply, { question, visit });
  });

  app.post("/consent", async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const sealed = values.get("request") ?? "";
    const visit = await visits.read(request);
    if (!isSignedIn(visit)) return pages.seeOther(reply, backToAuthorize(sealed, base));
    const { browser, user } = visit;
    const madeFor = csrf.check(request, { browser, session: user.sessionId }, values.get("csrf"));
    if (madeFor === undefined) {
      const again = backToAuthorize(sealed, base);
      return refuseForm(context, request, reply, { again, leadsTo: "client" });
    }
    const answer = values.get("decision");
    if (!isAnswer(answer)) {
      const frame = pages.frame(request);
      const page = malformedPage(frame, frame.words.malformed("noAnswer"));
      return pages.send(reply, page, "self", 400);
    }
    // The page that was read says its language; another may have been chosen since.
    const language = values.get("language");
    const locale = isLanguage(language) ? language : "en";
    const decision = { request: sealed, answer, textHash: values.get("text") ?? "", locale };
    const outcome = await authorization.decide(decision, visitorOf(visit, madeFor), (question) =>
      hashOf(questionText(question, pageWords(locale))),
    );
    if ("to" in outcome) return follow(context, { request, reply, visit }, outcome);
    return show(request, reply, { question: outcome, visit }, "changed");
  });
}

function isAnswer(value: string | undefined): value is ConsentDecision["answer"] {
  return value !== undefined && answers.has(value);
}

function isSignedIn(visit: Visit): visit is SignedInVisit {
  return visit.user !== undefined;
}
