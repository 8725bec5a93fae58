import type { ConnectedApp, Scope, SignedInUser } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { readQuery } from "../../forms/query.ts";
import type { PageContext } from "../../page-context.ts";
import { scopeText } from "../../rights/scope-text.ts";
import type { PageWords } from "../../words/page-words.ts";
import { placeLocation } from "../account-places.ts";
import type { OwnRoutes } from "../own-routes.ts";
import { linksOf } from "../page-links.ts";
import { readPage } from "../read-page.ts";
import { appPage } from "./app-page.ts";
import { appsPage } from "./apps-page.ts";
import { notConnectedPage } from "./not-connected-page.ts";
import { placesOf } from "./places-of.ts";

/** `GET /account/apps` and `GET /account/apps/app`: what this person allowed apps. */
export function appRoutes(app: FastifyInstance, context: PageContext, own: OwnRoutes): void {
  const { base, catalogue, clock, connectedApps, issuer, names, pages } = context;

  /** What a removal left to say, where it is so: the address alone proves nothing. */
  async function whatWasDone(user: SignedInUser, values: ReadonlyMap<string, string>, words: PageWords) {
    if (values.has("gone")) return words.apps("gone");
    const removed = values.get("removed");
    const client = removed === undefined ? undefined : await connectedApps.disconnected(user, removed);
    return client && words.apps("removed", { app: client.name });
  }

  app.get(
    "/account/apps",
    own.page("apps", async ({ user, account }, request, reply) => {
      const { values } = readQuery(request.url);
      const location = placeLocation("apps", base);
      const after = values.get("after");
      const page = await readPage(after, (at) => connectedApps.list(user, at));
      if (page === undefined) return pages.seeOther(reply, location);
      const frame = pages.frame(request);
      const view = {
        frame,
        account,
        apps: page.items,
        places: await placesOf(names, page.items),
        links: linksOf(location, after, page.next),
        now: clock(),
        done: await whatWasDone(user, values, frame.words),
      };
      return pages.send(reply, appsPage(view), "self");
    }),
  );

  app.get(
    "/account/apps/app",
    own.page("apps", async ({ user, account }, request, reply) => {
      const { values } = readQuery(request.url);
      const frame = pages.frame(request);
      const found = await connectedApps.find(user, values.get("grant") ?? "");
      if (found === undefined) return pages.send(reply, notConnectedPage(frame, account), "self", 404);
      const { apis, scopes } = await catalogue.current();
      const taken = scopes.get(values.get("taken") ?? "");
      const done =
        taken && !isAllowed(found, taken)
          ? frame.words.apps("taken", { right: scopeText(taken, frame.words).title })
          : undefined;
      const places = await placesOf(names, [found]);
      const view = { frame, account, issuer, app: found, places, apis, now: clock(), done };
      return pages.send(reply, appPage(view), "self");
    }),
  );
}

function isAllowed({ rights, unused }: ConnectedApp, { key }: Scope): boolean {
  return [...rights, ...unused].some((right) => right.key === key);
}
