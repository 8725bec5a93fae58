import { headOf, postBytes, withLength } from "./http-bytes.ts";
import type { Plan, Requests } from "./plan.ts";

/** Hands out requests. A lane is what one connection works on; its answers come back to it in order. */
export interface RequestSource {
  /** The next request of a lane, or `undefined` when there is none left. */
  next(lane: number): string | undefined;
  /** Reports the answer to the last request of the lane. */
  answered(lane: number, body: string): void;
  /** Whether so few are left that a warm-up has to end. */
  readonly scarce: boolean;
  /** The newest token of every chain. */
  tokens(): readonly string[];
}

/** The source for a plan's requests, shared by its connections. */
export function createRequestSource(plan: Plan): RequestSource {
  const { requests } = plan;
  if (requests.kind === "chains") return chains(plan, requests);
  const bytes =
    requests.kind === "raw" ? requests.bytes : requests.posts.map((post) => postBytes(post, plan));
  return listed(bytes, requests.kind);
}

function listed(bytes: readonly string[], kind: Exclude<Requests["kind"], "chains">): RequestSource {
  let position = 0;
  return {
    next: () => {
      if (position === bytes.length && kind !== "once") position = 0;
      return bytes[position++];
    },
    answered: () => undefined,
    get scarce() {
      return kind === "once" && position >= bytes.length / 4;
    },
    tokens: () => [],
  };
}

/** Every lane cycles through its own chains, so a token is never in flight twice. */
function chains(plan: Plan, requests: Extract<Requests, { kind: "chains" }>): RequestSource {
  const head = headOf(requests, plan);
  const tokens = [...requests.tokens];
  const at = Array.from({ length: plan.connections }, (_, lane) => lane);
  return {
    next: (lane) => {
      const token = tokens[at[lane] ?? 0];
      return token === undefined ? undefined : head + withLength(requests.prefix + token);
    },
    answered: (lane, body) => {
      const chain = at[lane] ?? 0;
      tokens[chain] = refreshTokenIn(body);
      at[lane] = chain + plan.connections < tokens.length ? chain + plan.connections : lane;
    },
    scarce: false,
    tokens: () => tokens,
  };
}

function refreshTokenIn(body: string): string {
  const start = body.indexOf('"refresh_token":"') + '"refresh_token":"'.length;
  return body.slice(start, body.indexOf('"', start));
}
