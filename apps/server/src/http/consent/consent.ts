import {
  type ConsentDecision,
  type ConsentQuestion,
  longestNote,
  type SignedInUser,
} from "@grantway/protocol";
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
import { type Filled, installPage } from "../install/install-page.ts";
import { type AskedToInstall, installText, plainInstallText } from "../install/install-text.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import type { Visit } from "../visits/visits.ts";
import { type PageWords, pageWords } from "../words/page-words.ts";
import { consentPage } from "./consent-page.ts";
import { plainConsentText } from "./consent-text.ts";
import { questionText } from "./question-text.ts";

const answers: ReadonlySet<string> = new Set(["allow", "keep", "deny"] satisfies ConsentDecision["answer"][]);

/** A visit of somebody who is signed in. */
interface SignedInVisit extends Visit {
  readonly user: SignedInUser;
}

/** `GET` and `POST /consent`: asks a person, records the answer, and goes where `/authorize` says. */
export function consentRoute(app: FastifyInstance, context: PageContext): void {
  const { authorization, base, csrf, hashing, pages, users, visits } = context;
  const hashOf = (question: ConsentQuestion, words: PageWords) =>
    hashing.sha256(
      isToInstall(question)
        ? plainInstallText(installText(question, words))
        : plainConsentText(questionText(question, words)),
    );

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { question, visit }: { readonly question: ConsentQuestion; readonly visit: SignedInVisit },
    again?: { readonly why: Again; readonly filled: Filled },
  ) {
    const sealed = question.request;
    const token = csrf.token({ browser: visits.bind(visit, reply), session: visit.user.sessionId });
    const account = await describeAccount(users, visit.user, { csrf: token, request: sealed });
    // Deleted a moment ago: the brain notices, because the session went with the person.
    if (account === undefined) return pages.seeOther(reply, backToAuthorize(sealed, base));
    const { uiLocales } = question;
    const frame = pages.frame(request, { uiLocales, here: consentLocation(sealed, base) });
    const problem = again && problemOf(again.why, frame.words);
    const textHash = hashOf(question, frame.words);
    const view = { frame, account, csrf: token, request: sealed, textHash, problem };
    const page = isToInstall(question)
      ? installPage({ ...view, text: installText(question, frame.words), filled: again?.filled })
      : consentPage({ ...view, text: questionText(question, frame.words) });
    return pages.send(reply, page, "client", again === undefined ? 200 : statuses[again.why]);
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
    const decision = {
      request: sealed,
      answer,
      textHash: values.get("text") ?? "",
      locale,
      ...placed(values),
    };
    const outcome = await authorization.decide(decision, visitorOf(visit, madeFor), (question) =>
      hashOf(question, pageWords(locale)),
    );
    if ("to" in outcome) return follow(context, { request, reply, visit }, outcome);
    const isSameText = hashOf(outcome, pageWords(locale)) === decision.textHash;
    const why = whyAgain(outcome, decision, isSameText);
    // Of another question only what is theirs alone is kept: the rest is to be chosen again.
    const { place, optional, note = "" } = decision;
    const filled = why === "changed" ? { optional: [], note } : { place, optional, note };
    return show(request, reply, { question: outcome, visit }, { why, filled });
  });
}

type Placed = Pick<ConsentDecision, "place" | "note"> & { readonly optional: readonly string[] };

/** What is answered of an app besides: where, what of it may be left out and was not, and what administrators should know. */
function placed(values: ReadonlyMap<string, string>): Placed {
  // A browser sends each end of a line as two characters, of which the person typed one.
  const [place, note] = [values.get("place"), values.get("note")?.replaceAll("\r\n", "\n")];
  const optional = [...values.keys()]
    .filter((name) => name.startsWith(switchPrefix))
    .map((name) => name.slice(switchPrefix.length));
  return {
    optional,
    ...(place === undefined ? {} : { place }),
    ...(note === undefined ? {} : { note }),
  };
}

const switchPrefix = "optional:";

/** Why somebody who answered is asked again. */
type Again = keyof typeof statuses;

const statuses = { changed: 409, placeless: 400, noteTooLong: 400 } as const;

function whyAgain(
  question: ConsentQuestion,
  { place, note = "" }: Pick<ConsentDecision, "place" | "note">,
  isSameText: boolean,
): Again {
  if (!isToInstall(question)) return "changed";
  if (question.install.chosen === undefined && place === undefined) return "placeless";
  return isSameText && note.length > longestNote ? "noteTooLong" : "changed";
}

function problemOf(why: Again, { consent, install }: PageWords): string {
  if (why === "changed") return consent("changed");
  return why === "placeless" ? install("choosePlace") : install("noteTooLong", { most: longestNote });
}

function isToInstall(question: ConsentQuestion): question is AskedToInstall {
  return question.install !== undefined;
}

function isAnswer(value: string | undefined): value is ConsentDecision["answer"] {
  return value !== undefined && answers.has(value);
}

function isSignedIn(visit: Visit): visit is SignedInVisit {
  return visit.user !== undefined;
}
