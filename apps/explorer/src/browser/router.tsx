import { parseSearch, stringifySearch } from "@grantway/ui/frame";
import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { readApiSearch } from "./api/api-search.ts";
import { ApiPage } from "./api/api-page.tsx";
import { FrontPage } from "./frame/front-page.tsx";
import { rootRoute } from "./root-route.tsx";

const frontRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: FrontPage });

/** An API of one's own. No API is called so. */
const addRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/add",
  component: lazyRouteComponent(() => import("./own/add-api-page.tsx"), "AddApiPage"),
});

/** `/explorer/<api>/<choice>/<operation>`: the page is one, and stays while the rest of the address changes. */
const apiRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/$api",
  validateSearch: readApiSearch,
  component: ApiPage,
});
const choiceRoute = createRoute({ getParentRoute: () => apiRoute, path: "/$choice" });
const operationRoute = createRoute({ getParentRoute: () => choiceRoute, path: "/$operation" });

/** The router of the explorer. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    frontRoute,
    addRoute,
    apiRoute.addChildren([choiceRoute.addChildren([operationRoute])]),
  ]),
  basepath: "/explorer",
  parseSearch,
  stringifySearch,
});

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: typeof router;
  }
}
