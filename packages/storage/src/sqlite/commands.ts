import type { DatabaseSync } from "node:sqlite";
import { catalogueCommands } from "./catalogue-registry.ts";
import { clientCommands } from "./client-registry.ts";
import { failedSignInCommands } from "./failed-sign-ins.ts";
import { grantRegistryCommands } from "./grant-registry.ts";
import { grantCommands } from "./grants.ts";
import { revokedTokenCommands } from "./revoked-tokens.ts";
import { sessionDirectoryCommands } from "./session-directory.ts";
import { sessionCommands } from "./sessions.ts";
import { signingKeyCommands } from "./signing-keys.ts";
import { sweepCommands } from "./sweep.ts";
import { tokenFamilyCommands } from "./token-families.ts";
import { userDirectoryCommands } from "./user-directory.ts";
import { userCommands } from "./users.ts";

/**
 * Every write there is. A command reads and writes inside the transaction its caller began, and may run twice, the
 * first time rolled back: it keeps nothing outside the database.
 */
export function loadCommands(db: DatabaseSync) {
  return {
    ...catalogueCommands(db),
    ...clientCommands(db),
    ...failedSignInCommands(db),
    ...grantCommands(db),
    ...grantRegistryCommands(db),
    ...revokedTokenCommands(db),
    ...sessionCommands(db),
    ...sessionDirectoryCommands(db),
    ...signingKeyCommands(db),
    ...sweepCommands(db),
    ...tokenFamilyCommands(db),
    ...userCommands(db),
    ...userDirectoryCommands(db),
    /** Answers once the writer has been through a commit. */
    touch(): void {},
  };
}

/** The commands by name. */
export type Commands = ReturnType<typeof loadCommands>;
