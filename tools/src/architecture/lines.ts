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
    at: (offset) => starts.findLastIndex((start) => start <= offset) + 1,
    withCode: (comments) =>
      blankOut(text, comments)
        .split("\n")
        .filter((line) => line.trim() !== "").length,
  };
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
