import type { SigningAlgorithm } from "../client.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { StoredSigningKey } from "../ports/signing-keys.ts";

/*
 * The life of a signing key: published, signing, still published, retired. Where a key stands follows from the stored
 * moments and the clock alone, so every node and thread comes to the same answer without asking the others, and one that
 * was asleep knows it at once.
 */

/** `next` waits for its turn, `verifies` had it; both are published. A `retired` key is not, and cannot sign any more. */
export type KeyPhase = "next" | "signs" | "verifies" | "retired";

/** How long a key stays in each phase. */
export interface KeyTimes {
  /** How long it signs before the next one takes over; `undefined`: until somebody rotates it. */
  readonly signing: Milliseconds | undefined;
  /** How long it is published before it signs: longer than anybody may keep the key set. */
  readonly ahead: Milliseconds;
  /** How soon every thread of every server publishes a key that was added: a successor in a hurry waits that long. */
  readonly soonest: Milliseconds;
  /** How long it is published after the next one took over: until the last token it signed has run out everywhere. */
  readonly after: Milliseconds;
}

/** Where a key stands, and what comes. */
export interface KeyOutlook {
  readonly key: StoredSigningKey;
  readonly phase: KeyPhase;
  /** When the next one takes over, or did; absent where nobody plans it. */
  readonly signsUntil?: Instant;
  /** From then on nothing needs it; absent as long as that is not known, and of retired keys. */
  readonly neededUntil?: Instant;
}

/** What is to be done now. */
export type KeyStep =
  | {
      readonly step: "publish";
      readonly algorithm: SigningAlgorithm;
      /** Keys of the algorithm there are, see `SigningKeys.publish`. */
      readonly behind: number;
      readonly activeFrom: Instant;
    }
  | { readonly step: "retire"; readonly kid: string };

/** The key of this algorithm that signs now: the last whose turn has come; `undefined` when all there were are retired. */
export function signingKeyOf(
  keys: readonly StoredSigningKey[],
  algorithm: SigningAlgorithm,
  now: Instant,
): StoredSigningKey | undefined {
  const live = liveOf(keys, algorithm);
  // The very first was made by a node whose clock may be ahead of ours: it is better than none.
  return live.findLast(({ activeFrom }) => activeFrom <= now) ?? live[0];
}

/** Where every key stands, by algorithm and in the order of their turns. */
export function outlooksOf(
  keys: readonly StoredSigningKey[],
  times: KeyTimes,
  now: Instant,
): readonly KeyOutlook[] {
  return algorithmsOf(keys).flatMap((algorithm) => {
    const live = liveOf(keys, algorithm);
    const signing = signingKeyOf(keys, algorithm, now);
    const retired = keys.filter((key) => key.algorithm === algorithm && key.retiredAt !== undefined);
    const over = retired.map((key): KeyOutlook => ({ key, phase: "retired" }));
    return over.concat(live.map((key, index) => outlookOf(key, live[index + 1], key === signing)));
  });

  function outlookOf(key: StoredSigningKey, next: StoredSigningKey | undefined, signs: boolean): KeyOutlook {
    if (next === undefined) {
      const phase = signs ? "signs" : "next";
      if (times.signing === undefined) return { key, phase };
      return { key, phase, signsUntil: turnAfter(key, times.signing, times) };
    }
    const signsUntil = next.activeFrom;
    const phase = signs ? "signs" : key.activeFrom > now ? "next" : "verifies";
    return { key, phase, signsUntil, neededUntil: signsUntil + times.after };
  }

  function turnAfter(key: StoredSigningKey, signing: Milliseconds, { ahead }: KeyTimes): Instant {
    return Math.max(key.activeFrom + signing, now + ahead);
  }
}

/**
 * What the schedule asks for now. A key that signs too long already, because no server ran, goes on until the next one was
 * published as long as it has to be.
 */
export function stepsDue(
  keys: readonly StoredSigningKey[],
  times: KeyTimes,
  now: Instant,
): readonly KeyStep[] {
  return outlooksOf(keys, times, now).flatMap(({ key, phase, signsUntil, neededUntil }): KeyStep[] => {
    if (phase === "verifies" && neededUntil !== undefined && neededUntil <= now) {
      return [{ step: "retire", kid: key.kid }];
    }
    const isFollowed = neededUntil !== undefined;
    if (phase !== "signs" || isFollowed || signsUntil === undefined || signsUntil - times.ahead > now)
      return [];
    const { algorithm } = key;
    return [{ step: "publish", algorithm, behind: countOf(keys, algorithm), activeFrom: signsUntil }];
  });
}

/** How many keys of the algorithm there are, retired ones too. */
export function countOf(keys: readonly StoredSigningKey[], algorithm: SigningAlgorithm): number {
  return keys.filter((key) => key.algorithm === algorithm).length;
}

/** Not retired, in the order of their turns, which is the same everywhere. */
function liveOf(keys: readonly StoredSigningKey[], algorithm: SigningAlgorithm): readonly StoredSigningKey[] {
  return keys
    .filter((key) => key.algorithm === algorithm && key.retiredAt === undefined)
    .toSorted((a, b) => a.activeFrom - b.activeFrom || (a.kid < b.kid ? -1 : 1));
}

function algorithmsOf(keys: readonly StoredSigningKey[]): readonly SigningAlgorithm[] {
  return [...new Set(keys.map(({ algorithm }) => algorithm))];
}
