import { createLRU } from "lru.min";
import { parseAbsoluteUri } from "../absolute-uri.ts";
import { hasPassed, type Instant, type Milliseconds } from "../instant.ts";
import type { Clock } from "../ports/clock.ts";
import { createFetchPace, type FetchLimits } from "./fetch-pace.ts";

/*
 * What clients keep at addresses of their own, as it was last read, in the memory of this thread. An answer that cannot be used is kept by
 * nobody, and takes the place of nothing; its address rests for some seconds, so that a page that is loaded again and again asks nobody
 * as often. Many who need one address at once share one fetch.
 */

/** How long an address rests that answered nothing usable. */
const rests: Milliseconds = 5_000;
/** Addresses that rest. */
const mostResting = 10_000;

/** What was answered. */
export interface FetchedText {
  readonly body: string;
  /** How long the answer says it may be kept; absent where it does not say. */
  readonly maxAge?: Milliseconds;
}

/** What it takes. */
export interface PacedFetchesDependencies {
  /** Asks once, and never throws; `failed` is the end of a sentence for the log. */
  readonly read: (url: string) => Promise<FetchedText | { readonly failed: string }>;
  /** Why an answer cannot be used. */
  readonly wrongWith: (body: string, url: string) => Promise<string | undefined>;
  /** How long an answer serves. */
  readonly lifeOf: (answer: FetchedText, url: string) => Milliseconds;
  /** How long an answer goes on when it should be read anew and nothing usable is answered. */
  readonly outlives: Milliseconds;
  /** Answers that are kept; the one that was needed the longest ago makes room. */
  readonly capacity: number;
  readonly limits?: FetchLimits;
  /** What there is at the addresses, in the plural. */
  readonly what: string;
  readonly clock: Clock;
}

/** An answer that is kept. */
interface Kept {
  readonly body: string;
  readonly since: Instant;
  /** How long it serves from then. */
  readonly life: Milliseconds;
}

/** Finds what there is at an address. */
export interface PacedFetches {
  /**
   * A text that could be used when it was read, or why there is none, for the log.
   *
   * @param network - of whoever caused it.
   */
  find(url: string, network: string): Promise<{ readonly body: string } | { readonly unread: string }>;
}

/** Reads at a pace, and keeps what it read. */
export function createPacedFetches({
  read,
  wrongWith,
  lifeOf,
  outlives,
  capacity,
  limits,
  what,
  clock,
}: PacedFetchesDependencies): PacedFetches {
  const kept = createLRU<string, Kept>({ max: capacity });
  const resting = createLRU<string, { readonly since: Instant; readonly unread: string }>({
    max: mostResting,
  });
  const asking = new Map<string, ReturnType<typeof ask>>();
  const pace = createFetchPace(limits);

  async function ask(url: string): Promise<{ readonly body: string } | { readonly unread: string }> {
    const answer = await read(url);
    const unread = "failed" in answer ? answer.failed : await wrongWith(answer.body, url);
    const now = clock();
    if ("failed" in answer || unread !== undefined) {
      const reason = unread ?? "nothing was answered";
      resting.set(url, { since: now, unread: reason });
      return { unread: reason };
    }
    const life = lifeOf(answer, url);
    if (life > 0) kept.set(url, { body: answer.body, since: now, life });
    return answer;
  }

  /** However many need it at once, it is asked once. */
  async function askOnce(url: string, network: string): ReturnType<typeof ask> {
    const under = asking.get(url);
    if (under !== undefined) return under;
    const now = clock();
    const rest = resting.get(url);
    if (rest !== undefined && !hasPassed(rests, { since: rest.since, now })) return { unread: rest.unread };
    if (!pace.begin({ host: parseAbsoluteUri(url)?.host ?? "", network }, now))
      return { unread: `too many ${what} are asked for just now` };
    const begun = ask(url).finally(() => {
      asking.delete(url);
      pace.done();
    });
    asking.set(url, begun);
    return begun;
  }

  return {
    async find(url, network) {
      const before = kept.get(url);
      const isKept = (more: Milliseconds) =>
        before !== undefined && !hasPassed(before.life + more, { since: before.since, now: clock() });
      if (before !== undefined && isKept(0)) return before;
      const answer = await askOnce(url, network);
      if ("body" in answer || before === undefined) return answer;
      return isKept(outlives) ? before : answer;
    },
  };
}
