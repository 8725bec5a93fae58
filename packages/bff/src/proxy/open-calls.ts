/*
 * What is open for each session on this server: answers that still run, and sockets. Signing out ends all of it. A
 * server that keeps no sessions cannot know of a sign-out on another one, so sockets have a bounded life besides.
 */

/** What is open, by session. */
export interface OpenCalls {
  /** Adds one; `end` is called when the session ends. The answered function takes it out again. */
  add(session: string, end: () => void): () => void;
  /** Ends all of a session's. */
  readonly endAll: (session: string) => void;
  /** How many are open, of all sessions. */
  readonly count: () => number;
}

/** Nothing is open yet. */
export function createOpenCalls(): OpenCalls {
  const sessions = new Map<string, Set<() => void>>();
  return {
    add(session, end) {
      const open = sessions.get(session) ?? new Set();
      sessions.set(session, open);
      // Each entry is its own, even if two have the same function.
      const entry = () => end();
      open.add(entry);
      return () => {
        open.delete(entry);
        if (open.size === 0 && sessions.get(session) === open) sessions.delete(session);
      };
    },

    endAll(session) {
      const open = sessions.get(session);
      sessions.delete(session);
      for (const end of open ?? []) end();
    },

    count: () => [...sessions.values()].reduce((sum, { size }) => sum + size, 0),
  };
}
