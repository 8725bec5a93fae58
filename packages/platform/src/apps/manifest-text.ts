import { type Problem, problemAt } from "@grantway/protocol/form-rules";

/*
 * Texts of an app, which strangers wrote and other strangers read while they decide. They are shown as they are typed and never as
 * markup; what looks like markup is refused all the same, because whoever typed it expects something else. So is what cannot be
 * seen: marks that turn the order of reading around, characters without width, fillers and towers of accents.
 */

// Line breaks are looked at apart. The joiners U+200C and U+200D stay: Persian, Hindi and emoji are written with them.
const unseen =
  /[\u034F\u17B4\u17B5\u180B-\u180F\uFE00-\uFE0E]|[\p{Cc}\p{Co}\u00AD\u061C\u115F\u1160\u200B\u200E\u200F\u2028-\u202F\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF0-\uFFFC\u{E0000}-\u{E0FFF}]/u;
const tower = /\p{M}{5}/u;
const markup = /<[a-z!/?]/i;

/** Where a text stands, how many characters it has at the most, and whether it may be empty and may have several lines. */
export interface TextRule {
  readonly path: Problem["path"];
  readonly most: number;
  readonly empty?: true;
  readonly lines?: true;
}

/** What is wrong with a text that people will read. */
export function textProblems(text: string, { path, most, empty, lines }: TextRule): readonly Problem[] {
  const length = lengthOf(text, most);
  if (empty === true && length === 0) return [];
  if (length === 0 || length > most) {
    return [
      empty === true
        ? problemAt(path, `It must be at most ${most} characters.`, "too-long", { most })
        : problemAt(path, `It must be 1 to ${most} characters without control characters.`, "line", { most }),
    ];
  }
  return isPlain(lines === true ? text.replaceAll("\n", " ") : text)
    ? []
    : [problemAt(path, plain, "plain-text")];
}

const plain =
  "It must be plain text, without markup such as <b> and without control characters or invisible ones.";

/** Whether it is seen as it is, and only text. */
export function isPlain(text: string): boolean {
  return text.isWellFormed() && !unseen.test(text) && !tower.test(text) && !markup.test(text);
}

/** In characters; of a text that is far too long not all are counted. */
function lengthOf(text: string, most: number): number {
  if (text.trim() === "") return 0;
  return text.length > most * 2 ? text.length : Array.from(text).length;
}
