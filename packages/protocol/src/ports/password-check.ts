import type { Instant } from "../instant.ts";

/** A person who has just proven who they are by their password. */
export interface ProvenPerson {
  readonly userId: string;
  /** As it was when they proved it, see `epochOf`. */
  readonly epoch: number;
  /** How they proved it (RFC 8176). */
  readonly methods: readonly string[];
}

/** How a password was checked. */
export type PasswordOutcome =
  | ({ readonly outcome: "proven" } & ProvenPerson)
  /** The same work and the same answer whether there is such a person; `reason` is for the log alone. */
  | { readonly outcome: "refused"; readonly reason: string }
  /** Nothing was checked; a try counts again from `retryAt`. */
  | { readonly outcome: "throttled"; readonly retryAt: Instant }
  /** Nothing was checked: too much is going on. */
  | { readonly outcome: "busy" };

/** Checks a password of a person, slowed by the same failures as the sign-in page. */
export type CheckPassword = (attempt: {
  /** Username or email. */
  readonly login: string;
  readonly password: string;
  /** What the address it came from counts as. */
  readonly network: string;
}) => Promise<PasswordOutcome>;
