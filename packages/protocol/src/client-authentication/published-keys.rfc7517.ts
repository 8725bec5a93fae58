import { createLRU } from "lru.min";
import type { ClientKey } from "../client.ts";
import { hasPassed, type Instant, type Milliseconds } from "../instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { FetchedKeySet, FetchKeySet } from "../ports/fetch-key-set.ts";
import { keyProblem, tidyKey } from "../registration/client-keys.rfc7517.ts";

/*
 * Keys that clients publish (`jwks_uri`), as they were last read. Kept in the memory of this thread: a set serves for as long as its
 * answer says, within bounds. A key that is not there is looked for anew, because clients rotate without telling; but whoever makes up
 * key ids makes us ask no more often than once a minute. While nothing answers, the set before goes on for an hour: a client is not
 * locked out by a short outage of its own, and a key that was taken back is not good for ever.
 */

const serves = { least: 60_000, most: 3_600_000, unsaid: 600_000 } as const;
/** Between two looks for a key that is not there. */
const between: Milliseconds = 60_000;
/** Between two tries while nothing answers. */
const betweenTries: Milliseconds = 10_000;
/** How long a set goes on when it should be read anew and nothing answers. */
const outlives: Milliseconds = 3_600_000;
/** Addresses; the one that was needed the longest ago makes room. Only those of registered clients get here. */
const capacity = 1_000;
/** Keys of a set that are looked at. */
const mostKeys = 50;

/** Finds keys by the address they are published at. */
export interface PublishedKeys {
  /** The key that `choose` finds among those published, or why there is none. */
  find(
    url: string,
    choose: (keys: readonly ClientKey[]) => ClientKey | undefined,
  ): Promise<{ readonly key: ClientKey } | { readonly none: string }>;
}

/** What is known of an address. */
interface Known {
  readonly keys: readonly ClientKey[];
  /** Why the last try failed; absent after a good one. */
  readonly failed?: string;
  readonly askedAt: Instant;
  readonly freshUntil: Instant;
}

/**
 * Keeps the sets that are published.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-5 | RFC 7517 §5}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys | OpenID Connect Core §10.1.1}
 */
export function createPublishedKeys({
  fetchKeySet,
  clock,
}: {
  readonly fetchKeySet: FetchKeySet;
  readonly clock: Clock;
}): PublishedKeys {
  const kept = createLRU<string, Known>({ max: capacity });
  const asking = new Map<string, Promise<Known>>();

  async function ask(url: string): Promise<Known> {
    const before = kept.get(url);
    const answer = await fetchKeySet(url);
    const now = clock();
    const read = "failed" in answer ? answer : readKeySet(answer);
    const known =
      "failed" in read
        ? { ...stillGood(before, now), failed: read.failed, askedAt: now }
        : { keys: read.keys, askedAt: now, freshUntil: now + read.life };
    kept.set(url, known);
    return known;
  }

  /** However many need it at once, it is asked once. */
  function askOnce(url: string): Promise<Known> {
    const under = asking.get(url);
    if (under !== undefined) return under;
    const begun = ask(url).finally(() => asking.delete(url));
    asking.set(url, begun);
    return begun;
  }

  return {
    async find(url, choose) {
      const now = clock();
      const before = kept.get(url);
      const usable = before === undefined ? undefined : choose(before.keys);
      if (usable !== undefined && before !== undefined && isFresh(before, now)) return { key: usable };
      const known = before !== undefined && isResting(before, now) ? before : await askOnce(url);
      const isOver = known.freshUntil + outlives <= clock();
      const key = isOver ? undefined : choose(known.keys);
      if (key !== undefined) return { key };
      return { none: known.failed ?? "no key at the client's jwks_uri is meant by its kid" };
    },
  };
}

/** Not what is said to have been read later: the clock has been set back since. */
function isFresh({ askedAt, freshUntil }: Known, now: Instant): boolean {
  return askedAt <= now && now < freshUntil;
}

function isResting({ askedAt, failed }: Known, now: Instant): boolean {
  return !hasPassed(failed === undefined ? between : betweenTries, { since: askedAt, now });
}

function stillGood(before: Known | undefined, now: Instant): Pick<Known, "keys" | "freshUntil"> {
  return before === undefined
    ? { keys: [], freshUntil: now }
    : { keys: before.keys, freshUntil: Math.min(before.freshUntil, now) };
}

function lifeOf(maxAge: Milliseconds = serves.unsaid): Milliseconds {
  return Math.min(serves.most, Math.max(serves.least, maxAge));
}

/** The keys that can be used. Others are not for us, and no reason to know none (RFC 7517 §5). */
function readKeySet({
  body,
  maxAge,
}: Exclude<FetchedKeySet, { readonly failed: string }>):
  | { readonly keys: readonly ClientKey[]; readonly life: Milliseconds }
  | { readonly failed: string } {
  const keys = keysIn(body);
  if (!Array.isArray(keys)) return { failed: "the client's jwks_uri answers no set of keys" };
  const usable = keys.slice(0, mostKeys).filter((key) => isKey(key) && keyProblem(key) === undefined);
  return { keys: (usable as readonly ClientKey[]).map(tidyKey), life: lifeOf(maxAge) };
}

function keysIn(body: string): unknown {
  try {
    const set: unknown = JSON.parse(body);
    return typeof set === "object" && set !== null && "keys" in set ? set.keys : undefined;
  } catch {
    return undefined;
  }
}

function isKey(value: unknown): value is ClientKey {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
