import { mostReportsADay, reportApp } from "@grantway/platform";
import { type Caller, longestNote, type Problem, permissions, type SignedInUser } from "@grantway/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { secondsUntil } from "../answers/seconds-until.ts";
import {
  backToAuthorize,
  consentLocation,
  reportLocation,
  signInLocation,
} from "../authorize/next-location.ts";
import { visitorOf } from "../authorize/visitor.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import { readQuery } from "../forms/query.ts";
import type { AskedToInstall } from "../install/install-text.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import type { Visit } from "../visits/visits.ts";
import type { PageWords } from "../words/page-words.ts";
import { reportedPage } from "./reported-page.ts";
import { reportPage, type ReportView } from "./report-page.ts";

/** Somebody at the page of an authorization request for an app. */
interface Asked {
  readonly visit: Visit & { readonly user: SignedInUser };
  readonly question: AskedToInstall;
}

type Filled = NonNullable<ReportView["filled"]>;

/**
 * `GET` and `POST /report`: whoever is asked to install an app reports it. The app is the one of the authorization request, which
 * goes along and is answered afterwards as if nothing had been: where nothing is asked any more, the request goes on by itself.
 */
export function reportRoute(app: FastifyInstance, context: PageContext): void {
  const toSignIn = (sealed: string) => signInLocation(sealed === "" ? undefined : sealed, context.base);
  const { appReports, authorization, base, clock, csrf, pages, perform, users, visits } = context;

  async function askedBy(visit: Visit, sealed: string): Promise<Asked | undefined> {
    const question = await authorization.question(sealed, visitorOf(visit));
    if ("to" in question || question.install === undefined || visit.user === undefined) return undefined;
    return { visit: { ...visit, user: visit.user }, question: { ...question, install: question.install } };
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { visit, question }: Asked,
    again?: {
      readonly status: number;
      readonly say?: (words: PageWords) => ReportView["problem"];
      readonly filled: Filled;
    },
  ) {
    const { uiLocales, request: sealed, install } = question;
    const token = csrf.token({ browser: visits.bind(visit, reply), session: visit.user.sessionId });
    const account = await describeAccount(users, visit.user, { csrf: token, request: sealed });
    if (account === undefined) return pages.seeOther(reply, backToAuthorize(sealed, base));
    const frame = pages.frame(request, { uiLocales, here: reportLocation(sealed, base) });
    const view = { frame, account, back: consentLocation(sealed, base), app: install.offer.app };
    const since = await appReports.openSince(install.offer.app.id, visit.user.userId);
    const page =
      since === undefined
        ? reportPage({
            ...view,
            csrf: token,
            request: sealed,
            problem: again?.say?.(frame.words),
            filled: again?.filled,
          })
        : reportedPage({ ...view, since, again: again !== undefined });
    return pages.send(reply, page, "self", again?.status ?? 200);
  }

  app.get("/report", async (request, reply) => {
    const sealed = readQuery(request.url).values.get("request") ?? "";
    const visit = await visits.read(request);
    if (visit.user === undefined) return pages.seeOther(reply, toSignIn(sealed));
    const asked = await askedBy(visit, sealed);
    if (asked === undefined) return pages.seeOther(reply, backToAuthorize(sealed, base));
    return show(request, reply, asked);
  });

  app.post("/report", async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const sealed = values.get("request") ?? "";
    const visit = await visits.read(request);
    const { browser, user } = visit;
    if (user === undefined) return pages.seeOther(reply, toSignIn(sealed));
    const here = reportLocation(sealed, base);
    if (csrf.check(request, { browser, session: user.sessionId }, values.get("csrf")) === undefined) {
      return refuseForm(context, request, reply, { again: here, leadsTo: "self" });
    }
    const asked = await askedBy(visit, sealed);
    if (asked === undefined) return pages.seeOther(reply, backToAuthorize(sealed, base));
    // A browser sends each end of a line as two characters, of which the person typed one.
    const filled = {
      reason: values.get("reason"),
      note: (values.get("note") ?? "").replaceAll("\r\n", "\n"),
    };
    const shown = { shown: asked.question.install.offer.app.id };
    const answer = await perform(callerOf(user, request.id), reportApp, { app: shown, ...filled });
    switch (answer.outcome) {
      case "reported":
        return pages.seeOther(reply, here);
      case "already":
        return show(request, reply, asked, { status: 409, filled });
      case "invalid": {
        const say = (words: PageWords) => problemOf(answer.problems, words);
        return show(request, reply, asked, { status: 400, say, filled });
      }
      case "too-many": {
        reply.header("retry-after", String(secondsUntil(answer.until, clock())));
        const say = (words: PageWords) => ({ text: tooMany(answer.until, words) });
        return show(request, reply, asked, { status: 429, say, filled });
      }
      case "unknown":
      case "nobody":
        // The app or the person is gone since: what comes of the request then says so.
        return pages.seeOther(reply, backToAuthorize(sealed, base));
    }
  });
}

/** A person on our own pages, with nothing of the platform's. */
function callerOf({ userId }: SignedInUser, requestId: string): Caller {
  return {
    actor: `user:${userId}`,
    requestId,
    person: userId,
    permissions: new Set(),
    inOrganisations: new Set(permissions),
  };
}

/** The first of what is wrong: the page has one place for it. */
function problemOf([first]: readonly Problem[], { report: say }: PageWords): ReportView["problem"] {
  if (first?.path[0] === "reason") return { text: say("chooseReason"), at: "reason" };
  return { text: noteProblem(first?.rule, say), at: "note" };
}

function noteProblem(rule: string | undefined, say: PageWords["report"]): string {
  if (rule === "missing") return say("noteMissing");
  return rule === "too-long" ? say("noteTooLong", { most: longestNote }) : say("notePlain");
}

function tooMany(until: number, { report: say, formats }: PageWords): string {
  return say("tooMany", { most: mostReportsADay, until: formats.moment(until) });
}
