import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { homeRoute } from "./account/home.ts";
import { createErrorPages } from "./answers/error-pages.ts";
import { authorizeRoute } from "./authorize/authorize.ts";
import { consentRoute } from "./consent/consent.ts";
import { acceptForms } from "./forms/accept-forms.ts";
import type { PageContext } from "./page-context.ts";
import { setUpRoute } from "./set-up/set-up.ts";
import { signInRoute } from "./sign-in/sign-in.ts";
import { signOutRoute } from "./sign-out/sign-out.ts";

/** What people see, and the authorization endpoint, which people are sent to. */
export function pageRoutes(app: FastifyInstance, context: PageContext & { readonly logger: Logger }): void {
  acceptForms(app);
  app.setErrorHandler(createErrorPages(context));
  for (const route of [authorizeRoute, signInRoute, consentRoute, signOutRoute, homeRoute, setUpRoute]) {
    route(app, context);
  }
}
