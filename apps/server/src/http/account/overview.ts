import type { FastifyInstance } from "fastify";
import { readQuery } from "../forms/query.ts";
import type { PageContext } from "../page-context.ts";
import type { OwnRoutes } from "./own-routes.ts";
import { overviewPage } from "./overview-page.ts";

/** `GET /account`, and `GET /`, which is the same: who is signed in. */
export function overviewRoute(app: FastifyInstance, { pages }: PageContext, own: OwnRoutes): void {
  const show = own.page("account", async ({ account }, request, reply) => {
    const frame = pages.frame(request);
    const named = readQuery(request.url).values.has("named");
    const done = named ? frame.words.account("named") : undefined;
    const page = overviewPage({ frame, account, email: account.email, done });
    return pages.send(reply, page, "self");
  });
  app.get("/", show);
  app.get("/account", show);
}
