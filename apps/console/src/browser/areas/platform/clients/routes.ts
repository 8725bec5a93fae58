import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { rootRoute } from "../../../root-route.tsx";
import { clientSearch } from "./addresses.ts";
import { clientTabs } from "./client-tabs.ts";
import { clientKinds } from "./model/client.ts";

/** `/clients` and below. */
export const clientsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/clients",
    validateSearch: clientSearch,
    loader: async ({ location: { search } }) =>
      (await import("./list/clients-page.tsx")).preloadClients(search),
    component: lazyRouteComponent(() => import("./list/clients-page.tsx"), "ClientsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/new/clients",
    validateSearch: z.object({
      kind: z.enum(clientKinds).optional().catch(undefined),
      like: z.string().optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import("./edit/new-client-page.tsx"), "NewClientPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/import/clients",
    component: lazyRouteComponent(() => import("./import/import-page.tsx"), "ImportPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/initial-access-tokens",
    component: lazyRouteComponent(
      () => import("./initial-tokens/initial-tokens-page.tsx"),
      "InitialTokensPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/clients/$id",
    validateSearch: z.object({ tab: z.enum(clientTabs).optional().catch(undefined) }),
    loader: async ({ params: { id } }) => (await import("./thing/client-page.tsx")).preloadClient(id),
    component: lazyRouteComponent(() => import("./thing/client-page.tsx"), "ClientPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/clients/$id/edit",
    component: lazyRouteComponent(() => import("./edit/edit-client-page.tsx"), "EditClientPage"),
  }),
] as const;
