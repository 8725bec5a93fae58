import type { Instant } from "./instant.ts";

/** What one person decided one client may do. One row per user and client (domain: Granting). */
export interface Grant {
  readonly id: string;
  readonly userId: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly status: "active" | "revoked";
  /** When the person last said yes. */
  readonly consentedAt: Instant;
  /** Grows with every revocation, see `epochOf`. */
  readonly epoch: number;
}

/** Why a token family ended. */
export type FamilyEnd =
  | "code-replayed"
  | "refresh-replayed"
  | "code-expired"
  | "revoked"
  | "grant-revoked"
  | "session-ended";

/** Everything that came out of one redeemed code: a chain of refresh tokens and the access tokens beside them. */
export interface TokenFamily {
  readonly id: string;
  readonly grantId: string;
  readonly clientId: string;
  readonly userId: string;
  /** The scopes the code carried. A refresh may narrow, never widen (RFC 6749 §6). */
  readonly scopes: readonly string[];
  /** `sid` of the browser session it began in; empty for families older than this member. */
  readonly sid: string;
  /** The epoch it was opened in, see `epochOf`; another one now means that it is over. */
  readonly epoch: number;
  /** When the person of that session signed in, and what that session proved; for ID tokens made at refresh. */
  readonly authenticatedAt: Instant;
  readonly methods: readonly string[];
  /** The newest refresh token handed out; 0 is the first. */
  readonly generation: number;
  readonly rotatedAt: Instant;
  /** No refresh after this moment, however often it was used. */
  readonly expiresAt: Instant;
  readonly endedReason?: FamilyEnd;
}
