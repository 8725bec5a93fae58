import type { Client } from "../client.ts";
import type { Instant } from "../instant.ts";

/** What a client may ask of the interaction (OpenID Connect Core §3.1.2.1, `prompt`; Initiating User Registration §4). */
export type Prompt = "none" | "login" | "consent" | "select_account" | "create";

/** What every request has that a person is asked about, wherever its answer goes. */
export interface Asking {
  readonly client: Client;
  /**
   * Whether the answer can reach nobody but the client, see `isAssured`. Where it could, what was allowed before settles the
   * question, and of ours nobody is asked; else a click on this very request is needed.
   */
  readonly isAssured: boolean;
  /** What of the asked scopes the client is registered for; never empty. */
  readonly scopes: readonly string[];
  readonly prompt: ReadonlySet<Prompt>;
  /** Seconds. */
  readonly maxAge?: number;
  readonly loginHint?: string;
  /** Languages the person reads: tags of BCP 47 with spaces between, the best first. */
  readonly uiLocales?: string;
  /** Where an app means to be used: id or slug of an organisation. A hint, which is never trusted. */
  readonly organisation?: string;
  /** Id of the only person this may be answered for, whom a hint named. */
  readonly person?: string;
  /** When it first reached us, however many pages ago: what `prompt` and `max_age` are measured from. */
  readonly startedAt: Instant;
}
