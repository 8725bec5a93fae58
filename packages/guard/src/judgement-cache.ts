import { hash } from "node:crypto";
import type { Judgement } from "./access.ts";
import { hasPassed } from "./has-passed.ts";

/** Bounds of the cache. Times in milliseconds. */
export interface CacheLimits {
  /** How long an accepted token is not asked about again; a revocation is noticed at most this much later. */
  readonly accepted: number;
  /** The same for a refused one. */
  readonly refused: number;
  /** How many tokens are remembered; the oldest are dropped first. */
  readonly entries: number;
}

/** How long a scope that was told is not told again: about how exact "last used" is. Milliseconds. */
const toldFor = 60_000;

/** Judges a token for a request that needs these scopes. */
export type JudgeToken = (token: string, scopes: readonly string[]) => Promise<Judgement>;

interface Kept {
  readonly judgement: Judgement;
  readonly since: number;
  /** How long from then. */
  readonly lifetime: number;
  /** When each scope that a request with this token needed was last told. */
  readonly told: ReadonlyMap<string, number>;
}

/**
 * Remembers judgements for a moment, by a hash of the token so that memory holds no token. An accepted one is never
 * kept past its own expiry. Concurrent callers with the same token share one judgement. A failure is shared too, but
 * not remembered.
 *
 * The authorization server hears which scopes are needed only where it is asked. A scope that it has not heard of for a minute
 * is therefore told behind an answer that is known: nobody waits for it, and whether it arrives changes nothing.
 */
export function createJudgementCache(dependencies: {
  readonly limits: CacheLimits;
  readonly now: () => number;
  readonly judge: JudgeToken;
}): JudgeToken {
  const { limits, now, judge } = dependencies;
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<Judgement>>();

  function keep(key: string, judgement: Judgement, scopes: readonly string[]): void {
    const at = now();
    const told = new Map(kept.get(key)?.told);
    for (const scope of scopes) told.set(scope, at);
    kept.delete(key);
    kept.set(key, { judgement, since: at, lifetime: lifetimeOf(judgement, limits, at), told });
    for (const oldest of kept.keys()) {
      if (kept.size <= limits.entries) return;
      kept.delete(oldest);
    }
  }

  async function judgeOnce(key: string, token: string, scopes: readonly string[]): Promise<Judgement> {
    try {
      const judgement = await judge(token, scopes);
      keep(key, judgement, scopes);
      return judgement;
    } finally {
      underWay.delete(key);
    }
  }

  function judgeShared(key: string, token: string, scopes: readonly string[]): Promise<Judgement> {
    const shared = underWay.get(key) ?? judgeOnce(key, token, scopes);
    underWay.set(key, shared);
    return shared;
  }

  return (token, scopes) => {
    const key = hash("sha256", token, "base64url");
    const known = kept.get(key);
    if (known === undefined || hasPassed(known.lifetime, { since: known.since, now: now() }))
      return judgeShared(key, token, scopes);
    if (isNews(known, scopes, now())) judgeShared(key, token, scopes).catch(() => undefined);
    return Promise.resolve(known.judgement);
  };
}

/** Whether a scope is used that was not told lately. A request that lacks one is not let in, and uses none. */
function isNews({ judgement, told }: Kept, scopes: readonly string[], now: number): boolean {
  const { access } = judgement;
  if (access === undefined || !scopes.every((scope) => access.scopes.includes(scope))) return false;
  return scopes.some((scope) =>
    hasPassed(toldFor, { since: told.get(scope) ?? Number.NEGATIVE_INFINITY, now }),
  );
}

function lifetimeOf(judgement: Judgement, limits: CacheLimits, now: number): number {
  if (judgement.access === undefined) return limits.refused;
  return Math.min(limits.accepted, (judgement.access.expiresAt ?? Number.POSITIVE_INFINITY) - now);
}
