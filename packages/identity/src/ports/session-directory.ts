import type { Attribution, Instant, Page, PageRequest } from "@grantway/protocol";
import type { Session } from "./sessions.ts";

/** Which sessions: those that can be used at this moment, and are everything that is asked. */
export interface SessionFilter {
  readonly at: Instant;
  readonly userId?: string;
  /** A part of the person's username, email or name, of the address or of the device, whatever the case. */
  readonly search?: string;
}

/**
 * What people and administrators see and end of browser sessions. Each change commits with its audit record (principle P2).
 * Ending one ends every token family it opened and every code on its way, in one transaction and for good.
 */
export interface SessionDirectory {
  /** The newest `sid` first. Whoever goes on to the next page misses none that stays, and meets none twice. */
  list(request: PageRequest & SessionFilter): Promise<Page<Omit<Session, "id">>>;
  /** How many these are. */
  count(filter: SessionFilter): Promise<number>;
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
