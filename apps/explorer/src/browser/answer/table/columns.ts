import { joinPointer } from "../json/pointer.ts";
import { at, childrenOf, kinds, type Tape } from "../json/tape.ts";
import { createNames, type Names } from "./names.ts";

/** A column: what rows have at one path of keys. */
export interface Column {
  /** The path as a JSON Pointer from the row. */
  readonly id: string;
  readonly path: readonly string[];
  /** What its head says: the keys with dots between them, unless the answer says better. */
  readonly label: string;
  /** How many rows have something there. */
  readonly filled: number;
  /** Whether all they have is numbers, or nothing. */
  readonly numeric: boolean;
  /** How wide it wants to be. Characters. */
  readonly width: number;
}

/** How deep objects in a row are taken apart, and how many columns there are at most. */
const deepest = 4;
const mostColumns = 300;
/** How many rows are looked at between two looks at whether somebody else wants something. */
const slice = 5_000;
/** From how many rows widths are taken. */
const measured = 200;

/** What is found out about one path. */
interface Path {
  readonly keys: readonly string[];
  readonly below: Map<number, Path>;
  filled: number;
  numbers: number;
  nulls: number;
  width: number;
}

/**
 * The columns of rows, those that most rows have first, and then in the order they come in. Objects in a row are columns of
 * their own, down to some depth; lists are one cell.
 *
 * @yields {number} how many rows it has looked at.
 */
export function* columnsOf(tape: Tape, rows: Uint32Array): Generator<number, readonly Column[]> {
  const names = createNames(tape);
  const root = createPath([]);
  for (const [place, row] of rows.entries()) {
    lookAt({ tape, names, widths: place < measured }, row, root, deepest);
    if (place % slice === slice - 1) yield place;
  }
  return pathsIn(root)
    .filter(({ filled }) => filled > 0)
    .map(columnAt)
    .sort((one, other) => other.filled - one.filled)
    .slice(0, mostColumns);
}

interface Looking {
  readonly tape: Tape;
  readonly names: Names;
  readonly widths: boolean;
}

function createPath(keys: readonly string[]): Path {
  return { keys, below: new Map(), filled: 0, numbers: 0, nulls: 0, width: 0 };
}

function lookAt(looking: Looking, node: number, path: Path, levels: number): void {
  const { tape, names } = looking;
  const kind = at(tape.kind, node);
  const isTakenApart = kind === kinds.object && levels > 0 && at(tape.size, node) > 0;
  if (!isTakenApart) return fill(looking, node, path);
  for (const child of childrenOf(tape, node)) {
    const id = names.idAt(at(tape.key, child));
    let below = path.below.get(id);
    if (below === undefined) path.below.set(id, (below = createPath([...path.keys, names.textOf(id)])));
    lookAt(looking, child, below, levels - 1);
  }
}

function fill({ tape, widths }: Looking, node: number, path: Path): void {
  const kind = at(tape.kind, node);
  path.filled += 1;
  if (kind === kinds.number) path.numbers += 1;
  if (kind === kinds.null) path.nulls += 1;
  if (widths) path.width = Math.max(path.width, at(tape.end, node) - at(tape.start, node));
}

/** In the order they were met, each before what is below it. */
function pathsIn(path: Path): Path[] {
  return [path, ...[...path.below.values()].flatMap(pathsIn)];
}

function columnAt({ keys, filled, numbers, nulls, width }: Path): Column {
  return {
    id: joinPointer(keys),
    path: keys,
    label: keys.join("."),
    filled,
    numeric: numbers > 0 && numbers + nulls === filled,
    width,
  };
}
