import { createRoute, createRouter } from "@tanstack/react-router";
import { consolePath } from "./address.ts";
import { directoryRoutes } from "./areas/directory/routes.ts";
import { installedRoutes } from "./areas/installed/routes.ts";
import { requestsRoutes } from "./areas/organisation/requests/routes.ts";
import { policyRoutes } from "./areas/organisation/policy/routes.ts";
import { apisRoutes } from "./areas/platform/apis/routes.ts";
import { clientsRoutes } from "./areas/platform/clients/routes.ts";
import { inspectorRoutes } from "./areas/platform/inspector/routes.ts";
import { keysRoutes } from "./areas/platform/keys/routes.ts";
import { overviewRoutes } from "./areas/platform/overview/routes.ts";
import { organisationsRoutes } from "./areas/platform/organisations/routes.ts";
import { invitationsRoutes } from "./areas/organisation/invitations/routes.ts";
import { membersRoutes } from "./areas/organisation/members/routes.ts";
import { rolesRoutes } from "./areas/organisation/roles/routes.ts";
import { organisationSettingsRoutes } from "./areas/organisation/settings/routes.ts";
import { organisationAppsRoutes } from "./areas/organisation/apps/routes.ts";
import { reviewsRoutes } from "./areas/platform/reviews/routes.ts";
import { settingsRoutes } from "./areas/platform/settings/routes.ts";
import { auditRoutes } from "./areas/platform/audit/routes.ts";
import { openRoutes } from "./areas/open/routes.ts";
import { peopleRoutes } from "./areas/platform/people/routes.ts";
import { sessionsRoutes } from "./areas/platform/sessions/routes.ts";
import { FrontPage } from "./frame/front-page.tsx";
import { parseSearch, stringifySearch } from "@grantway/ui/frame";
import { SignedInPage } from "./frame/signed-in-page.tsx";
import { rootRoute } from "./root-route.tsx";

const frontRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: FrontPage });

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/signed-in",
  component: SignedInPage,
});

/** All pages. Areas are listed here and in `areas/areas.ts`. */

const routeTree = rootRoute.addChildren([
  frontRoute,
  signedInRoute,
  ...openRoutes,
  ...directoryRoutes,
  ...installedRoutes,
  ...requestsRoutes,
  ...policyRoutes,
  ...membersRoutes,
  ...rolesRoutes,
  ...invitationsRoutes,
  ...organisationSettingsRoutes,
  ...overviewRoutes,
  ...peopleRoutes,
  ...organisationsRoutes,
  ...clientsRoutes,
  ...organisationAppsRoutes,
  ...reviewsRoutes,
  ...apisRoutes,
  ...sessionsRoutes,
  ...inspectorRoutes,
  ...keysRoutes,
  ...auditRoutes,
  ...settingsRoutes,
]);

/** Milliseconds a page that was fetched at a hover is good for; what it reads is kept by Query. */
const preloadStaleTime = 0;

/** The router of the console, below the path it is served at. */
export const router = createRouter({
  routeTree,
  basepath: consolePath,
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: "intent",
  defaultPreloadStaleTime: preloadStaleTime,
});

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: typeof router;
  }
}
