import type { FastifyInstance } from "fastify";
import type { PageContext } from "../page-context.ts";
import { activityRoute } from "./activity/activity.ts";
import { appRoutes } from "./apps/apps.ts";
import { removalRoutes } from "./apps/removal.ts";
import { nameRoutes } from "./name/name.ts";
import { overviewRoute } from "./overview.ts";
import { createOwnRoutes } from "./own-routes.ts";
import { passwordRoutes } from "./password/password.ts";
import { sessionRoutes } from "./sessions/sessions.ts";

/** `/account` and below: what everybody sees and changes of their own account. */
export function accountRoutes(app: FastifyInstance, context: PageContext): void {
  const own = createOwnRoutes(context);
  for (const route of [
    overviewRoute,
    nameRoutes,
    appRoutes,
    removalRoutes,
    sessionRoutes,
    passwordRoutes,
    activityRoute,
  ]) {
    route(app, context, own);
  }
}
