import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";
import { membersSearch } from "./addresses.ts";

/** `/organisations/…/members`. */
export const membersRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/organisations/$organisation/members",
    validateSearch: membersSearch,
    component: lazyRouteComponent(() => import("./members-page.tsx"), "MembersPage"),
  }),
] as const;
