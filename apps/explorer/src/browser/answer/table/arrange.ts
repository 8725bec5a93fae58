import { contentOf } from "../json/read-node.ts";
import { at, kinds, type Tape } from "../json/tape.ts";
import { createMatcher } from "../tree/matcher.ts";
import { nothing } from "./cells.ts";

/** How many rows are looked at between two looks at whether somebody else wants something. */
const slice = 5_000;

/**
 * Which rows have words in one of their values, whatever their case.
 *
 * @yields {number} how many rows it has looked at.
 * @returns their places.
 */
export function* filterRows(tape: Tape, rows: Uint32Array, words: string): Generator<number, Uint32Array> {
  if (words === "") return Uint32Array.from(rows, (_, place) => place);
  const { inValue } = createMatcher(tape, words);
  const kept: number[] = [];
  for (const [place, row] of rows.entries()) {
    const end = at(tape.after, row);
    let node = row;
    while (node < end && !inValue(node)) node += 1;
    if (node < end) kept.push(place);
    if (place % slice === slice - 1) yield place;
  }
  return Uint32Array.from(kept);
}

/**
 * Puts rows in the order of their cells in one column: numbers by what they count, to the last digit, then words as people
 * order them, then the rest; rows that have nothing there come last either way. Rows that are equal stay as they stood.
 *
 * @param cells - the cell of each row, by its place.
 */
export function sortRows(
  tape: Tape,
  places: Uint32Array,
  cells: Uint32Array,
  descending: boolean,
): Uint32Array {
  const keys = Array.from(places, (place) => ({ place, ...keyOf(tape, at(cells, place)) }));
  const sign = descending ? -1 : 1;
  keys.sort(
    (one, other) =>
      Number(one.rank === last) - Number(other.rank === last) ||
      sign * compare(one, other) ||
      one.place - other.place,
  );
  return Uint32Array.from(keys, ({ place }) => place);
}

interface Key {
  readonly rank: number;
  readonly number: number;
  readonly text: string;
}

const last = 9;
const collator = new Intl.Collator(undefined, { numeric: true });

function keyOf(tape: Tape, cell: number): Key {
  const kind = at(tape.kind, cell);
  if (cell === nothing || kind === kinds.null) return { rank: last, number: 0, text: "" };
  if (kind === kinds.number) {
    const text = contentOf(tape, cell);
    return { rank: 0, number: Number(text), text };
  }
  if (kind === kinds.object || kind === kinds.array)
    return { rank: 3, number: at(tape.size, cell), text: "" };
  return {
    rank: kind === kinds.string || kind === kinds.bare ? 1 : 2,
    number: 0,
    text: contentOf(tape, cell),
  };
}

function compare(one: Key, other: Key): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  if (one.number !== other.number) return one.number < other.number ? -1 : 1;
  if (one.text === other.text) return 0;
  return one.rank === 0 ? compareIntegers(one.text, other.text) : collator.compare(one.text, other.text);
}

/** Of numbers that are the same to a computer's number, but were not written the same. */
function compareIntegers(one: string, other: string): number {
  if (!/^-?\d+$/.test(one) || !/^-?\d+$/.test(other)) return 0;
  const difference = BigInt(one) - BigInt(other);
  return difference < 0n ? -1 : Number(difference > 0n);
}
