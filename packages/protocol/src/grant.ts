import type { Instant } from "./instant.ts";

/**
 * Who a grant speaks for: a person, by their id; an installation of an app that acts as itself, for which no person is asked
 * again and which stays when whoever installed it leaves; or a person inside an installation, whose yes in one organisation says
 * nothing of another.
 */
export type GrantSubject =
  | { readonly person: string; readonly installation?: undefined; readonly member?: undefined }
  | { readonly installation: string; readonly person?: undefined; readonly member?: string };

/** What was decided that one client may do for one subject. One row for both (domain: Granting). */
export interface Grant {
  readonly id: string;
  readonly subject: GrantSubject;
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

/** Whose grant it is: of the person, alone or inside an installation; `undefined` for an app that acts as itself. */
export function personOf({ subject }: Pick<Grant, "subject">): string | undefined {
  return subject.person ?? subject.member;
}

/** Whether the grant stands and holds all of these scopes. */
export function covers(grant: Grant, scopes: readonly string[]): boolean {
  return grant.status === "active" && scopes.every((scope) => grant.scopes.includes(scope));
}

/** The grant after a yes to these scopes: one that stands has them added, in order and once each; a revoked one has these alone. */
export function widened(grant: Grant, scopes: readonly string[], at: Instant): Grant {
  const kept = grant.status === "active" ? grant.scopes : [];
  return { ...grant, scopes: [...new Set([...kept, ...scopes])], status: "active", consentedAt: at };
}

/** The grant without these scopes; with the last of them it goes. */
export function narrowed(grant: Grant, scopes: readonly string[]): Grant {
  const kept = grant.scopes.filter((scope) => !scopes.includes(scope));
  if (kept.length === grant.scopes.length) return grant;
  return kept.length === 0 ? revoked(grant) : { ...grant, scopes: kept };
}

/** The grant taken back: what came of it is of an epoch that is over. */
export function revoked(grant: Grant): Grant {
  return { ...grant, status: "revoked", epoch: grant.epoch + 1 };
}
