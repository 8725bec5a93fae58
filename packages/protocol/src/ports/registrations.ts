import type { Client, ClientSecret } from "../client.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";
import type { ChangedClient, RegisteredClient } from "./client-registry.ts";
import type { Conflict } from "./revised.ts";

/** What is kept of a client that registered itself, beside the client. */
export interface Registration {
  /** SHA-256 of its registration access token (RFC 7592 §3), base64url. */
  readonly tokenHash: string;
  /** What it said of itself that changes nothing here, such as `client_uri`, as it said it. */
  readonly told: Readonly<Record<string, unknown>>;
  /** The software statement it came with, unmodified (RFC 7591 §2.3). */
  readonly softwareStatement?: string;
}

/** A client with what is kept of how it registered. */
export interface SelfRegistered {
  readonly client: RegisteredClient;
  readonly registration: Registration;
}

/** A client that is about to be written as it registers. */
export interface NewRegistration {
  readonly client: Client;
  readonly registration: Registration;
  /** SHA-256 of the initial access token it came with; it is used once more. Absent where it came without. */
  readonly initialToken?: string;
  /** How many that nobody ever used there may be, and how long one of them is left alone when there are as many. */
  readonly room: { readonly most: number; readonly unusedBefore: Instant };
}

/** What a client becomes that changes its own registration. */
export interface ChangedRegistration {
  readonly client: ChangedClient;
  readonly verified: boolean;
  /** What its secrets are from now on; absent where they stay. */
  readonly secrets?: readonly ClientSecret[];
  readonly registration: Registration;
}

/** Clients that register themselves, and look after their registrations. Each change commits with its audit record. */
export interface Registrations {
  /**
   * Writes a client, in one transaction with the use of its initial access token. `refused`: that token is not there, over, or used
   * up; of concurrent callers with one that is good once more, exactly one is registered. `full`: there are as many clients as may
   * be that registered themselves and were never used, and none of them is old enough to make room. Whoever comes with
   * a token is not counted.
   */
  register(
    registration: NewRegistration,
    by: Attribution,
  ): Promise<"registered" | "taken" | "refused" | "full">;
  /** The client of this id if it registered itself. */
  find(clientId: string): Promise<SelfRegistered | undefined>;
  /**
   * Replaces it if `tokenHash` is still of its token: of concurrent callers with one token exactly one is told `updated`, and the others
   * `unknown`, as they are for a client that is gone.
   *
   * @param expected.revision - of the client, as it was read.
   */
  update(
    change: ChangedRegistration,
    expected: { readonly revision: number; readonly tokenHash: string },
    by: Attribution,
  ): Promise<"updated" | "unknown" | Conflict>;
  /** Deletes it with everything people granted to it, if `tokenHash` is still of its token. */
  delete(clientId: string, tokenHash: string, by: Attribution): Promise<"deleted" | "unknown">;
  /**
   * Deletes clients that registered themselves, were not changed by anybody since `before`, that nobody verified, and that never got a token or a
   * grant: some of them, the oldest first. Answers how many.
   */
  forgetUnused(before: Instant, by: Attribution): Promise<number>;
}
