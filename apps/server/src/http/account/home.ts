import type { FastifyInstance } from "fastify";
import { signInLocation } from "../authorize/next-location.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import { homePage } from "./home-page.ts";

/** `GET /`: who is signed in. */
export function homeRoute(app: FastifyInstance, context: PageContext): void {
  const { base, csrf, pages, users, visits } = context;
  app.get("/", async (request, reply) => {
    const visit = await visits.read(request);
    const { user } = visit;
    const account =
      user &&
      (await describeAccount(users, user, {
        csrf: csrf.token({ browser: visits.bind(visit, reply), session: user.sessionId }),
      }));
    if (account === undefined) return pages.seeOther(reply, signInLocation(undefined, base));
    const page = homePage({ frame: pages.frame(request), account, email: account.email });
    return pages.send(reply, page, "self");
  });
}
