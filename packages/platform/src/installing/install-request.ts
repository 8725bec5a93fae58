import type { Instant } from "@grantway/protocol";

/*
 * A request to those who decide in an organisation: somebody wants an app there and may not install it themselves. What they were
 * asked and said stands in it, so that they need not come back for the yes to count, and can go on where they were.
 */

/** What became of a request. */
export const requestStates = ["open", "approved", "denied", "expired", "cancelled"] as const;

/** One of {@link requestStates}. */
export type RequestState = (typeof requestStates)[number];

/** Somebody's request. */
export interface InstallRequest {
  readonly id: string;
  readonly app: string;
  readonly organisation: string;
  /** Who asks, by id. */
  readonly person: string;
  /** The version they were shown. */
  readonly version: number;
  /** What they were shown, and what of it they said yes to. */
  readonly offered: readonly string[];
  readonly scopes: readonly string[];
  /** Theirs, to those who decide. */
  readonly note: string;
  readonly status: RequestState;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly remindedAt: Instant | null;
  /** Who decided, by id; `null` while nobody did. */
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  /** Theirs, to who asked; empty where they said nothing. */
  readonly reason: string;
}

/** How long somebody waits before they may remind again. Milliseconds. */
export const remindEvery = 24 * 60 * 60 * 1000;
