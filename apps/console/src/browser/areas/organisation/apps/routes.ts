import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { rootRoute } from "../../../root-route.tsx";
import { appClientTabs, appSearch, appsSearch } from "./addresses.ts";

const getParentRoute = () => rootRoute;
const app = "/organisations/$organisation/apps/$app";

/** `/organisations/$organisation/apps` and below, and what belongs to a publisher. */
export const organisationAppsRoutes = [
  createRoute({
    getParentRoute,
    path: "/organisations/$organisation/apps",
    validateSearch: appsSearch,
    component: lazyRouteComponent(() => import("./list/apps-page.tsx"), "AppsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/organisations/$organisation/new/apps",
    component: lazyRouteComponent(() => import("./new/new-app-page.tsx"), "NewAppPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/organisations/$organisation/publisher",
    component: lazyRouteComponent(() => import("./publisher/publisher-page.tsx"), "PublisherPage"),
  }),
  createRoute({
    getParentRoute,
    path: app,
    validateSearch: appSearch,
    component: lazyRouteComponent(() => import("./thing/app-page.tsx"), "AppPage"),
  }),
  createRoute({
    getParentRoute,
    path: `${app}/inspector`,
    component: lazyRouteComponent(() => import("./inspector/app-inspector-page.tsx"), "AppInspectorPage"),
  }),
  createRoute({
    getParentRoute,
    path: `${app}/versions/$version`,
    component: lazyRouteComponent(() => import("./versions/version-page.tsx"), "VersionPage"),
  }),
  createRoute({
    getParentRoute,
    path: `${app}/versions/$version/edit`,
    validateSearch: z.object({ view: z.enum(["json"]).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import("./manifest/manifest-page.tsx"), "ManifestPage"),
  }),
  createRoute({
    getParentRoute,
    path: `${app}/new/clients`,
    validateSearch: z.object({ environment: z.enum(["live", "test"]).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import("./clients/new-app-client-page.tsx"), "NewAppClientPage"),
  }),
  createRoute({
    getParentRoute,
    path: `${app}/clients/$client`,
    validateSearch: z.object({ tab: z.enum(appClientTabs).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import("./clients/app-client-page.tsx"), "AppClientPage"),
  }),
  createRoute({
    getParentRoute,
    path: `${app}/clients/$client/edit`,
    component: lazyRouteComponent(() => import("./clients/edit-app-client-page.tsx"), "EditAppClientPage"),
  }),
  createRoute({
    getParentRoute,
    path: `${app}/new/webhooks`,
    component: lazyRouteComponent(() => import("./webhooks/new-webhook-page.tsx"), "NewWebhookPage"),
  }),
  createRoute({
    getParentRoute,
    path: `${app}/webhooks/$endpoint`,
    component: lazyRouteComponent(() => import("./webhooks/webhook-page.tsx"), "WebhookPage"),
  }),
  createRoute({
    getParentRoute,
    path: `${app}/webhooks/$endpoint/edit`,
    component: lazyRouteComponent(() => import("./webhooks/edit-webhook-page.tsx"), "EditWebhookPage"),
  }),
  createRoute({
    getParentRoute,
    path: `${app}/deliveries/$delivery`,
    component: lazyRouteComponent(() => import("./webhooks/delivery-page.tsx"), "DeliveryPage"),
  }),
] as const;
