import type { SignInFailure } from "@grantway/identity";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { formRefusedPage } from "../pages/form-refused.ts";
import { signInPage, type SignInProblem } from "../pages/sign-in.ts";
import { describeAccount } from "./account.ts";
import { parseForm } from "./form.ts";
import { noteSignIn } from "./sign-in-log.ts";
import { createHolding } from "./held-answers.ts";
import { backToAuthorize, signInLocation } from "./next-location.ts";
import { keepSession } from "./keep-session.ts";
import type { PageContext } from "./page-context.ts";
import { readBody } from "./protocol-request.ts";
import { readQuery } from "./query.ts";
import { longestCookie, type Visit } from "./visits.ts";

/** What a try left on the page. */
interface Shown {
  readonly request: string | undefined;
  readonly login: string | undefined;
  readonly problem?: SignInProblem;
}

/** `GET` and `POST /sign-in`: proves who a person is, and returns to `/authorize`. */
export function signInRoute(app: FastifyInstance, context: PageContext): void {
  const {
    addressOf,
    authorization,
    base,
    clock,
    cookies,
    csrf,
    issuer,
    pages,
    sessions,
    signIn,
    users,
    visits,
  } = context;

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
      frame: pages.frame(request),
      csrf: csrf.token({ browser }),
      account,
      ...shown,
    });
    return pages.send(reply, page, "client", status);
  }

  /** Whether this person still has to sign in; throws when the request has expired. */
  async function isNeeded(request: string | undefined, { user }: Visit): Promise<boolean> {
    if (request === undefined) return user === undefined;
    const next = await authorization.question(request, user);
    return "to" in next && next.to === "sign-in";
  }

  app.get("/sign-in", async (request, reply) => {
    const { values } = readQuery(request.url);
    const sealed = values.get("request");
    const visit = await visits.read(request);
    if (!(await isNeeded(sealed, visit))) return pages.seeOther(reply, backToAuthorize(sealed, base));
    return show(request, reply, visit, { request: sealed, login: values.get("login") });
  });

  app.post("/sign-in", async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const [sealed, login, password] = [values.get("request"), values.get("login"), values.get("password")];
    const visit = await visits.read(request);
    if (!csrf.check(request, { browser: visit.browser }, values.get("csrf"))) {
      const again = signInLocation(sealed, base);
      return pages.send(reply, formRefusedPage(pages.frame(request), issuer, again), "client", 403);
    }
    if (login === undefined || password === undefined) {
      return show(request, reply, visit, { request: sealed, login, problem: { kind: "incomplete" } }, 400);
    }
    const address = addressOf(request.raw);
    const tried = await signIn({ login, password, address, device: visit.deviceCookie });
    noteSignIn(tried, { request: request.id, address, login }, context);
    if (tried.outcome !== "signed-in") {
      const { problem, status } = explain(tried, clock());
      if (problem.kind !== "wrong") {
        reply.header("retry-after", problem.seconds);
        await hold();
      }
      return show(request, reply, visit, { request: sealed, login, problem }, status);
    }
    const { user, epoch, methods, device } = tried;
    const replaces = visit.sessionCookie;
    const session = await sessions.open({ userId: user.id, epoch, address, methods, replaces });
    keepSession(reply, { cookies, clock }, session);
    reply.header("set-cookie", cookies.write("device", device, longestCookie));
    return pages.seeOther(reply, backToAuthorize(sealed, base));
  });
}

function explain(tried: SignInFailure, now: number) {
  switch (tried.outcome) {
    case "refused":
      return { problem: { kind: "wrong" }, status: 403 } as const;
    case "throttled": {
      const seconds = Math.max(1, Math.ceil((tried.retryAt - now) / 1000));
      return { problem: { kind: "throttled", seconds }, status: 429 } as const;
    }
    case "busy":
      return { problem: { kind: "busy", seconds: 5 }, status: 503 } as const;
  }
}
