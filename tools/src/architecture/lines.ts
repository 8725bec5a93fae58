/** Line arithmetic for one text. */
export interface Lines {
  /** The line of an offset, counted from 1. */
  at(offset: number): number;
  /** How many lines contain anything but blanks and these comments. */
  withCode(comments: readonly { readonly start: number; readonly end: number }[]): number;
}

/** Prepares the text for these questions. */
export function linesOf(text: string): Lines {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return {
    at: (offset) => lineAt(starts, offset),
    withCode: (comments) =>
      blankOut(text, comments)
        .split("\n")
        .filter((line) => line.trim() !== "").length,
  };
}

/** Looks in the half it must be in, as thousands are asked for. */
function lineAt(starts: readonly number[], offset: number): number {
  let [first, after] = [0, starts.length];
  while (after - first > 1) {
    const middle = (first + after) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) first = middle;
    else after = middle;
  }
  return after;
}

function blankOut(
  text: string,
  comments: readonly { readonly start: number; readonly end: number }[],
): string {
  const kept: string[] = [];
  let from = 0;
  for (const comment of comments) {
    kept.push(
      text.slice(from, comment.start),
      text.slice(comment.start, comment.end).replaceAll(/[^\n]/g, ""),
    );
    from = comment.end;
  }
  return [...kept, text.slice(from)].join("");
}
