import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";
import { policySearch } from "./addresses.ts";

/** `/organisations/…/policy`. */
export const policyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/organisations/$organisation/policy",
    validateSearch: policySearch,
    component: lazyRouteComponent(() => import("./policy-page.tsx"), "PolicyPage"),
  }),
] as const;
