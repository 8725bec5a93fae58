import type { Copied } from "./copied-call.ts";

/** Bytes of one word that Linux hands to a program, with some room. */
const longestWord = 100_000;

/** For a POSIX shell: plain words as they are, anything else in single quotes. */
export function quoted(word: string): string {
  return /^[\w./:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** One command, an option a line. */
export function commandOf(lines: readonly string[]): string {
  return lines.join(" \\\n  ");
}

/** Why these words cannot be handed to a program; `undefined` where they can. */
export function wordProblem(words: readonly string[]): Copied | undefined {
  if (words.some((word) => word.includes("\u0000"))) return { problem: "zero-byte" };
  const large = words.some((word) => new TextEncoder().encode(word).length > longestWord);
  return large ? { problem: "body-too-large" } : undefined;
}
