/*
 * What a JSON text says, as an index over its bytes: for each value where it stands and what it stands in. Nothing is made
 * into an object, so nothing is lost: numbers keep all their digits, members that come twice come twice, and a member
 * called `__proto__` is one like the others. All of it lies in a few arrays of numbers, some 25 bytes for each value.
 *
 * Value 0 is a list that no text says: the pages of an answer, or the lines of one that has many.
 */

/** What a value is. `bare` is a line that is no JSON among lines that are. */
export const kinds = {
  object: 1,
  array: 2,
  string: 3,
  number: 4,
  true: 5,
  false: 6,
  null: 7,
  bare: 8,
} as const;

/** One of {@link kinds}. */
export type Kind = (typeof kinds)[keyof typeof kinds];

/** The index, in the order of the text: a value stands before all that is in it. */
export interface Tape {
  bytes: Uint8Array<ArrayBuffer>;
  /** How many of the bytes are text. */
  filled: number;
  /** How many values there are. */
  nodes: number;
  kind: Uint8Array;
  /** The first byte of each. */
  start: Uint32Array;
  /** The byte behind each. */
  end: Uint32Array;
  /** What it stands in. */
  parent: Uint32Array;
  /** The value behind it and all that is in it: its next sibling, if it has one. */
  after: Uint32Array;
  /** How many members or items it has. */
  size: Uint32Array;
  /** Where the quote of its key stands; 0 where it has none, as no key can stand there. */
  key: Uint32Array;
}

/** The list of everything. */
export const top = 0;

const first = 1024;

/** One with nothing in it. */
export function createTape(): Tape {
  const tape: Tape = {
    bytes: new Uint8Array(0),
    filled: 0,
    nodes: 0,
    kind: new Uint8Array(first),
    start: new Uint32Array(first),
    end: new Uint32Array(first),
    parent: new Uint32Array(first),
    after: new Uint32Array(first),
    size: new Uint32Array(first),
    key: new Uint32Array(first),
  };
  addNode(tape, { kind: kinds.array, start: 0, key: 0, parent: top });
  tape.size[top] = 0;
  return tape;
}

/** Puts a value at the end; it is open until {@link closeNode} says where it ends. */
export function addNode(
  tape: Tape,
  value: { readonly kind: Kind; readonly start: number; readonly key: number; readonly parent: number },
): number {
  if (tape.nodes === tape.kind.length) grow(tape);
  const node = tape.nodes++;
  const { parent } = value;
  tape.kind[node] = value.kind;
  tape.start[node] = value.start;
  tape.end[node] = value.start;
  tape.parent[node] = parent;
  tape.after[node] = node + 1;
  tape.size[node] = 0;
  tape.key[node] = value.key;
  tape.size[parent] = (tape.size[parent] ?? 0) + 1;
  return node;
}

/** Says where a value ends. */
export function closeNode(tape: Tape, node: number, end: number): void {
  tape.end[node] = end;
  tape.after[node] = tape.nodes;
}

/** Takes back everything from this value on, which has to be one in {@link top}. */
export function takeBack(tape: Tape, node: number, size: number): void {
  tape.nodes = node;
  tape.size[top] = size;
}

/** Text behind the text that is there. @returns where it begins. */
export function addBytes(tape: Tape, bytes: Uint8Array<ArrayBuffer>): number {
  const from = tape.filled;
  if (from === 0) tape.bytes = bytes;
  else if (from + bytes.length > tape.bytes.length) tape.bytes = enlarged(tape.bytes, from + bytes.length);
  if (from !== 0) tape.bytes.set(bytes, from);
  tape.filled = from + bytes.length;
  return from;
}

/** Whether it has members or items to open. */
export function isOpenable(tape: Tape, node: number): boolean {
  return (tape.size[node] ?? 0) > 0;
}

/** The members or items, in their order. */
export function* childrenOf(tape: Tape, node: number): Generator<number> {
  const end = tape.after[node] ?? 0;
  for (let child = node + 1; child < end; child = tape.after[child] ?? end) yield child;
}

/** A number of the index, which is known to be there. */
export function at(array: Uint8Array | Uint32Array, place: number): number {
  return array[place] ?? 0;
}

function enlarged(bytes: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.max(needed, Math.ceil(bytes.length * 1.5)));
  next.set(bytes);
  return next;
}

function grow(tape: Tape): void {
  const length = Math.ceil(tape.kind.length * 1.7);
  tape.kind = copied(tape.kind, new Uint8Array(length));
  for (const name of ["start", "end", "parent", "after", "size", "key"] as const)
    tape[name] = copied(tape[name], new Uint32Array(length));
}

function copied<Numbers extends Uint8Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
