import { type Problem, problemAt } from "@grantway/protocol/form-rules";

const most = 2000;
// Line breaks are fine; other control characters, and marks that turn the direction of a text, are not.
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** What is wrong with the reason of a decision, which its developers will read. */
export function reasonProblems(reason: string, { needed }: { readonly needed: boolean }): readonly Problem[] {
  const text = reason.trim();
  if (text === "")
    return needed ? [problemAt("reason", "Say why: its developers will read it.", "missing")] : [];
  if (Array.from(text).length > most) {
    return [problemAt("reason", `The reason has at most ${most} characters.`, "too-long", { most })];
  }
  if (isPlainText(text)) return [];
  return [problemAt("reason", "The reason is plain text without control characters.", "plain-text")];
}

/** Whether it is what a person can read, in lines. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !unwanted.test(text.replaceAll(/\r?\n|\t/g, " "));
}
