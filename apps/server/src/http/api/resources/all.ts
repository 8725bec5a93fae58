import type { Handler } from "../handle.ts";
import { clientHandlers } from "./clients.ts";
import { clientSecretHandlers } from "./client-secrets.ts";
import { sessionHandlers } from "./session.ts";

/** What answers the operations of the contract; a test compares the two. */
export const handlers: readonly Handler[] = [...sessionHandlers, ...clientHandlers, ...clientSecretHandlers];
