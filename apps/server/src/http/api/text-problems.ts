import { pointerOf, type WireError } from "./refusal.ts";

/*
 * What no schema has to say of every text: it must be text that can be stored and shown. Half of a surrogate pair is no
 * character, NUL cannot be stored, and a member called `__proto__` is an attempt at the server and nothing else.
 */

const deepest = 20;
/** More than that need not be told to somebody who only tries. */
const most = 20;

type Wrong = Pick<WireError, "detail" | "rule">;

/** Of a member that the contract does not have. */
export const noSuchMember: Wrong = { detail: "There is no such member.", rule: "member-unknown" };

/** Every such problem, where it stands; at the most 20. */
export function textProblems(value: unknown, place: WireError["in"]): readonly WireError[] {
  const found: WireError[] = [];
  look(value, []);
  return found;

  function look(part: unknown, path: readonly (string | number)[]): void {
    if (found.length >= most) return;
    const wrong = typeof part === "string" ? problemOf(part) : undefined;
    if (wrong !== undefined) tell(path, wrong);
    if (typeof part !== "object" || part === null) return;
    if (path.length >= deepest) return tell(path, { detail: "It is nested too deeply.", rule: "too-deep" });
    if (Array.isArray(part)) return part.forEach((item, index) => look(item, [...path, index]));
    for (const [name, member] of Object.entries(part)) {
      const wrong = name === "__proto__" ? noSuchMember : problemOf(name);
      if (wrong === undefined) look(member, [...path, name]);
      else tell([...path, name.toWellFormed()], wrong);
    }
  }

  function tell(path: readonly (string | number)[], wrong: Wrong): void {
    if (found.length < most) found.push({ pointer: pointerOf(path), in: place, ...wrong });
  }
}

function problemOf(text: string): Wrong | undefined {
  if (text.includes("\0")) return { detail: "It must not contain NUL.", rule: "nul" };
  if (text.isWellFormed()) return undefined;
  return { detail: "It must not contain half of a character.", rule: "half-character" };
}
