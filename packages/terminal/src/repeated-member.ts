const token = /"(?:[^"\\]|\\.)*"|[[\]{},:]/g;

/**
 * The first name that stands twice in one object of this JSON, however it is written; `undefined` where none does. Parsers take the last one
 * in silence, so that what somebody reads in a file need not be what counts.
 *
 * @param text - can be parsed.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8259#section-4 | RFC 8259 §4}
 */
export function repeatedMember(text: string): string | undefined {
  const around: Names[] = [];
  let isName = false;
  for (const [word] of text.matchAll(token)) {
    const name = isName && word.startsWith('"') ? String(JSON.parse(word)) : undefined;
    if (name === undefined) goThrough(word, around);
    else if (around.at(-1)?.has(name) === true) return name;
    else around.at(-1)?.add(name);
    isName = (word === "{" || word === ",") && around.at(-1) !== undefined;
  }
  return undefined;
}

/** The names so far in an object; `undefined` for a list. */
type Names = Set<string> | undefined;

function goThrough(word: string, around: Names[]): void {
  if (word === "{" || word === "[") around.push(word === "{" ? new Set() : undefined);
  if (word === "}" || word === "]") around.pop();
}
