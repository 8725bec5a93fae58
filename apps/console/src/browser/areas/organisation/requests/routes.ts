import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";
import { requestsSearch } from "./addresses.ts";

/** `/organisations/…/requests` and below. */
export const requestsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/organisations/$organisation/requests",
    validateSearch: requestsSearch,
    component: lazyRouteComponent(() => import("./requests-page.tsx"), "RequestsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/organisations/$organisation/requests/$id",
    loader: async ({ params: { id } }) => (await import("./request-page.tsx")).preloadRequest(id),
    component: lazyRouteComponent(() => import("./request-page.tsx"), "RequestPage"),
  }),
] as const;
