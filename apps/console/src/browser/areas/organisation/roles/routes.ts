import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";

const getParentRoute = () => rootRoute;

/** `/organisations/…/roles` and below, and what makes one. */
export const rolesRoutes = [
  createRoute({
    getParentRoute,
    path: "/organisations/$organisation/roles",
    component: lazyRouteComponent(() => import("./roles-page.tsx"), "RolesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/organisations/$organisation/new/roles",
    component: lazyRouteComponent(() => import("./new-role-page.tsx"), "NewRolePage"),
  }),
  createRoute({
    getParentRoute,
    path: "/organisations/$organisation/roles/$role",
    component: lazyRouteComponent(() => import("./role-page.tsx"), "RolePage"),
  }),
  createRoute({
    getParentRoute,
    path: "/organisations/$organisation/roles/$role/edit",
    component: lazyRouteComponent(() => import("./edit-role-page.tsx"), "EditRolePage"),
  }),
] as const;
