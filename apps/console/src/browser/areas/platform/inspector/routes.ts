import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";

/** `/inspector`. No token ever stands in the address. */
export const inspectorRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/inspector",
    component: lazyRouteComponent(() => import("./inspector-page.tsx"), "InspectorPage"),
  }),
] as const;
