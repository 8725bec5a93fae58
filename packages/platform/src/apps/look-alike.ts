/*
 * Names that are taken for others. It warns whoever reviews and refuses nothing: names of many scripts are somebody's own, and no
 * table knows every letter.
 *
 * @see {@link https://www.unicode.org/reports/tr39/ | UTS 39}: skeletons of confusables, and mixed scripts.
 */

/** What a reviewer is told of a name. */
export type NameWarning =
  /** Letters of scripts that are not written together, such as Latin and Cyrillic. */
  | { readonly warning: "mixed-scripts"; readonly scripts: readonly string[] }
  /** It can be taken for this one of another publisher. */
  | { readonly warning: "looks-like"; readonly name: string };

const scripts = ["Latin", "Cyrillic", "Greek", "Armenian", "Hebrew", "Arabic", "Cherokee"] as const;
const ofScript = scripts.map(
  (script) => [script, new RegExp(String.raw`\p{Script=${script}}`, "u")] as const,
);

/** What there is to say about a name, next to `others` there are already. */
export function nameWarnings(name: string, others: Iterable<string>): readonly NameWarning[] {
  const skeleton = skeletonOf(name);
  const alike = skeleton === "" ? [] : [...others].filter((other) => skeletonOf(other) === skeleton);
  const mixed = name
    .split(/[^\p{L}\p{M}]+/u)
    .map(scriptsOf)
    .find((found) => found.length > 1);
  return [
    ...(mixed === undefined ? [] : [{ warning: "mixed-scripts", scripts: mixed } as const]),
    ...alike.map((other) => ({ warning: "looks-like", name: other }) as const),
  ];
}

/** What is left of a name that people tell apart at a glance; names of one skeleton look alike. */
export function skeletonOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const letters = Array.from(plain, (letter) => lookAlikes.get(letter) ?? letter).join("");
  return letters
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}

function scriptsOf(word: string): readonly string[] {
  return ofScript.filter(([, letter]) => letter.test(word)).map(([script]) => script);
}

/** Letters and digits of other scripts by the Latin one they look like. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: "аαɑ",
    b: "ьв6",
    c: "сϲᴄ",
    d: "ԁ",
    e: "еҽєε3",
    g: "ɡց9",
    h: "һнհ",
    i: "іιıɩӏl1|!łӀ",
    j: "јϳ",
    k: "кκ",
    m: "м",
    n: "пոη",
    o: "оοօσ0øө",
    p: "рρ",
    q: "ԛգ",
    r: "гᴦ",
    s: "ѕʂ5$",
    t: "тτ7",
    u: "υսц",
    v: "ѵν",
    w: "ԝѡω",
    x: "хχ",
    y: "уүγу",
    z: "ᴢ2",
  }).flatMap(([latin, alike]) => Array.from(alike, (letter) => [letter, latin] as const)),
);
