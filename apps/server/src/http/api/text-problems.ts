import { pointerOf, type WireError } from "./refusal.ts";

/*
 * What no schema has to say of every text: it must be text that can be stored and shown. Half of a surrogate pair is no
 * character, NUL cannot be stored, and a member called `__proto__` is an attempt at the server and nothing else.
 */

const deepest = 20;
/** More than that need not be told to somebody who only tries. */
const most = 20;

/** Every such problem, where it stands; at the most 20. */
export function textProblems(value: unknown, place: WireError["in"]): readonly WireError[] {
  const found: WireError[] = [];
  look(value, []);
  return found;

  function look(part: unknown, path: readonly (string | number)[]): void {
    if (found.length >= most) return;
    const detail = typeof part === "string" ? problemOf(part) : undefined;
    if (detail !== undefined) tell(path, detail);
    if (typeof part !== "object" || part === null) return;
    if (path.length >= deepest) return tell(path, "It is nested too deeply.");
    if (Array.isArray(part)) return part.forEach((item, index) => look(item, [...path, index]));
    for (const [name, member] of Object.entries(part)) {
      const wrong = name === "__proto__" ? "There is no such member." : problemOf(name);
      if (wrong === undefined) look(member, [...path, name]);
      else tell([...path, name.toWellFormed()], wrong);
    }
  }

  function tell(path: readonly (string | number)[], detail: string): void {
    if (found.length < most) found.push({ pointer: pointerOf(path), in: place, detail });
  }
}

function problemOf(text: string): string | undefined {
  if (text.includes("\0")) return "It must not contain NUL.";
  return text.isWellFormed() ? undefined : "It must not contain half of a character.";
}
