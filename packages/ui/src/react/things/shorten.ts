/**
 * The text with its middle left out, so that both ends can be compared. What is hardly longer than that stays whole.
 *
 * @param ends - how many characters stay at either end.
 */
export function shorten(text: string, ends = 8): string {
  const characters = Array.from(text);
  if (characters.length <= 2 * ends + 3) return text;
  return `${characters.slice(0, ends).join("")}…${characters.slice(-ends).join("")}`;
}
