import type { FastifyInstance } from "fastify";
import { homePage } from "../pages/home.ts";
import { describeAccount } from "./account.ts";
import { signInLocation } from "./next-location.ts";
import type { PageContext } from "./page-context.ts";

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
