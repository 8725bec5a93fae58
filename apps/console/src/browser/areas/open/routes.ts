import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../root-route.tsx";

/** `/open/<installation>`: an installed app. The server lets a frame hold that app's origin there, and nowhere else. */
export const openRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/open/$installation",
    component: lazyRouteComponent(() => import("./open-page.tsx"), "OpenPage"),
  }),
] as const;
