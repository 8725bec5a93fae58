import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";
import { auditSearch } from "./addresses.ts";

/** `/audit` and below. */
export const auditRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/audit",
    validateSearch: auditSearch,
    loader: async ({ location: { search } }) => (await import("./audit-page.tsx")).preloadAudit(search),
    component: lazyRouteComponent(() => import("./audit-page.tsx"), "AuditPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/audit/$id",
    loader: async ({ params: { id } }) => (await import("./record-page.tsx")).preloadRecord(id),
    component: lazyRouteComponent(() => import("./record-page.tsx"), "RecordPage"),
  }),
] as const;
