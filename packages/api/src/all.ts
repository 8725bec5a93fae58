import type { Operation } from "./operation.ts";
import * as clientSecrets from "./resources/client-secrets.ts";
import * as clients from "./resources/clients.ts";
import * as session from "./resources/session.ts";

/** What the reference calls each resource, and its operations: the one list that decides what the API can be asked. */
export const resources: readonly { readonly title: string; readonly operations: readonly Operation[] }[] = [
  { title: "Session", operations: Object.values<Operation>(session) },
  {
    title: "Clients",
    operations: [clients, clientSecrets].flatMap((file) => Object.values<Operation>(file)),
  },
];

/** Every operation of the API. */
export const apiOperations: readonly Operation[] = resources.flatMap(({ operations }) => operations);
