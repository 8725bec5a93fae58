import { byte } from "../json/scan-token.ts";
import { at, isOpenable, kinds, type Tape, top } from "../json/tape.ts";

/** How deep lines are still moved to the right, so that a text of many levels does not become mostly space. */
const deepest = 32;
const indent = "  ";
/** How many values are written between two looks at whether somebody else wants something. */
const slice = 20_000;

/**
 * The text with a line for each value, and every value as it was written.
 *
 * @yields {number} how many values it has written.
 */
export function* prettyJson(tape: Tape, root: number): Generator<number, Uint8Array<ArrayBuffer>> {
  const out = createOut(tape);
  const open: number[] = [];
  const end = at(tape.after, root);
  for (let node = root; node < end; node += 1) {
    closeUpTo(out, open, node);
    if (node > root) out.line(open.length, separatorBefore(tape, node));
    out.key(node);
    if (isOpenable(tape, node)) {
      out.word(at(tape.kind, node) === kinds.object ? "{" : "[");
      open.push(node);
    } else out.value(node);
    if ((node - root) % slice === slice - 1) yield node - root;
  }
  closeUpTo(out, open, end);
  return out.bytes();
}

function closeUpTo(out: Out, open: number[], node: number): void {
  for (let last = open.at(-1); last !== undefined && out.endsBefore(last, node); last = open.at(-1)) {
    open.pop();
    out.line(open.length, "");
    out.word(out.isObject(last) ? "}" : "]");
  }
}

/** A comma, where it is not the first of its siblings. */
function separatorBefore(tape: Tape, node: number): "" | "," {
  return node === at(tape.parent, node) + 1 ? "" : ",";
}

interface Out {
  readonly word: (text: string) => void;
  readonly line: (level: number, before: string) => void;
  readonly key: (node: number) => void;
  readonly value: (node: number) => void;
  readonly endsBefore: (node: number, other: number) => boolean;
  readonly isObject: (node: number) => boolean;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

function createOut(tape: Tape): Out {
  let written = new Uint8Array(Math.max(1024, tape.filled * 2));
  let length = 0;

  function room(more: number): void {
    if (length + more <= written.length) return;
    const next = new Uint8Array(Math.ceil((length + more) * 1.5));
    next.set(written.subarray(0, length));
    written = next;
  }
  function word(text: string): void {
    room(text.length);
    for (let place = 0; place < text.length; place += 1) written[length + place] = text.charCodeAt(place);
    length += text.length;
  }
  function source(from: number, to: number): void {
    room(to - from);
    written.set(tape.bytes.subarray(from, to), length);
    length += to - from;
  }

  return {
    word,
    line: (level, before) => word(`${before}\n${indent.repeat(Math.min(level, deepest))}`),
    key(node) {
      const from = at(tape.key, node);
      if (from === 0) return;
      let to = at(tape.start, node) - 1;
      while (tape.bytes[to] !== byte.quote) to -= 1;
      source(from, to + 1);
      word(": ");
    },
    value(node) {
      // Of the list of everything with nothing in it there is no text.
      if (node === top) word("[]");
      else source(at(tape.start, node), at(tape.end, node));
    },
    endsBefore: (node, other) => at(tape.after, node) <= other,
    isObject: (node) => at(tape.kind, node) === kinds.object,
    bytes: () => written.slice(0, length),
  };
}
