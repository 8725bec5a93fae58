import type { SigningAlgorithm } from "../client.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "../ports/attribution.ts";
import { countOf, type KeyOutlook, outlooksOf } from "./key-life.ts";
import { publishNext, type TendDependencies } from "./tend-signing-keys.ts";

/*
 * What a person does to signing keys beside the schedule: bring the next one forward, and retire one. Each answers with
 * what it means, since nothing of it can be taken back.
 */

/** A key comes next: just published, or it had been before. */
export interface Rotated {
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  readonly outcome: "published" | "was-next";
  /** When it takes over. */
  readonly activeFrom: Instant;
  /** The key that signs until then, and until when that one stays published. */
  readonly before: { readonly kid: string; readonly publishedUntil: Instant };
}

/**
 * Publishes the next key of the algorithm, unless one waits for its turn already.
 *
 * @param soon - it takes over as soon as every server publishes it, before one that waits: too early for apps that keep the
 *   key set and do not look again.
 * @returns `undefined` where no key signs yet: the server makes the first one.
 */
export async function rotateSigningKey(
  dependencies: TendDependencies,
  { algorithm, soon }: { readonly algorithm: SigningAlgorithm; readonly soon: boolean },
  by: Attribution,
): Promise<Rotated | undefined> {
  const { signingKeys, keyTimes } = dependencies;
  const { soonest, ahead, after } = keyTimes;
  for (;;) {
    const keys = await signingKeys.all();
    const outlooks = outlooksOf(keys, keyTimes, by.at).filter(({ key }) => key.algorithm === algorithm);
    const before = outlooks.find(({ phase }) => phase === "signs")?.key.kid;
    if (before === undefined) return undefined;
    const next = outlooks.find(({ phase }) => phase === "next")?.key;
    const rotated = (kid: string, activeFrom: Instant, outcome: Rotated["outcome"]): Rotated => ({
      kid,
      algorithm,
      outcome,
      activeFrom,
      before: { kid: before, publishedUntil: activeFrom + after },
    });
    if (next !== undefined && !(soon && next.activeFrom > by.at + soonest)) {
      return rotated(next.kid, next.activeFrom, "was-next");
    }
    const activeFrom = by.at + (soon ? soonest : ahead);
    const behind = countOf(keys, algorithm);
    const kid = await publishNext(dependencies, { algorithm, behind, activeFrom }, by);
    if (kid !== undefined) return rotated(kid, activeFrom, "published");
    // Somebody else published one in between: it is next now.
  }
}

/** How retiring a key went. `needed`: tokens it signed may be alive. */
export type Retiring = "retired" | "signs" | "unknown" | { readonly needed: KeyOutlook };

/**
 * Retires a key, if nothing needs it any more.
 *
 * @param now - whatever it signed: it stops verifying at once.
 */
export async function retireSigningKey(
  { signingKeys, keyTimes }: Pick<TendDependencies, "signingKeys" | "keyTimes">,
  { kid, now }: { readonly kid: string; readonly now: boolean },
  by: Attribution,
): Promise<Retiring> {
  const outlook = outlooksOf(await signingKeys.all(), keyTimes, by.at).find(({ key }) => key.kid === kid);
  const { phase, neededUntil = Number.POSITIVE_INFINITY } = outlook ?? {};
  if (outlook !== undefined && phase === "verifies" && neededUntil > by.at && !now)
    return { needed: outlook };
  return signingKeys.retire(kid, by);
}
