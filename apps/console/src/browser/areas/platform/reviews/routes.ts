import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { rootRoute } from "../../../root-route.tsx";

/** `/reviews` and below. */
export const reviewsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/reviews",
    validateSearch: z.object({
      tab: z.enum(["apps", "reports"]).optional().catch(undefined),
      status: z.enum(["closed"]).optional().catch(undefined),
      app: z.string().max(200).optional().catch(undefined),
      search: z.string().optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import("./reviews-page.tsx"), "ReviewsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/reviews/$app/$version",
    component: lazyRouteComponent(() => import("./review-page.tsx"), "ReviewPage"),
  }),
] as const;
