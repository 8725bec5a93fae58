/**
 * The items of a list in JSON, each as the text that came, without white space around and between: as values, integers of
 * more than 53 bits, such as ids, would become others (RFC 8259 §6). `undefined` for what is no list.
 */
export function listItems(text: string): readonly string[] | undefined {
  if (!isList(text)) return undefined;
  const items: string[] = [];
  let [item, depth] = ["", 0];
  for (const [token] of text.matchAll(tokens)) {
    if (token === "]" || token === "}") depth -= 1;
    const ends = depth === 0 || (depth === 1 && token === ",");
    if (ends && item !== "") items.push(item);
    if (ends) item = "";
    else item += token;
    if (token === "[" || token === "{") depth += 1;
  }
  return items;
}

/** Strings, what structures, and the rest without white space: numbers, words and colons. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},]|[^\s"[\]{},]+/g;

function isList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
