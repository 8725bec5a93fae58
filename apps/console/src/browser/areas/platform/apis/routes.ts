import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { rootRoute } from "../../../root-route.tsx";
import { apisSearch } from "./addresses.ts";
import { apiTabs } from "./api-tabs.ts";

/** `/apis` and below. An API is addressed by its audience, as one part of the path. */
export const apisRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/apis",
    validateSearch: apisSearch,
    loader: async ({ location: { search } }) => (await import("./list/apis-page.tsx")).preloadApis(search),
    component: lazyRouteComponent(() => import("./list/apis-page.tsx"), "ApisPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/new/apis",
    component: lazyRouteComponent(() => import("./api/new-api-page.tsx"), "NewApiPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/apis/$audience",
    validateSearch: apisSearch.extend({ tab: z.enum(apiTabs).optional().catch(undefined) }),
    loader: async ({ params: { audience } }) => (await import("./api/api-page.tsx")).preloadApi(audience),
    component: lazyRouteComponent(() => import("./api/api-page.tsx"), "ApiPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/apis/$audience/edit",
    component: lazyRouteComponent(() => import("./api/edit-api-page.tsx"), "EditApiPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/apis/$audience/new-scope",
    component: lazyRouteComponent(() => import("./scope/new-scope-page.tsx"), "NewScopePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/apis/$audience/scopes/$key",
    component: lazyRouteComponent(() => import("./scope/edit-scope-page.tsx"), "EditScopePage"),
  }),
] as const;
