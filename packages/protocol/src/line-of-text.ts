import { type Problem, problemAt } from "./problem.ts";

// Control characters, what begins another line, and the marks that make a text read in another order than it is written.
const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** A sign that is seen: signs of no width and fillers alone name nobody, where people read who asks them for something. */
const seen = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{M}\u2800]/u;

/** A typed line as it is kept: one form of the same characters, no blanks around. */
export function tidyLine(text: string): string {
  return text.normalize("NFC").trim();
}

/** What is wrong with a tidy line that people will read, as one sentence; `undefined` when nothing is. */
export function lineProblem(what: string, text: string, most: number): string | undefined {
  const length = Array.from(text).length;
  return length > most || !seen.test(text) || unwanted.test(text) || !text.isWellFormed()
    ? `${what} must be 1 to ${most} characters without control characters.`
    : undefined;
}

/** The same as problems of a member. */
export function lineProblems(member: string, what: string, text: string, most: number): readonly Problem[] {
  const problem = lineProblem(what, text, most);
  return problem === undefined ? [] : [problemAt(member, problem, "line", { most })];
}

/** A text out of somebody's input, fit to stand in a sentence: in quotes, and not longer than a line or two. */
export function quoteLine(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
