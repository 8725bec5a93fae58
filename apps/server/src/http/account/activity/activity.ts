import type { FastifyInstance } from "fastify";
import { readQuery } from "../../forms/query.ts";
import type { PageContext } from "../../page-context.ts";
import { placeLocation } from "../account-places.ts";
import type { OwnRoutes } from "../own-routes.ts";
import { linksOf } from "../page-links.ts";
import { readPage } from "../read-page.ts";
import { activityPage } from "./activity-page.ts";

/** `GET /account/activity`: what this person did lately, and what others did to their account. */
export function activityRoute(app: FastifyInstance, context: PageContext, own: OwnRoutes): void {
  const { auditTrail, base, connectedApps, pages } = context;
  const location = placeLocation("activity", base);
  app.get(
    "/account/activity",
    own.page("activity", async ({ user, account }, request, reply) => {
      const after = readQuery(request.url).values.get("after");
      const ofPerson = `user:${user.userId}`;
      const page = await readPage(after, (part) => auditTrail.list({ ...part, ofPerson }));
      if (page === undefined) return pages.seeOther(reply, location);
      const grants = page.items.flatMap(({ target }) => /^grant:(.+)$/.exec(target)?.[1] ?? []);
      const view = {
        frame: pages.frame(request),
        account,
        person: ofPerson,
        records: page.items,
        apps: await connectedApps.namesOf(user, grants),
        links: linksOf(location, after, page.next),
      };
      return pages.send(reply, activityPage(view), "self");
    }),
  );
}
