import type { Answer } from "./answer.ts";
import type { Refresh, Tokens } from "./provider.ts";

/** One person's tokens, kept fresh. */
export interface Connection {
  /** The tokens as they are now, and how often they were renewed. */
  current(): { readonly tokens: Tokens; readonly renewals: number };
  /**
   * Calls a service with a valid access token: renewed first when it is about to end, and once more when the service
   * answers 401. `ended` means that the provider gives no more tokens: the person has to sign in again.
   */
  call<T>(
    service: (accessToken: string) => Promise<Answer<T>>,
  ): Promise<Answer<T> | { readonly got: "ended" }>;
  /** Renews the tokens. Concurrent callers share one renewal, so that a refresh token is used only once. */
  renew(): Promise<Refresh["outcome"]>;
}

type Fresh =
  | { readonly accessToken: string }
  | { readonly accessToken?: never; readonly got: "ended" | "unreachable" };

/** How long before its end an access token is renewed, in milliseconds. */
const margin = 10_000;

/** Keeps the tokens of one signed-in person. */
export function createConnection(dependencies: {
  readonly tokens: Tokens;
  readonly refresh: (tokens: Tokens) => Promise<Refresh>;
  readonly now: () => number;
  readonly onRefusal: (reason: string) => void;
}): Connection {
  const { refresh, now, onRefusal } = dependencies;
  let { tokens } = dependencies;
  let renewals = 0;
  let renewing: Promise<Refresh["outcome"]> | undefined;

  async function renewOnce(): Promise<Refresh["outcome"]> {
    try {
      const result = await refresh(tokens);
      if (result.outcome === "refreshed") {
        ({ tokens } = result);
        renewals += 1;
      } else onRefusal(result.reason);
      return result.outcome;
    } finally {
      renewing = undefined;
    }
  }

  function renew(): Promise<Refresh["outcome"]> {
    renewing ??= renewOnce();
    return renewing;
  }

  /** A valid access token other than `refused`, or why there is none. */
  async function freshToken(refused?: string): Promise<Fresh> {
    const endsSoon = tokens.expiresAt !== undefined && tokens.expiresAt - margin <= now();
    if (endsSoon || tokens.accessToken === refused) {
      const outcome = await renew();
      if (outcome !== "refreshed") return { got: outcome };
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
