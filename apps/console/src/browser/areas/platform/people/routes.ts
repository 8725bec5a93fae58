import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../../root-route.tsx";
import { peopleSearch, personSearch } from "./addresses.ts";

/** `/people` and below. */
export const peopleRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/people",
    validateSearch: peopleSearch,
    loader: async ({ location: { search } }) => (await import("./people-page.tsx")).preloadPeople(search),
    component: lazyRouteComponent(() => import("./people-page.tsx"), "PeoplePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/new/people",
    component: lazyRouteComponent(() => import("./new-person-page.tsx"), "NewPersonPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/people/$id",
    validateSearch: personSearch,
    loader: async ({ params: { id } }) => (await import("./person-page.tsx")).preloadPerson(id),
    component: lazyRouteComponent(() => import("./person-page.tsx"), "PersonPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/people/$id/edit",
    component: lazyRouteComponent(() => import("./edit-person-page.tsx"), "EditPersonPage"),
  }),
] as const;
