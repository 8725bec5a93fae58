import type { Instant } from "@grantway/protocol";

/** A browser session. Its id reaches the browser only inside a seal. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly authenticatedAt: Instant;
  readonly methods: readonly string[];
  readonly expiresAt: Instant;
}

/** Browser sessions. */
export interface Sessions {
  /** Opens the session and ends `replaces` in one transaction: a session rotates on sign-in (no fixation). */
  open(session: Session, replaces: string | undefined): Promise<void>;
  /** The session, if it has not ended, with its user as they are now. Expiry is judged by the caller. */
  find(
    sessionId: string,
  ): Promise<{ readonly session: Session; readonly userStatus: "active" | "suspended" } | undefined>;
  end(sessionId: string): Promise<void>;
}
