import { createRootRoute } from "@tanstack/react-router";
import { NotFoundPage } from "./frame/not-found-page.tsx";
import { Root } from "./frame/root.tsx";

/** Above all routes: the frame. */
export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });
