import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";
import { z } from "../../../zod.ts";

/** `/overview`. */
export const overviewRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/overview",
    validateSearch: z.object({ range: z.enum(["hours", "days"]).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import("./overview-page.tsx"), "OverviewPage"),
  }),
] as const;
