import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";
import { organisationSearch, organisationsSearch } from "./addresses.ts";

/** `/organisations` and what makes one; below one of them is what is done in it. */
export const organisationsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/organisations",
    validateSearch: organisationsSearch,
    loader: async ({ location: { search } }) =>
      (await import("./organisations-page.tsx")).preloadOrganisations(search),
    component: lazyRouteComponent(() => import("./organisations-page.tsx"), "OrganisationsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/new/organisations",
    component: lazyRouteComponent(() => import("./new-organisation-page.tsx"), "NewOrganisationPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/organisations/$organisation",
    validateSearch: organisationSearch,
    loader: async ({ params: { organisation } }) =>
      (await import("./organisation-page.tsx")).preloadOrganisation(organisation),
    component: lazyRouteComponent(() => import("./organisation-page.tsx"), "OrganisationPage"),
  }),
] as const;
