import type { Attribution, Instant, Page, PageRequest } from "@grantway/protocol";
import type { Session } from "./sessions.ts";

/** What an administrator sees and ends of browser sessions. Each change commits with its audit record (principle P2). */
export interface SessionDirectory {
  /** Those that can be used at `at`, of one person where that is asked for; the newest `sid` first. */
  list(
    request: PageRequest & { readonly userId?: string; readonly at: Instant },
  ): Promise<Page<Omit<Session, "id">>>;
  /**
   * Ends the session, every token family it opened and every code on its way, in one transaction and for good.
   */
  end(sid: string, by: Attribution): Promise<"ended" | "unknown">;
}
