import type { Families } from "./families.ts";
import { keyOf } from "./read-node.ts";
import { at, childrenOf, kinds, type Tape, top } from "./tape.ts";

/**
 * Where a value stands in its text.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6901#section-3 | RFC 6901 §3}
 */
export function pointerOf(tape: Tape, families: Families, node: number, root: number): string {
  const parts: string[] = [];
  for (let one = node; one !== root && one !== top; one = at(tape.parent, one))
    parts.push(keyOf(tape, one) ?? String(families.placeOf(one)));
  return joinPointer(parts.toReversed());
}

/** As {@link pointerOf}, of a value that stands in objects alone, so that no place has to be counted. */
export function pointerBelow(tape: Tape, node: number, root: number): string {
  const parts: string[] = [];
  for (let one = node; one !== root; one = at(tape.parent, one)) parts.push(keyOf(tape, one) ?? "");
  return joinPointer(parts.toReversed());
}

/** A pointer of its keys and places. */
export function joinPointer(parts: readonly string[]): string {
  return parts.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The keys and places of a pointer; `undefined` where it is none. */
export function splitPointer(pointer: string): readonly string[] | undefined {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) return undefined;
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value a pointer leads to; of members that come twice the last. `undefined` where it leads nowhere. */
export function nodeAt(tape: Tape, root: number, pointer: string): number | undefined {
  let node: number | undefined = root;
  for (const part of splitPointer(pointer) ?? [undefined]) {
    if (node === undefined || part === undefined) return undefined;
    node = childAt(tape, node, part);
  }
  return node;
}

function childAt(tape: Tape, node: number, part: string): number | undefined {
  if (at(tape.kind, node) !== kinds.object)
    return /^(?:0|[1-9]\d*)$/.test(part) ? childrenOf(tape, node).drop(Number(part)).next().value : undefined;
  let found: number | undefined;
  for (const child of childrenOf(tape, node)) if (keyOf(tape, child) === part) found = child;
  return found;
}
