import { keyOf } from "../json/read-node.ts";
import { byte } from "../json/scan-token.ts";
import { at, childrenOf, kinds, type Tape } from "../json/tape.ts";

/** In a column, a row that has nothing there. No cell can be the value 0, which is the list of everything. */
export const nothing = 0;

/** What a row has at a path; of members that come twice the last. `nothing` where it has none. */
export function cellAt(tape: Tape, row: number, path: readonly Sought[]): number {
  let node: number = row;
  for (const one of path) {
    const next = childSought(tape, node, one);
    if (next === undefined) return nothing;
    node = next;
  }
  return node;
}

/** A key that is looked for in many rows. */
export interface Sought {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Makes a key ready to be looked for. */
export function seek(text: string): Sought {
  return { text, bytes: new TextEncoder().encode(text) };
}

/** A member by its key, or an item by its place. */
export function childNamed(tape: Tape, node: number, name: string): number | undefined {
  return childSought(tape, node, seek(name));
}

function childSought(tape: Tape, node: number, sought: Sought): number | undefined {
  const kind = at(tape.kind, node);
  if (kind === kinds.array) return childrenOf(tape, node).drop(Number(sought.text)).next().value;
  if (kind !== kinds.object) return undefined;
  let found: number | undefined;
  const end = at(tape.after, node);
  for (let child = node + 1; child < end; child = at(tape.after, child))
    if (isCalled(tape, child, sought)) found = child;
  return found;
}

function isCalled(tape: Tape, member: number, { text, bytes }: Sought): boolean {
  const from = at(tape.key, member) + 1;
  for (let place = 0; place < bytes.length; place += 1) {
    const one = tape.bytes[from + place];
    if (one === byte.backslash) return keyOf(tape, member) === text;
    if (one !== bytes[place]) return false;
  }
  const behind = tape.bytes[from + bytes.length];
  return behind === byte.quote || (behind === byte.backslash && keyOf(tape, member) === text);
}
