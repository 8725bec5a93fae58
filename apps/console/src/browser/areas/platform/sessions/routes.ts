import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";
import { sessionsSearch } from "./addresses.ts";

/** `/sessions`. */
export const sessionsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/sessions",
    validateSearch: sessionsSearch,
    loader: async ({ location: { search } }) => (await import("./sessions-page.tsx")).preloadSessions(search),
    component: lazyRouteComponent(() => import("./sessions-page.tsx"), "SessionsPage"),
  }),
] as const;
