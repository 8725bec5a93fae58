import type { FastifyInstance } from "fastify";
import type { PageContext } from "../../page-context.ts";
import { ruleText } from "../../words/rule-text.ts";
import { placeLocation } from "../account-places.ts";
import type { OwnRoutes } from "../own-routes.ts";
import { namePage } from "./name-page.ts";

/** `GET` and `POST /account/name`: the name that pages and apps show. */
export function nameRoutes(app: FastifyInstance, context: PageContext, own: OwnRoutes): void {
  const { base, ownAccount, pages } = context;

  app.get(
    "/account/name",
    own.page("account", async ({ account, csrf }, request, reply) => {
      const view = { frame: pages.frame(request), account, csrf, name: account.name };
      return pages.send(reply, namePage(view), "self");
    }),
  );

  app.post(
    "/account/name",
    own.form("account", async ({ account, csrf, user, values, by }, request, reply) => {
      const name = values.get("name") ?? "";
      const changed = await ownAccount.rename(user.userId, name, by);
      if (changed.outcome === "changed" || changed.outcome === "unknown") {
        return pages.seeOther(reply, `${placeLocation("account", base)}?named=1`);
      }
      const frame = pages.frame(request, { here: `${base}/account/name` });
      const problem =
        changed.outcome === "busy"
          ? frame.words.ownPassword("busy")
          : changed.problems.map((one) => ruleText(one, frame.words)).join(" ");
      const status = changed.outcome === "busy" ? 503 : 400;
      return pages.send(reply, namePage({ frame, account, csrf, name, problem }), "self", status);
    }),
  );
}
