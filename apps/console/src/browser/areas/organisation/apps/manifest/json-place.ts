/*
 * Where in the text of a JSON document something stands, so that what is wrong with a member can be shown at its place. It reads
 * a text that was parsed already, and so looks for no mistakes.
 */

/** From where to where, in characters of the text. */
export interface JsonPlace {
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly line: number;
}

/** The place of the value at this path; of what is nearest to it where that is not there. */
export function placeInJson(text: string, path: readonly (string | number)[]): JsonPlace {
  let at = skipBlanks(text, 0);
  for (const part of path) {
    const next = inside(text, at, part);
    if (next === undefined) break;
    at = next;
  }
  const line = text.slice(0, at).split("\n").length;
  return { from: at, to: endOf(text, at), line };
}

/** Where the value of a member, or at a place of a list, begins. */
function inside(text: string, at: number, wanted: string | number): number | undefined {
  const open = text[at];
  if (open !== "{" && open !== "[") return undefined;
  let place = 0;
  for (
    let next = skipBlanks(text, at + 1);
    next < text.length && !"}]".includes(text[next] ?? "");
    place += 1
  ) {
    let name: string | number = place;
    if (open === "{") {
      const end = endOf(text, next);
      name = JSON.parse(text.slice(next, end)) as string;
      next = skipBlanks(text, skipBlanks(text, end) + 1);
    }
    if (name === wanted) return next;
    next = skipBlanks(text, endOf(text, next));
    if (text[next] === ",") next = skipBlanks(text, next + 1);
  }
  return undefined;
}

/** The end of the value that begins here. */
function endOf(text: string, from: number): number {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s,:{}[\]"]+/gy;
  let depth = 0;
  for (let at = from; at < text.length;) {
    token.lastIndex = at;
    const [found] = token.exec(text) ?? [];
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (found === "{" || found === "[") depth += 1;
    if (found === "}" || found === "]") depth -= 1;
    at += found.length;
    if (depth <= 0) return at;
  }
  return text.length;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? "")) at += 1;
  return at;
}
