import type { AnyOperation } from "@grantway/protocol";
import * as appActivity from "./app-activity-operations.ts";
import * as appClients from "./app-client-operations.ts";
import * as appEvents from "./app-event-operations.ts";
import * as appReports from "./app-report-operations.ts";
import * as appStops from "./app-stop-operations.ts";
import * as appTokens from "./app-token-operations.ts";
import * as appVersions from "./app-version-operations.ts";
import * as apps from "./app-operations.ts";
import * as deliveries from "./delivery-operations.ts";
import * as directory from "./directory-operations.ts";
import * as installRequests from "./install-request-operations.ts";
import * as installations from "./installation-operations.ts";
import * as policies from "./policy-operations.ts";
import * as publishers from "./publisher-operations.ts";
import * as reviews from "./review-operations.ts";
import * as webhookEndpoints from "./webhook-endpoint-operations.ts";
import * as webhookSecrets from "./webhook-secret-operations.ts";
import * as deletion from "./deletion-operations.ts";
import * as invitations from "./invitation-operations.ts";
import * as members from "./member-operations.ts";
import * as organisations from "./organisation-operations.ts";
import * as roles from "./role-operations.ts";

/** Every operation of this package: a file of operations exports nothing else. */
export const platformOperations: readonly AnyOperation[] = [
  organisations,
  deletion,
  members,
  roles,
  invitations,
  apps,
  appStops,
  appVersions,
  appClients,
  appActivity,
  appTokens,
  appEvents,
  publishers,
  reviews,
  appReports,
  webhookEndpoints,
  webhookSecrets,
  deliveries,
  directory,
  installations,
  installRequests,
  policies,
].flatMap((file) => Object.values<AnyOperation>(file));
