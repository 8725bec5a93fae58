import type { Instant } from "../instant.ts";
import type { FamilyRegistry, StandingFamily } from "../ports/family-registry.ts";
import { familyState, type FamilyState } from "../tokens/family-state.ts";

/** What the operations on token families work with. */
export interface FamilyPorts {
  readonly familyRegistry: FamilyRegistry;
}

/** A token family: what it is of, and whether it can still be used. */
export interface ListedFamily {
  readonly id: string;
  readonly grantId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly userId: string;
  readonly username: string;
  /** `sid` of the session it began in; empty where that is not known. */
  readonly sid: string;
  /** What its code carried. */
  readonly scopes: readonly string[];
  /** When the person of its session had signed in. */
  readonly authenticatedAt: Instant;
  /** When it was last refreshed, or opened. */
  readonly lastUsedAt: Instant;
  readonly expiresAt: Instant;
  readonly state: FamilyState;
}

/** What a list tells of it at this moment. */
export function describeFamily(standing: StandingFamily, at: Instant): ListedFamily {
  const { family, client, subject } = standing;
  const { id, grantId, clientId, userId, sid, scopes, authenticatedAt, rotatedAt, expiresAt } = family;
  return {
    id,
    grantId,
    clientId,
    clientName: client.name,
    userId,
    username: subject.username,
    sid,
    scopes,
    authenticatedAt,
    lastUsedAt: rotatedAt,
    expiresAt,
    state: familyState(standing, at),
  };
}
