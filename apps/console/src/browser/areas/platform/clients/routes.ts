import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { rootRoute } from "../../../root-route.tsx";
import { clientTabs } from "./client-tabs.ts";
import { clientKinds } from "./model/client.ts";

const text = z.string().optional().catch(undefined);
const one = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words).optional().catch(undefined);

/** `/clients` and below. */
export const clientsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/clients",
    validateSearch: z.object({
      search: text,
      status: one(["active", "suspended"]),
      type: one(["confidential", "public"]),
      party: one(["first", "other"]),
      owner: text,
      owned: one(["person", "platform"]),
      unused: one(["90d"]),
      sort: one(["name", "lastUsed"]),
    }),
    component: lazyRouteComponent(() => import("./list/clients-page.tsx"), "ClientsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/clients/new",
    validateSearch: z.object({ kind: z.enum(clientKinds).optional().catch(undefined), like: text }),
    component: lazyRouteComponent(() => import("./edit/new-client-page.tsx"), "NewClientPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/clients/import",
    component: lazyRouteComponent(() => import("./import/import-page.tsx"), "ImportPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/clients/$id",
    validateSearch: z.object({ tab: one(clientTabs) }),
    component: lazyRouteComponent(() => import("./thing/client-page.tsx"), "ClientPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/clients/$id/edit",
    component: lazyRouteComponent(() => import("./edit/edit-client-page.tsx"), "EditClientPage"),
  }),
] as const;
