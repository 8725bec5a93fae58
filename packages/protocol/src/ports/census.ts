import type { Instant } from "../instant.ts";

/** How much there is. */
export interface Totals {
  readonly users: number;
  readonly suspendedUsers: number;
  readonly clients: number;
  readonly suspendedClients: number;
  readonly apis: number;
  readonly scopes: number;
  /** Browsers in which somebody is signed in. */
  readonly sessions: number;
  /** What people allow apps now. */
  readonly grants: number;
}

/** Some of those that match, and how many there are in all. */
export interface Some<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** A client, and since when it is as it should not be. */
export interface ClientSince {
  readonly clientId: string;
  readonly name: string;
  readonly since: Instant;
}

/** How much there is, and what was left lying. It looks at everything, so it is asked by people and not by requests. */
export interface Census {
  /** Those that count at this moment. */
  totals(at: Instant): Promise<Totals>;
  /** Active clients whose newest living secret was made before `before`, the oldest first. */
  oldSecrets(request: CensusRequest): Promise<Some<ClientSince>>;
  /**
   * Active clients that were not used since `before`, though they were there and it was counted, the longest first.
   */
  unusedClients(request: CensusRequest): Promise<Some<ClientSince>>;
}

/** Which of them. */
export interface CensusRequest {
  readonly at: Instant;
  readonly before: Instant;
  /** How many are told at the most. */
  readonly limit: number;
}
