import type { AnyOperation } from "@grantway/protocol";
import * as audit from "./audit-operations.ts";
import * as passwordLinks from "./password-link-operations.ts";
import * as sessions from "./session-operations.ts";
import * as users from "./user-operations.ts";

/** Every operation of this package: a file of operations exports nothing else. */
export const identityOperations: readonly AnyOperation[] = [users, passwordLinks, sessions, audit].flatMap(
  (file) => Object.values<AnyOperation>(file),
);
