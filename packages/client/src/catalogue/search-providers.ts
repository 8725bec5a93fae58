import type { ProviderDefinition } from "../provider-definition.ts";

/**
 * Providers that hold every word in their id, name, service or notes, best first: matches in id, name or service come
 * before mere mentions. Case, accents and punctuation do not count, and a word of four letters or more may hold one
 * typing error (`githb`, `spotfiy`) if nothing matches it exactly.
 */
export function searchProviders(
  definitions: readonly ProviderDefinition[],
  words: string,
): readonly ProviderDefinition[] {
  const wanted = plain(words)
    .split(" ")
    .filter((word) => word !== "");
  const texts = definitions.map((definition) => ({ definition, ...textsOf(definition) }));
  const exact = ranked(texts, wanted, (word, text) => text.includes(word));
  return exact.length > 0 ? exact : ranked(texts, wanted, isNear);
}

interface Texts {
  /** Id, name and service. */
  readonly called: string;
  readonly mentioned: string;
}

type Holds = (word: string, text: string) => boolean;

function textsOf({ id, name, service = "", notes = [], homepage = "" }: ProviderDefinition): Texts {
  return { called: plain([id, name, service].join(" ")), mentioned: plain([...notes, homepage].join(" ")) };
}

function ranked(
  texts: readonly (Texts & { readonly definition: ProviderDefinition })[],
  wanted: readonly string[],
  holds: Holds,
): readonly ProviderDefinition[] {
  return texts
    .map(({ definition, ...text }) => ({ definition, rank: rankOf(text, wanted, holds) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ definition }) => definition);
}

/** 0 for a name that begins with every word, then names that hold them, then mere mentions. */
function rankOf({ called, mentioned }: Texts, wanted: readonly string[], holds: Holds): number {
  const ranks = wanted.map((word) => {
    if (begins(word, called)) return 0;
    if (holds(word, called)) return 1;
    return begins(word, mentioned) ? 2 : Infinity;
  });
  return Math.max(0, ...ranks);
}

/** Whether a word of the text begins so. */
function begins(word: string, text: string): boolean {
  return ` ${text}`.includes(` ${word}`);
}

/** Lower case, without accents, words between single spaces. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, "")
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

function isNear(word: string, text: string): boolean {
  return word.length >= 4 && text.split(" ").some((part) => differsByOneSlip(word, part));
}

/** One letter more, less or other, or two neighbours swapped. */
function differsByOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const from = firstDifference(one, other);
  const [restOne, restOther] = [one.slice(from), other.slice(from)];
  return (
    restOne.slice(1) === restOther ||
    restOne === restOther.slice(1) ||
    restOne.slice(1) === restOther.slice(1) ||
    (restOne.slice(2) === restOther.slice(2) && restOne[0] === restOther[1] && restOne[1] === restOther[0])
  );
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
