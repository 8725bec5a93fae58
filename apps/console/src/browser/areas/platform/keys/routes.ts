import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";

/** `/keys`. */
export const keysRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/keys",
    component: lazyRouteComponent(() => import("./keys-page.tsx"), "KeysPage"),
  }),
] as const;
