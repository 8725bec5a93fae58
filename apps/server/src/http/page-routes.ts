import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { acceptForms } from "./accept-forms.ts";
import { authorizeRoute } from "./authorize.ts";
import { consentRoute } from "./consent.ts";
import { createErrorPages } from "./error-pages.ts";
import { homeRoute } from "./home.ts";
import type { PageContext } from "./page-context.ts";
import { setUpRoute } from "./set-up.ts";
import { signInRoute } from "./sign-in.ts";
import { signOutRoute } from "./sign-out.ts";

/** What people see, and the authorization endpoint, which people are sent to. */
export function pageRoutes(app: FastifyInstance, context: PageContext & { readonly logger: Logger }): void {
  acceptForms(app);
  app.setErrorHandler(createErrorPages(context));
  for (const route of [authorizeRoute, signInRoute, consentRoute, signOutRoute, homeRoute, setUpRoute]) {
    route(app, context);
  }
}
