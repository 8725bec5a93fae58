/** Who is signed in in this browser, as the API says. */
export interface Session {
  readonly csrfToken: string;
  readonly freshUntil: string;
}

/** The session of this browser, for whatever is asked of the API. */
export interface SessionKeeper {
  /** `undefined` where nobody is signed in. */
  read(): Promise<Session | undefined>;
  /** Proves again who they are; `false` where it is not their password. */
  confirm(password: string): Promise<boolean>;
}

/** @param root - where the API is: `/api/v1`. */
export function createSessionKeeper(root: string): SessionKeeper {
  async function read(): Promise<Session | undefined> {
    const response = await fetch(`${root}/session`, { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as Session) : undefined;
  }
  return {
    read,
    async confirm(password) {
      const session = await read();
      if (session === undefined) return false;
      const response = await fetch(`${root}/session/confirm`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-csrf-token": session.csrfToken },
        body: JSON.stringify({ password }),
      });
      return response.ok;
    },
  };
}

/** Whether this session may do what cannot be undone without the password. */
export function isFresh({ freshUntil }: Session, now: number): boolean {
  return Date.parse(freshUntil) > now;
}
