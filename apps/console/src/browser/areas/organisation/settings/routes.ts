import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";

const getParentRoute = () => rootRoute;

/** `/organisations/…/settings` and below. */
export const organisationSettingsRoutes = [
  createRoute({
    getParentRoute,
    path: "/organisations/$organisation/settings",
    component: lazyRouteComponent(() => import("./settings-page.tsx"), "OrganisationSettingsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/organisations/$organisation/settings/edit",
    component: lazyRouteComponent(() => import("./edit-settings-page.tsx"), "EditOrganisationPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/organisations/$organisation/settings/new-sandbox",
    component: lazyRouteComponent(() => import("./new-sandbox-page.tsx"), "NewSandboxPage"),
  }),
] as const;
