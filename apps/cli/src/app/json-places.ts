/*
 * Where something stands in a text of JSON, for who has to mend it there.
 */

/** Names of members and numbers in lists. */
export type JsonPath = readonly (string | number)[];

/** Counted from 1. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset. */
export function placeAt(text: string, offset: number): JsonPlace {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Where a text stops being JSON: the first sign that nothing could follow to make it so, or its end. The engine tells the offset of
 * some mistakes alone, and of a comma too many in a list, or a comment, it does not.
 */
export function placeOfMistake(text: string): JsonPlace {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (canGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return placeAt(text, good);
}

/** Whether there is a text that begins so and is JSON: all that is wrong with it is that it ends. */
function canGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = String(error);
    const [, offset] = /at position (\d+)/.exec(message) ?? [];
    return offset === undefined ? message.includes("end of JSON input") : Number(offset) >= text.length;
  }
}

/** Where a value stands in JSON that can be parsed; of what is not there, where what would hold it begins. */
export function placeOfPath(text: string, path: JsonPath): JsonPlace {
  let best = { depth: -1, offset: 0 };
  for (const { path: found, offset } of valuesIn(text)) {
    const depth = found.length;
    if (depth > best.depth && depth <= path.length && found.every((part, at) => part === path[at]))
      best = { depth, offset };
  }
  return placeAt(text, best.offset);
}

/** `scopes[0].purpose`; nothing for the whole. */
export function pathText(path: JsonPath): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

interface Level {
  /** `undefined` in an object, between a value and the next name. */
  key: string | number | undefined;
  readonly isList: boolean;
}

const token = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g;

/** Every value with its path, in the order of the text. */
function* valuesIn(text: string): Generator<{ readonly path: JsonPath; readonly offset: number }> {
  const levels: Level[] = [];
  for (const { 0: word, index } of text.matchAll(token)) {
    if (isBetween(word, levels)) continue;
    const level = levels.at(-1);
    if (level !== undefined && !level.isList && level.key === undefined) {
      level.key = String(JSON.parse(word));
      continue;
    }
    yield { path: levels.flatMap(({ key }) => (key === undefined ? [] : [key])), offset: index };
    if (word === "{") levels.push({ key: undefined, isList: false });
    if (word === "[") levels.push({ key: 0, isList: true });
  }
}

/** Takes what ends a value, or parts it from the next. */
function isBetween(word: string, levels: Level[]): boolean {
  const level = levels.at(-1);
  if (word === "}" || word === "]") levels.pop();
  if (word === "," && level !== undefined)
    level.key = typeof level.key === "number" ? level.key + 1 : undefined;
  return "}],:".includes(word);
}
