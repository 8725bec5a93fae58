import type { Grant } from "../grant.ts";
import type { Attribution } from "./attribution.ts";
import type { Page, PageRequest } from "./page.ts";

/** Which grants: those of one person, or to one client. */
export interface GrantFilter {
  readonly userId?: string;
  readonly clientId?: string;
}

/**
 * What people and administrators see and take back of what was decided. Each change commits with its audit record (P2), and
 * every token that came out of the grant has lost by then what was taken.
 */
export interface GrantRegistry {
  /** Active grants, the newest first. Whoever goes on to the next page misses none that stays, and meets none twice. */
  list(request: PageRequest & GrantFilter): Promise<Page<Grant>>;
  /** How many these are. */
  count(filter: GrantFilter): Promise<number>;
  /** The active grant of this id. */
  find(grantId: string): Promise<Grant | undefined>;
  /**
   * Ends the grant, every family under it and every code on its way, in one transaction. A yes that comes later opens it
   * anew and revives nothing.
   */
  revoke(grantId: string, by: Attribution): Promise<"revoked" | "unknown">;
  /**
   * Takes scopes from the active grant and leaves the rest as it is; a yes that comes later may add them again. With the
   * last scope the grant goes, as {@link revoke} says.
   *
   * @returns `unchanged` when the grant holds none of them: of concurrent callers who take the same away, one is told
   *   `narrowed` or `revoked`.
   */
  narrow(
    grantId: string,
    scopes: readonly string[],
    by: Attribution,
  ): Promise<"narrowed" | "revoked" | "unchanged" | "unknown">;
}
