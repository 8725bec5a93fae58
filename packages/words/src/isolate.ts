import type { Direction } from "./languages.ts";

const firstStrong = "\u2068";
const pop = "\u2069";

/** Letters that run from right to left: Hebrew, Arabic and their neighbours, with their presentation forms. */
const runsLeftwards = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name, an address or whatever else is put into a sentence, kept from turning the words around it about. In a language
 * that runs from the left only what runs the other way needs it; in one that runs from the right nearly everything does.
 *
 * @see {@link https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates | Unicode UAX 9 §2.4}
 */
export function isolate(text: string, direction: Direction): string {
  if (direction === "ltr" && !runsLeftwards.test(text)) return text;
  return text === "" ? text : firstStrong + text + pop;
}
