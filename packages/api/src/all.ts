import type { Operation } from "./operation.ts";
import * as appClients from "./resources/app-clients.ts";
import * as appReports from "./resources/app-reports.ts";
import * as appVersions from "./resources/app-versions.ts";
import * as apps from "./resources/apps.ts";
import * as apis from "./resources/apis.ts";
import * as clientDocuments from "./resources/client-documents.ts";
import * as audit from "./resources/audit.ts";
import * as clientSecrets from "./resources/client-secrets.ts";
import * as clients from "./resources/clients.ts";
import * as consequences from "./resources/consequences.ts";
import * as deliveries from "./resources/deliveries.ts";
import * as declarations from "./resources/declarations.ts";
import * as events from "./resources/events.ts";
import * as ownInstallation from "./resources/own-installation.ts";
import * as families from "./resources/families.ts";
import * as grants from "./resources/grants.ts";
import * as invitations from "./resources/invitations.ts";
import * as manifests from "./resources/manifests.ts";
import * as initialAccessTokens from "./resources/initial-access-tokens.ts";
import * as keys from "./resources/keys.ts";
import * as launches from "./resources/launches.ts";
import * as directory from "./resources/directory.ts";
import * as installRequests from "./resources/install-requests.ts";
import * as installations from "./resources/installations.ts";
import * as policies from "./resources/policies.ts";
import * as publishers from "./resources/publishers.ts";
import * as reviews from "./resources/reviews.ts";
import * as members from "./resources/members.ts";
import * as organisations from "./resources/organisations.ts";
import * as roles from "./resources/roles.ts";
import * as scopes from "./resources/scopes.ts";
import * as session from "./resources/session.ts";
import * as sessions from "./resources/sessions.ts";
import * as tokens from "./resources/tokens.ts";
import * as users from "./resources/users.ts";
import * as figures from "./resources/figures.ts";
import * as settings from "./resources/settings.ts";
import * as webhookEndpoints from "./resources/webhook-endpoints.ts";

/** The operations of a resource, as the reference shows them together. */
interface Resource {
  readonly title: string;
  readonly operations: readonly Operation[];
}

/** The one list that decides what the API can be asked. A file of operations exports nothing else. */
export const resources: readonly Resource[] = [
  { title: "Session", operations: operationsOf(session) },
  { title: "People", operations: operationsOf(users) },
  { title: "Sessions", operations: operationsOf(sessions) },
  { title: "Grants", operations: operationsOf(grants) },
  { title: "Token families", operations: operationsOf(families) },
  { title: "Launches", operations: operationsOf(launches) },
  {
    title: "Clients",
    operations: operationsOf(clients, clientSecrets, clientDocuments, initialAccessTokens),
  },
  { title: "APIs and scopes", operations: operationsOf(apis, scopes) },
  { title: "Apps", operations: operationsOf(apps, appVersions, appClients, publishers, manifests) },
  { title: "Directory", operations: operationsOf(directory) },
  {
    title: "Installations",
    operations: operationsOf(installations, ownInstallation, installRequests, policies),
  },
  { title: "Reviews", operations: operationsOf(reviews, appReports) },
  {
    title: "Organisations",
    operations: operationsOf(organisations, members, roles, invitations),
  },
  { title: "Consequences", operations: operationsOf(consequences) },
  { title: "Tokens", operations: operationsOf(tokens) },
  { title: "Keys", operations: operationsOf(keys) },
  { title: "Declaration", operations: operationsOf(declarations) },
  { title: "Webhooks", operations: operationsOf(webhookEndpoints, deliveries, events) },
  { title: "Audit", operations: operationsOf(audit) },
  { title: "Figures", operations: operationsOf(figures) },
  { title: "Settings", operations: operationsOf(settings) },
];

/** Every operation of the API. */
export const apiOperations: readonly Operation[] = resources.flatMap(({ operations }) => operations);

function operationsOf(...files: readonly Readonly<Record<string, Operation>>[]): readonly Operation[] {
  return files.flatMap((file) => Object.values(file));
}
