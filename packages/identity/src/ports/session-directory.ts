import type { Attribution, Instant, Page, PageRequest } from "@grantway/protocol";
import type { Session } from "./sessions.ts";

/**
 * What people and administrators see and end of browser sessions. Each change commits with its audit record (principle P2).
 * Ending one ends every token family it opened and every code on its way, in one transaction and for good.
 */
export interface SessionDirectory {
  /** Those that can be used at `at`, of one person where that is asked for; the newest `sid` first. */
  list(
    request: PageRequest & { readonly userId?: string; readonly at: Instant },
  ): Promise<Page<Omit<Session, "id">>>;
  /** Of concurrent callers exactly one is told `ended`. */
  end(sid: string, by: Attribution): Promise<"ended" | "unknown">;
  /** As {@link end}, but only where the session is this person's: another's is as unknown as one there never was. */
  endOwn(userId: string, sid: string, by: Attribution): Promise<"ended" | "unknown">;
  /**
   * "Sign out elsewhere": ends every session of the person but the one of this `sid`.
   *
   * @returns the `sid` of each that ended; one of concurrent callers is told of it.
   */
  endOthers(userId: string, keepSid: string, by: Attribution): Promise<readonly string[]>;
}
