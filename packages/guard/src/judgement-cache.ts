import { hash } from "node:crypto";
import type { Judgement } from "./access.ts";

/** Bounds of the cache. Times in milliseconds. */
export interface CacheLimits {
  /** How long an accepted token is not asked about again; a revocation is noticed at most this much later. */
  readonly accepted: number;
  /** The same for a refused one. */
  readonly refused: number;
  /** How many tokens are remembered; the oldest are dropped first. */
  readonly entries: number;
}

/**
 * Remembers judgements for a moment, by a hash of the token so that memory holds no token. An accepted one is never
 * kept past its own expiry. Concurrent callers with the same token share one judgement. A failure is shared too, but
 * not remembered.
 */
export function createJudgementCache(dependencies: {
  readonly limits: CacheLimits;
  readonly now: () => number;
  readonly judge: (token: string) => Promise<Judgement>;
}): (token: string) => Promise<Judgement> {
  const { limits, now, judge } = dependencies;
  const kept = new Map<string, { readonly judgement: Judgement; readonly until: number }>();
  const underWay = new Map<string, Promise<Judgement>>();

  function keep(key: string, judgement: Judgement): void {
    kept.delete(key);
    kept.set(key, { judgement, until: keptUntil(judgement, limits, now()) });
    for (const oldest of kept.keys()) {
      if (kept.size <= limits.entries) return;
      kept.delete(oldest);
    }
  }

  async function judgeOnce(key: string, token: string): Promise<Judgement> {
    try {
      const judgement = await judge(token);
      keep(key, judgement);
      return judgement;
    } finally {
      underWay.delete(key);
    }
  }

  return (token) => {
    const key = hash("sha256", token, "base64url");
    const known = kept.get(key);
    if (known !== undefined && now() < known.until) return Promise.resolve(known.judgement);
    const shared = underWay.get(key) ?? judgeOnce(key, token);
    underWay.set(key, shared);
    return shared;
  };
}

function keptUntil(judgement: Judgement, limits: CacheLimits, now: number): number {
  if (judgement.access === undefined) return now + limits.refused;
  return Math.min(now + limits.accepted, judgement.access.expiresAt ?? Number.POSITIVE_INFINITY);
}
