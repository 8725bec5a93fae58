import type { FastifyInstance } from "fastify";
import type { PageContext } from "../page-context.ts";
import type { OwnRoutes } from "./own-routes.ts";
import { overviewPage } from "./overview-page.ts";

/** `GET /account`, and `GET /`, which is the same: who is signed in. */
export function overviewRoute(app: FastifyInstance, { pages }: PageContext, own: OwnRoutes): void {
  const show = own.page("account", async ({ account }, request, reply) => {
    const page = overviewPage({ frame: pages.frame(request), account, email: account.email });
    return pages.send(reply, page, "self");
  });
  app.get("/", show);
  app.get("/account", show);
}
