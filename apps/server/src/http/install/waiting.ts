import type { FastifyInstance } from "fastify";
import { signInLocation } from "../authorize/next-location.ts";
import { messagePage } from "../layout/message-page.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";

/** `GET /requests/…`: where somebody arrives who has asked their administrators for an app. */
export function waitingRoute(app: FastifyInstance, context: PageContext): void {
  const { base, csrf, pages, users, visits } = context;

  app.get("/requests/:id", async (request, reply) => {
    const visit = await visits.read(request);
    const { user } = visit;
    const token = user && csrf.token({ browser: visits.bind(visit, reply), session: user.sessionId });
    const account = user && (await describeAccount(users, user, { csrf: token ?? "" }));
    if (account === undefined) return pages.seeOther(reply, signInLocation(undefined, base));
    const frame = pages.frame(request);
    const { install: say } = frame.words;
    const page = messagePage({
      frame,
      account,
      tone: "calm",
      title: say("asked"),
      happened: say("askedHappened"),
      shared: say("askedShared"),
      toDo: say("askedToDo"),
      action: { label: say("askedAction"), href: `${base}/account/apps` },
    });
    return pages.send(reply, page, "self");
  });
}
