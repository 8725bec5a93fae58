import type { Path, Provider } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { accountRoutes } from "./account/account.ts";
import { createErrorPages } from "./answers/error-pages.ts";
import { authorizeRoute } from "./authorize/authorize.ts";
import { checkSessionRoute } from "./check-session/check-session.ts";
import { consoleRoute } from "./console/console.ts";
import { consentRoute } from "./consent/consent.ts";
import { consentPreviewRoute } from "./consent/preview.ts";
import { deviceRoute } from "./device/device.ts";
import { acceptForms } from "./forms/accept-forms.ts";
import { invitationRoute } from "./invitations/invitations.ts";
import { languageRoute } from "./language/language.ts";
import { waitingRoute } from "./install/waiting.ts";
import type { PageContext } from "./page-context.ts";
import { passwordRoute } from "./password/password.ts";
import { reportRoute } from "./report/report.ts";
import { setUpRoute } from "./set-up/set-up.ts";
import { forgotPasswordRoute } from "./sign-in/forgot-password.ts";
import { signInRoute } from "./sign-in/sign-in.ts";
import { signUpRoute } from "./sign-up/sign-up.ts";
import { endSessionRoute } from "./sign-out/end-session.ts";
import { signOutRoute } from "./sign-out/sign-out.ts";

/** The pages of endpoints that people are sent to, each at the path under which its feature registers it. */
const endpointPages: ReadonlyMap<string, typeof authorizeRoute> = new Map([
  ["/authorize", authorizeRoute],
  ["/check-session", checkSessionRoute],
  ["/device", deviceRoute],
  ["/end-session", endSessionRoute],
]);

/**
 * What people see, and the endpoints they are sent to.
 *
 * @throws {Error} when an endpoint for people is registered that has no pages.
 */
export function pageRoutes(
  app: FastifyInstance,
  context: PageContext & { readonly logger: Logger; readonly provider: Pick<Provider, "endpoints"> },
): void {
  acceptForms(app);
  app.setErrorHandler(createErrorPages(context));
  for (const { answers, path } of context.provider.endpoints) {
    if (answers === "pages") pagesAt(path)(app, context, path);
  }
  for (const route of [
    signInRoute,
    signUpRoute,
    forgotPasswordRoute,
    consentRoute,
    consentPreviewRoute,
    waitingRoute,
    reportRoute,
    signOutRoute,
    accountRoutes,
    setUpRoute,
    passwordRoute,
    invitationRoute,
    languageRoute,
    consoleRoute,
  ]) {
    route(app, context);
  }
}

function pagesAt(path: Path): typeof authorizeRoute {
  const route = endpointPages.get(path);
  if (route === undefined) throw new Error(`People are sent to ${path}, and there is no page.`);
  return route;
}
