import type { Grant } from "../grant.ts";
import type { Attribution } from "./attribution.ts";
import type { Page, PageRequest } from "./page.ts";

/** What an administrator sees and takes back of what people decided. Each change commits with its audit record (P2). */
export interface GrantRegistry {
  /** Active grants, of one person or to one client where that is asked for; the newest first. */
  list(request: PageRequest & { readonly userId?: string; readonly clientId?: string }): Promise<Page<Grant>>;
  /**
   * Ends the grant, every family under it and every code on its way, in one transaction. A yes that comes later opens it
   * anew and revives nothing.
   */
  revoke(grantId: string, by: Attribution): Promise<"revoked" | "unknown">;
}
