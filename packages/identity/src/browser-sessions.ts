import { createSeal, prove } from "@grantway/protocol";
import type { Cipher, Clock, Entropy, Instant, Milliseconds, SignedInUser } from "@grantway/protocol";
import type { Session, Sessions } from "./ports/sessions.ts";

/*
 * Browser sessions, and the only place that proves a `SignedInUser` (principle P4). A session's id reaches the browser
 * sealed (`gwss_`), so a read of the database gives nobody a cookie. It ends a fixed time after the sign-in, however
 * much it is used, and every sign-in opens a new one in place of the old (no fixation). A person who signs out ends the
 * session alone; what ends what came of it too is written at `UserDirectory` and `SessionDirectory`.
 */

/** What a browser is given at sign-in. */
export interface OpenedSession {
  /** The value of the session cookie. */
  readonly cookie: string;
  readonly expiresAt: Instant;
  readonly user: SignedInUser;
}

/** Sessions as the pages use them. */
export interface BrowserSessions {
  /**
   * Opens a session for a person who just proved who they are. `replaces` is the session cookie the browser came with,
   * whatever it holds.
   */
  open(signIn: {
    readonly userId: string;
    /** The person's, as it was when they proved it. */
    readonly epoch: number;
    /** From where. */
    readonly address: string;
    /** By which browser, in two words. */
    readonly device?: string | undefined;
    /** How they proved it (RFC 8176), such as `pwd`. */
    readonly methods: readonly string[];
    readonly replaces: string | undefined;
    /** Of the request they did it in. */
    readonly requestId: string;
  }): Promise<OpenedSession>;
  /** Whose session it is; `undefined` when it ended, expired, was never ours, or its user is suspended. */
  check(cookie: string | undefined): Promise<SignedInUser | undefined>;
  /**
   * Ends the session, in this request; nothing happens for a cookie that is not ours.
   *
   * @returns ids of the clients that got an ID token in it and want to be told.
   */
  end(cookie: string | undefined, requestId: string): Promise<readonly string[]>;
}

/** What sessions need. */
export interface BrowserSessionsDependencies {
  readonly sessions: Sessions;
  readonly cipher: Cipher;
  readonly entropy: Entropy;
  readonly clock: Clock;
  /** Counted from the sign-in. */
  readonly lifetime: Milliseconds;
}

/** {@link BrowserSessions} over stored sessions. */
export function createBrowserSessions(dependencies: BrowserSessionsDependencies): BrowserSessions {
  const { sessions, cipher, entropy, clock, lifetime } = dependencies;
  const seal = createSeal<string>(cipher, "gwss_", { encode: (id) => [id], decode: ([id]) => String(id) });
  const idOf = (cookie: string | undefined) => (cookie === undefined ? undefined : seal.open(cookie));

  return {
    async open({ userId, epoch, address, device, methods, replaces, requestId }) {
      const now = clock();
      const opened = {
        id: entropy.id(),
        userId,
        epoch,
        address,
        ...(device === undefined ? {} : { device }),
        authenticatedAt: now,
        methods,
        expiresAt: now + lifetime,
      };
      const sid = await sessions.open(opened, idOf(replaces), { requestId, at: now });
      const session = { ...opened, sid };
      return { cookie: seal.seal(session.id), expiresAt: session.expiresAt, user: proveSignedIn(session) };
    },

    async check(cookie) {
      const id = idOf(cookie);
      const found = id === undefined ? undefined : await sessions.find(id);
      if (found === undefined || found.userStatus !== "active" || found.session.expiresAt <= clock()) {
        return undefined;
      }
      return proveSignedIn(found.session);
    },

    async end(cookie, requestId) {
      const id = idOf(cookie);
      return id === undefined ? [] : sessions.end(id, { requestId, at: clock() });
    },
  };
}

function proveSignedIn({ id, userId, sid, epoch, authenticatedAt, methods }: Session): SignedInUser {
  return prove<SignedInUser>({ userId, sessionId: id, sid, epoch, authenticatedAt, methods });
}
