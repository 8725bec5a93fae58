import type { Handler } from "../handle.ts";
import { appClientHandlers } from "./app-clients.ts";
import { appReportHandlers } from "./app-reports.ts";
import { appVersionHandlers } from "./app-versions.ts";
import { appHandlers } from "./apps.ts";
import { publisherHandlers } from "./publishers.ts";
import { reviewHandlers } from "./reviews.ts";
import { apiHandlers } from "./apis.ts";
import { clientDocumentHandlers } from "./client-documents.ts";
import { auditHandlers } from "./audit.ts";
import { clientHandlers } from "./clients.ts";
import { initialAccessTokenHandlers } from "./initial-access-tokens.ts";
import { clientSecretHandlers } from "./client-secrets.ts";
import { consequenceHandlers } from "./consequences.ts";
import { declarationHandlers } from "./declarations.ts";
import { familyHandlers } from "./families.ts";
import { grantHandlers } from "./grants.ts";
import { invitationHandlers } from "./invitations.ts";
import { memberHandlers } from "./members.ts";
import { organisationHandlers } from "./organisations.ts";
import { roleHandlers } from "./roles.ts";
import { directoryHandlers } from "./directory.ts";
import { installRequestHandlers } from "./install-requests.ts";
import { installationHandlers } from "./installations.ts";
import { policyHandlers } from "./policies.ts";
import { keyHandlers } from "./keys.ts";
import { launchHandlers } from "./launches.ts";
import { manifestHandlers } from "./manifests.ts";
import { scopeHandlers } from "./scopes.ts";
import { sessionHandlers } from "./session.ts";
import { browserSessionHandlers } from "./sessions.ts";
import { tokenHandlers } from "./tokens.ts";
import { userHandlers } from "./users.ts";
import { eventHandlers } from "./events.ts";
import { ownInstallationHandlers } from "./own-installation.ts";
import { deliveryHandlers } from "./deliveries.ts";
import { webhookEndpointHandlers } from "./webhook-endpoints.ts";
import { figureHandlers } from "./figures.ts";
import { settingHandlers } from "./settings.ts";

/** What answers the operations of the contract; a test compares the two. */
export const handlers: readonly Handler[] = [
  ...sessionHandlers,
  ...userHandlers,
  ...browserSessionHandlers,
  ...grantHandlers,
  ...familyHandlers,
  ...organisationHandlers,
  ...memberHandlers,
  ...roleHandlers,
  ...invitationHandlers,
  ...consequenceHandlers,
  ...launchHandlers,
  ...clientHandlers,
  ...clientSecretHandlers,
  ...initialAccessTokenHandlers,
  ...clientDocumentHandlers,
  ...appHandlers,
  ...appVersionHandlers,
  ...appClientHandlers,
  ...publisherHandlers,
  ...reviewHandlers,
  ...appReportHandlers,
  ...apiHandlers,
  ...scopeHandlers,
  ...directoryHandlers,
  ...installationHandlers,
  ...installRequestHandlers,
  ...policyHandlers,
  ...tokenHandlers,
  ...keyHandlers,
  ...manifestHandlers,
  ...declarationHandlers,
  ...webhookEndpointHandlers,
  ...deliveryHandlers,
  ...eventHandlers,
  ...ownInstallationHandlers,
  ...auditHandlers,
  ...figureHandlers,
  ...settingHandlers,
];
