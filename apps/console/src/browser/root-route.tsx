import { createRootRoute } from "@tanstack/react-router";
import { NotFoundPage } from "./frame/not-found-page.tsx";
import { Root } from "./frame/root.tsx";
import { closingPages } from "./list/open-pages.ts";

/** Above all routes: the frame. Areas make their routes below it. */
export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFoundPage,
  search: { middlewares: [({ search, next }) => closingPages(search, next(search))] },
});
