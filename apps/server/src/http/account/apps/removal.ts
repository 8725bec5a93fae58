import type { ConnectedApp, Scope } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { readQuery } from "../../forms/query.ts";
import type { PageContext } from "../../page-context.ts";
import { placeLocation } from "../account-places.ts";
import { askPage } from "../ask-page.ts";
import type { OwnRoutes } from "../own-routes.ts";
import { notConnectedPage } from "./not-connected-page.ts";
import { placesOf } from "./places-of.ts";
import { removalQuestion, rightQuestion } from "./removal-questions.ts";

/** `GET` and `POST /account/apps/remove`: takes back one right (`right`), or everything. */
export function removalRoutes(app: FastifyInstance, context: PageContext, own: OwnRoutes): void {
  const { base, connectedApps, names, pages } = context;
  const list = placeLocation("apps", base);

  app.get(
    "/account/apps/remove",
    own.page("apps", async ({ user, account, csrf }, request, reply) => {
      const { values } = readQuery(request.url);
      const [grantId, key] = [values.get("grant") ?? "", values.get("right")];
      const frame = pages.frame(request);
      const found = await connectedApps.find(user, grantId);
      if (found === undefined) return pages.send(reply, notConnectedPage(frame, account), "self", 404);
      const right = key === undefined ? undefined : rightOf(found, key);
      // Taken back in another tab: the app's page shows that.
      if (key !== undefined && right === undefined) return pages.seeOther(reply, takenLocation(grantId, key));
      const question =
        right === undefined
          ? removalQuestion(found, await placesOf(names, [found]), frame.words)
          : rightQuestion(found, right, frame.words);
      return pages.send(reply, askPage({ frame, account, csrf }, question), "self");
    }),
  );

  app.post(
    "/account/apps/remove",
    own.form("apps", async ({ user, values, by }, _request, reply) => {
      const [grantId, key] = [values.get("grant") ?? "", values.get("right")];
      const found = await connectedApps.find(user, grantId);
      if (found === undefined) return pages.seeOther(reply, `${list}?gone=1`);
      const outcome =
        key === undefined
          ? await connectedApps.remove(user, grantId, by)
          : await connectedApps.removeRight(user, grantId, key, by);
      // A right that is not there any more was clicked twice, and its app may be.
      if (key !== undefined && outcome !== "removed")
        return pages.seeOther(reply, takenLocation(grantId, key));
      return pages.seeOther(reply, `${list}?removed=${encodeURIComponent(found.client.id)}`);
    }),
  );

  function takenLocation(grantId: string, key: string): string {
    return `${list}/app?grant=${encodeURIComponent(grantId)}&taken=${encodeURIComponent(key)}`;
  }
}

function rightOf({ rights, unused }: ConnectedApp, key: string): Scope | undefined {
  return [...rights, ...unused].find((scope) => scope.key === key);
}
