import type { FastifyInstance } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { endSessionLocation, signInLocation } from "../authorize/next-location.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import { forgetSession } from "../visits/keep-session.ts";
import { locationAfter } from "./end-session.ts";
import { leave } from "./leave.ts";
import { signOutPage } from "./sign-out-page.ts";
import { signedOutPage } from "./signed-out-page.ts";

/** `GET` and `POST /sign-out`: ends the session of this browser; also how accounts are switched. */
export function signOutRoute(app: FastifyInstance, context: PageContext): void {
  const { base, csrf, endSession, pages, sessions, users, visits } = context;

  app.get("/sign-out", async (request, reply) => {
    const visit = await visits.read(request);
    const frame = pages.frame(request);
    const { user } = visit;
    const account =
      user &&
      (await describeAccount(users, user, {
        csrf: csrf.token({ browser: visits.bind(visit, reply), session: user.sessionId }),
      }));
    const page = account === undefined ? signedOutPage(frame) : signOutPage({ frame, account });
    return pages.send(reply, page, "self");
  });

  app.post("/sign-out", async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const { browser, sessionCookie, user } = await visits.read(request);
    const asked = values.get("asked");
    const again = asked === undefined ? `${base}/sign-out` : endSessionLocation(asked, base);
    if (
      user !== undefined &&
      csrf.check(request, { browser, session: user.sessionId }, values.get("csrf")) === undefined
    ) {
      return refuseForm(context, request, reply, { again, leadsTo: "self" });
    }
    forgetSession(reply, context);
    const toSignIn =
      values.get("then") === "sign-in" ? signInLocation(values.get("request"), base) : undefined;
    // A form that comes from nobody who was signed in leads nowhere else.
    if (user === undefined) return pages.seeOther(reply, toSignIn ?? again);
    const clientIds = await sessions.end(sessionCookie, request.id);
    const location = asked === undefined ? undefined : locationAfter(await endSession.resume(asked));
    return leave(
      context,
      { request, reply },
      { sid: user.sid, clientIds, next: toSignIn ?? location ?? again },
    );
  });
}
