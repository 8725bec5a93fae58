import type { FastifyInstance } from "fastify";
import { readQuery } from "../../forms/query.ts";
import type { PageContext } from "../../page-context.ts";
import { placeLocation } from "../account-places.ts";
import { askPage } from "../ask-page.ts";
import type { OwnForm, OwnRoutes } from "../own-routes.ts";
import { linksOf } from "../page-links.ts";
import { readPage } from "../read-page.ts";
import { endQuestion } from "./end-question.ts";
import { sessionsPage } from "./sessions-page.ts";

/** `GET /account/sessions`, `GET` and `POST /account/sessions/end`: where this person is signed in, and signing out there. */
export function sessionRoutes(app: FastifyInstance, context: PageContext, own: OwnRoutes): void {
  const { base, clock, pages, sessionDirectory } = context;
  const location = placeLocation("sessions", base);

  app.get(
    "/account/sessions",
    own.page("sessions", async ({ user, account }, request, reply) => {
      const { values } = readQuery(request.url);
      const after = values.get("after");
      const { userId, sid } = user;
      const page = await readPage(after, (part) => sessionDirectory.list({ ...part, userId, at: clock() }));
      if (page === undefined) return pages.seeOther(reply, location);
      const frame = pages.frame(request);
      const view = {
        frame,
        account,
        sessions: page.items,
        sid,
        links: linksOf(location, after, page.next),
        done: values.has("ended") ? frame.words.sessions("ended") : undefined,
      };
      return pages.send(reply, sessionsPage(view), "self");
    }),
  );

  app.get(
    "/account/sessions/end",
    own.page("sessions", async ({ user, account, csrf }, request, reply) => {
      const session = readQuery(request.url).values.get("session");
      if (session === user.sid) return pages.seeOther(reply, `${base}/sign-out`);
      const view = { frame: pages.frame(request), account, csrf };
      return pages.send(reply, askPage(view, endQuestion(session, view.frame.words)), "self");
    }),
  );

  app.post(
    "/account/sessions/end",
    own.form("sessions", async (form, _request, reply) => {
      await end(form);
      return pages.seeOther(reply, `${location}?ended=1`);
    }),
  );

  /** A session that is not there, or is somebody else's, is as ended as it can be. */
  async function end({ user, values, by }: OwnForm): Promise<void> {
    const session = values.get("session");
    if (session === undefined) await sessionDirectory.endOthers(user.userId, user.sid, by);
    else await sessionDirectory.endOwn(user.userId, session, by);
  }
}
