import type { Client } from "../client.ts";
import type { Grant, TokenFamily } from "../grant.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";
import type { Page, PageRequest } from "./page.ts";
import type { Subject } from "./subjects.ts";

/** Which families: those that are everything that is asked. */
export interface FamilyFilter {
  readonly userId?: string;
  readonly clientId?: string;
  readonly grantId?: string;
  /** Only those that can still be used at this moment. */
  readonly aliveAt?: Instant;
}

/** A family, and what decides whether it can still be used. */
export interface StandingFamily {
  readonly family: TokenFamily;
  readonly grant: Pick<Grant, "scopes" | "status" | "epoch">;
  readonly client: Pick<Client, "name" | "scopes" | "status" | "epoch">;
  readonly subject: Pick<Subject, "username" | "status" | "epoch">;
}

/** What administrators see and end of token families, until they are swept up a day after their end. */
export interface FamilyRegistry {
  /**
   * By their grants, the newest first, and within a grant the newest first. Whoever goes on to the next page misses none that
   * stays as it is, and meets none twice.
   */
  list(request: PageRequest & FamilyFilter): Promise<Page<StandingFamily>>;
  /** How many these are. */
  count(filter: FamilyFilter): Promise<number>;
  find(familyId: string): Promise<StandingFamily | undefined>;
  /**
   * Ends it with the reason `revoked` and every token of it. Of concurrent callers exactly one is told `ended`.
   *
   * @returns `over`: it had ended before, for a reason that stays.
   */
  end(familyId: string, by: Attribution): Promise<"ended" | "over" | "unknown">;
}
