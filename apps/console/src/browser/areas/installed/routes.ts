import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../root-route.tsx";
import { installationSearch, installedSearch } from "./addresses.ts";

/** `/installed`, the same of an organisation, and what is below both. */
export const installedRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/installed",
    validateSearch: installedSearch,
    component: lazyRouteComponent(() => import("./list/my-apps-page.tsx"), "MyAppsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/installed/$id",
    validateSearch: installationSearch,
    loader: async ({ params: { id } }) =>
      (await import("./thing/installation-page.tsx")).preloadInstallation(id),
    component: lazyRouteComponent(() => import("./thing/my-app-page.tsx"), "MyAppPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/organisations/$organisation/installed",
    validateSearch: installedSearch,
    component: lazyRouteComponent(() => import("./list/connected-apps-page.tsx"), "ConnectedAppsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/organisations/$organisation/installed/$id",
    validateSearch: installationSearch,
    loader: async ({ params: { id } }) =>
      (await import("./thing/installation-page.tsx")).preloadInstallation(id),
    component: lazyRouteComponent(() => import("./thing/connected-app-page.tsx"), "ConnectedAppPage"),
  }),
] as const;
