import type { FreshConsent } from "../brand.ts";
import type { Grant } from "../grant.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";

/** What a person was shown and chose, kept append-only. */
export interface ConsentReceipt {
  readonly id: string;
  readonly offered: readonly string[];
  readonly granted: readonly string[];
  /** SHA-256 of the text the person read, base64url. */
  readonly textHash: string;
  readonly locale: string;
}

/** Grants: what people decided. */
export interface Grants {
  /** The active grant of this user to this client. */
  find(userId: string, clientId: string): Promise<Grant | undefined>;
  /**
   * Writes the decision: opens the grant, or adds the scopes to the active one, or reopens a revoked one with these
   * scopes alone, in the epoch after its revocation. Grant, receipt and audit record commit in one transaction (principle
   * P2). Of any number of concurrent callers for one user and client, all are told of the same grant, and no scope said
   * yes to is lost.
   */
  allow(decision: {
    /** Used when there is no row for this user and client yet. */
    readonly newGrantId: string;
    readonly consent: FreshConsent;
    readonly receipt: ConsentReceipt;
    /** The person, and when they said yes. */
    readonly by: Attribution;
    /** A yes that the active grant covers since this moment is the same one again: answered without a write. */
    readonly sameSince?: Instant;
  }): Promise<Grant>;
  /**
   * Opens the grant of a first-party client, for which nobody is asked; no receipt is written. Same promise as
   * {@link allow} under concurrency. An active grant that already covers the scopes is answered without a write.
   */
  allowFirstParty(decision: {
    readonly newGrantId: string;
    readonly userId: string;
    readonly clientId: string;
    readonly scopes: readonly string[];
    readonly by: Attribution;
  }): Promise<Grant>;
}
