import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../root-route.tsx";
import { directorySearch } from "./addresses.ts";

/** `/directory` and below. */
export const directoryRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/directory",
    validateSearch: directorySearch,
    loader: async ({ location: { search } }) =>
      (await import("./directory-page.tsx")).preloadDirectory(search),
    component: lazyRouteComponent(() => import("./directory-page.tsx"), "DirectoryPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/directory/$slug",
    loader: async ({ params: { slug } }) => (await import("./app-page.tsx")).preloadApp(slug),
    component: lazyRouteComponent(() => import("./app-page.tsx"), "AppPage"),
  }),
] as const;
