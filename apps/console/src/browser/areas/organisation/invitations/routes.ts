import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";

/** `/organisations/…/invitations`, and what makes one. */
export const invitationsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/organisations/$organisation/invitations",
    component: lazyRouteComponent(() => import("./invitations-page.tsx"), "InvitationsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/organisations/$organisation/new/invitations",
    component: lazyRouteComponent(() => import("./new-invitation-page.tsx"), "NewInvitationPage"),
  }),
] as const;
