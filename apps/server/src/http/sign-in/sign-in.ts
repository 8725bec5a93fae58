import type { SignInFailure } from "@grantway/identity";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { secondsUntil } from "../answers/seconds-until.ts";
import { visitorOf } from "../authorize/visitor.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import { readQuery } from "../forms/query.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import { openSession } from "../visits/open-session.ts";
import type { Visit } from "../visits/visits.ts";
import { createEntry, type Needed } from "./entry.ts";
import { createHolding } from "./held-answers.ts";
import { noteSignIn } from "./sign-in-log.ts";
import { signInPage, type SignInProblem } from "./sign-in-page.ts";

/** What a try left on the page. */
interface Shown extends Needed {
  readonly login?: string | undefined;
  readonly problem?: SignInProblem;
}

/** `GET` and `POST /sign-in`: proves who a person is, and returns to `/authorize`. */
export function signInRoute(app: FastifyInstance, context: PageContext): void {
  const { addressOf, authorization, clock, csrf, pages, signIn, users, visits } = context;
  const entry = createEntry(context);

  const hold = createHolding({ time: 1000, most: 1000 });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    shown: Shown,
    status = 200,
  ) {
    const browser = visits.bind(visit, reply);
    const { user } = visit;
    const account =
      user &&
      (await describeAccount(users, user, {
        csrf: csrf.token({ browser, session: user.sessionId }),
        request: shown.request,
      }));
    const page = signInPage({
      frame: pages.frame(request, {
        uiLocales: shown.uiLocales,
        here: entry.here("sign-in", request, shown),
      }),
      forgot: context.recovery && entry.location("forgot-password", shown),
      signUp: context.signUp && entry.location("sign-up", shown),
      csrf: csrf.token({ browser }),
      account,
      ...shown,
    });
    return pages.send(reply, page, "client", status);
  }

  app.get("/sign-in", async (request, reply) => {
    const { values } = readQuery(request.url);
    const sealed = values.get("request");
    const visit = await visits.read(request);
    const place = values.get("place");
    const needed = await entry.need(sealed, visit);
    if (needed === undefined) return pages.seeOther(reply, entry.onward({ request: sealed, place }));
    return show(request, reply, visit, { ...needed, place, login: values.get("login") });
  });

  app.post("/sign-in", async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const [sent, login, password] = [values.get("request"), values.get("login"), values.get("password")];
    const place = values.get("place");
    const visit = await visits.read(request);
    const madeFor = csrf.check(request, { browser: visit.browser }, values.get("csrf"));
    if (madeFor === undefined) {
      return refuseForm(context, request, reply, {
        again: entry.location("sign-in", { request: sent, place }),
        leadsTo: "client",
      });
    }
    const moved = sent !== undefined && madeFor !== visit.browser.name;
    const sealed = moved ? authorization.carry(sent, visitorOf(visit, madeFor)) : sent;
    const again = async (problem: SignInProblem, status: number) =>
      show(
        request,
        reply,
        visit,
        { ...(await entry.need(sealed, visit)), request: sealed, place, login, problem },
        status,
      );
    if (login === undefined || password === undefined) return again({ kind: "incomplete" }, 400);
    const address = addressOf(request.raw);
    const tried = await signIn({ login, password, address, device: visit.deviceCookie });
    noteSignIn(tried, { request: request.id, address, login }, context);
    if (tried.outcome !== "signed-in") {
      const { problem, status } = explain(tried, clock());
      if (problem.kind !== "wrong") {
        reply.header("retry-after", problem.seconds);
        await hold();
      }
      return again(problem, status);
    }
    await openSession(context, { request, reply, visit }, tried);
    return pages.seeOther(reply, entry.onward({ request: sealed, place }));
  });
}

function explain(tried: SignInFailure, now: number) {
  switch (tried.outcome) {
    case "refused":
      return { problem: { kind: "wrong" }, status: 403 } as const;
    case "throttled": {
      const seconds = secondsUntil(tried.retryAt, now);
      return { problem: { kind: "throttled", seconds }, status: 429 } as const;
    }
    case "busy":
      return { problem: { kind: "busy", seconds: 5 }, status: 503 } as const;
  }
}
