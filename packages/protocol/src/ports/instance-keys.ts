import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";

/** An instance key, by its id, and when servers have sealed with it. */
export interface InstanceKeySeals {
  readonly id: string;
  readonly firstAt: Instant;
  /** The last moment a server told of; one that runs tells again every few minutes. */
  readonly lastAt: Instant;
}

/** What is alive of one kind: how many, and when the last of them ends. */
export interface AliveUntil {
  readonly count: number;
  /** Absent when there are none. */
  readonly until?: Instant;
}

/** Which instance keys have sealed what is in the hands of others, so that it can be told when an old one is needed no more. */
export interface InstanceKeys {
  /** The first used first. */
  all(): Promise<readonly InstanceKeySeals[]>;
  /** Notes that a server seals with the key at `by.at`. The first time is a record in the audit. */
  seals(id: string, by: Attribution): Promise<void>;
  /**
   * What was last sealed at `until` or before and is alive at `now`: refresh tokens, of which each family has one, and
   * session cookies. Looks at every family, so it is for people who ask and not for requests.
   */
  sealedUntil(
    until: Instant,
    now: Instant,
  ): Promise<{ readonly refreshTokens: AliveUntil; readonly sessions: AliveUntil }>;
}
