/** How the room is shared out between three columns, in hundredths of it. They come to a hundred. */
export type Widths = readonly [operations: number, request: number, answer: number];

/** Where nobody has chosen: the answer needs the most. */
export const initialWidths: Widths = [22, 36, 42];

/** No column gets less, in hundredths. */
const least = 14;

/**
 * Moves the border behind a column. What one side gains the other loses; nobody falls below the least.
 *
 * @param at - 0 for the border behind the first column, 1 for that behind the second.
 * @param by - hundredths.
 */
export function moved(widths: Widths, at: number, by: number): Widths {
  const next = [...widths];
  const [before = 0, after = 0] = next.slice(at, at + 2);
  const step = Math.min(Math.max(by, least - before), after - least);
  next[at] = before + step;
  next[at + 1] = after - step;
  const [operations = 0, request = 0, answer = 0] = next;
  return [operations, request, answer];
}

/** The least and the most a column before a border may have, with the others as they are. */
export function boundsOf(widths: Widths, at: number): readonly [least: number, most: number] {
  return [least, (widths[at] ?? 0) + (widths[at + 1] ?? 0) - least];
}

/** Reads what was kept; anything else is as if nobody had chosen. */
export function readWidths(text: string | null): Widths {
  const numbers = (text ?? "").split(",").map(Number);
  const [operations = 0, request = 0, answer = 0] = numbers;
  const whole = numbers.length === 3 && numbers.every((one) => Number.isFinite(one) && one >= least);
  return whole && Math.abs(operations + request + answer - 100) < 1
    ? [operations, request, answer]
    : initialWidths;
}
