import type { Instant, Revised } from "@grantway/protocol";

/*
 * Tenancy. A person belongs to several organisations, in each with one role. What an organisation installs, its administrators
 * decide; what it publishes, its developers do.
 */

/** A company, a team or a club that uses apps, publishes them, or both. */
export interface Organisation extends Revised {
  readonly id: string;
  /** In addresses: lower-case letters, digits and hyphens. No two organisations share one. */
  readonly slug: string;
  readonly name: string;
  /** A sandbox belongs to an organisation that publishes apps; test clients are used there and nowhere else. */
  readonly kind: "live" | "sandbox";
  /** Of a sandbox: the organisation that made it, by id. */
  readonly sandboxOf: string | null;
  /** `deleting`: nothing of it can be used, and it is gone for good at {@link deleteAt} unless somebody takes that back. */
  readonly status: "active" | "suspended" | "deleting";
  readonly deleteAt: Instant | null;
  /** Since when the platform has it suspended, also while it is about to be deleted; `null` while it has not. */
  readonly suspendedAt: Instant | null;
  readonly createdAt: Instant;
}

/** A person in an organisation. There is one for both. */
export interface Membership {
  readonly organisation: string;
  readonly person: string;
  /** `owner`, `admin`, `member`, or a custom role by its id. */
  readonly role: string;
  readonly joinedAt: Instant;
  /** In a sandbox because of what they are in the organisation behind it; that is where it is changed. */
  readonly inherited: boolean;
}
