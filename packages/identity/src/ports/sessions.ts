import type { Attribution, Instant } from "@grantway/protocol";

/** A browser session. Its id reaches the browser only inside a seal. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  /** What it is called outside of its cookie: stays when the person signs in again in the same browser. */
  readonly sid: string;
  /** The person's epoch when they proved who they are, see `epochOf`. */
  readonly epoch: number;
  /** Where they did, as seen through trusted proxies; empty for sessions older than this member. */
  readonly address: string;
  /** What the browser says it is, "Firefox on Linux", so that a person knows it again; absent where that is not known. */
  readonly device?: string;
  readonly authenticatedAt: Instant;
  readonly methods: readonly string[];
  readonly expiresAt: Instant;
}

/** How a person did something of their own: who it was, the session says. */
export type ByThemselves = Omit<Attribution, "actor" | "onBehalfOf">;

/** Browser sessions. Opening and ending one is the person's own deed, and recorded as theirs. */
export interface Sessions {
  /**
   * Opens the session and ends `replaces` in one transaction: a session rotates on sign-in (no fixation). It takes the `sid`
   * of the one it replaces where that was the same person's, and its own id otherwise.
   *
   * @returns the session's `sid`.
   */
  open(session: Omit<Session, "sid">, replaces: string | undefined, by: ByThemselves): Promise<string>;
  /**
   * The session with its user as they are now, if it has not ended: by itself, or because the person is in another epoch.
   * Expiry is judged by the caller.
   */
  find(
    sessionId: string,
  ): Promise<{ readonly session: Session; readonly userStatus: "active" | "suspended" } | undefined>;
  /**
   * The person signed out. What they allowed apps goes on. Writes an audit record along.
   *
   * @returns ids of the clients that got an ID token in it and want to be told.
   */
  end(sessionId: string, by: ByThemselves): Promise<readonly string[]>;
}
