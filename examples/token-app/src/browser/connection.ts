import type { Answer } from "./answer.ts";
import type { Tokens } from "./sign-in.ts";

/** The outcome of renewing the tokens. */
export type Renewal = "renewed" | "ended" | "unreachable";

/** The tokens of the person at this page, kept fresh. */
export interface Connection {
  current(): { readonly tokens: Tokens; readonly renewals: number };
  /**
   * Calls a service with a valid access token: renewed first when it is about to end, and once more when the service
   * answers 401. `ended` means that the provider gives no more tokens: the person has to sign in again.
   */
  call<T>(
    service: (accessToken: string) => Promise<Answer<T>>,
  ): Promise<Answer<T> | { readonly got: "ended" }>;
  /** Renews the tokens. Concurrent callers share one renewal, so that a refresh token is used only once. */
  renew(): Promise<Renewal>;
}

type Fresh =
  | { readonly accessToken: string }
  | { readonly accessToken?: never; readonly got: "ended" | "unreachable" };

/** How long before its end an access token is renewed, in milliseconds. */
const margin = 10_000;

/** Keeps the tokens. */
export function createConnection(dependencies: {
  readonly tokens: Tokens;
  readonly refresh: (tokens: Tokens) => Promise<Tokens | "ended" | "unreachable">;
  readonly now: () => number;
}): Connection {
  const { refresh, now } = dependencies;
  let { tokens } = dependencies;
  let renewals = 0;
  let renewing: Promise<Renewal> | undefined;

  async function renewOnce(): Promise<Renewal> {
    try {
      const result = await refresh(tokens);
      if (typeof result === "string") return result;
      tokens = result;
      renewals += 1;
      return "renewed";
    } finally {
      renewing = undefined;
    }
  }

  function renew(): Promise<Renewal> {
    renewing ??= renewOnce();
    return renewing;
  }

  /** A valid access token other than `refused`, or why there is none. */
  async function freshToken(refused?: string): Promise<Fresh> {
    const endsSoon = tokens.expiresAt !== undefined && tokens.expiresAt - margin <= now();
    if (endsSoon || tokens.accessToken === refused) {
      const outcome = await renew();
      if (outcome !== "renewed") return { got: outcome };
    }
    return { accessToken: tokens.accessToken };
  }

  return {
    current: () => ({ tokens, renewals }),
    renew,
    async call(service) {
      const first = await freshToken();
      if (first.accessToken === undefined) return first;
      const answer = await service(first.accessToken);
      if (answer.got !== "unauthorized") return answer;
      const second = await freshToken(first.accessToken);
      if (second.accessToken === undefined) return second;
      const again = await service(second.accessToken);
      return again.got === "unauthorized" ? { got: "ended" } : again;
    },
  };
}
