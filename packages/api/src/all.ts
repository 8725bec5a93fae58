import type { Operation } from "./operation.ts";
import * as clientSecrets from "./resources/client-secrets.ts";
import * as clients from "./resources/clients.ts";
import * as consequences from "./resources/consequences.ts";
import * as families from "./resources/families.ts";
import * as grants from "./resources/grants.ts";
import * as session from "./resources/session.ts";
import * as sessions from "./resources/sessions.ts";
import * as users from "./resources/users.ts";

/** What the reference calls each resource, and its operations: the one list that decides what the API can be asked. */
export const resources: readonly { readonly title: string; readonly operations: readonly Operation[] }[] = [
  { title: "Session", operations: Object.values<Operation>(session) },
  { title: "People", operations: Object.values<Operation>(users) },
  { title: "Sessions", operations: Object.values<Operation>(sessions) },
  { title: "Grants", operations: Object.values<Operation>(grants) },
  { title: "Token families", operations: Object.values<Operation>(families) },
  {
    title: "Clients",
    operations: [clients, clientSecrets].flatMap((file) => Object.values<Operation>(file)),
  },
  { title: "Consequences", operations: Object.values<Operation>(consequences) },
];

/** Every operation of the API. */
export const apiOperations: readonly Operation[] = resources.flatMap(({ operations }) => operations);
