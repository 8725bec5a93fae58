import { indexJson, sliceBytes } from "./index-json.ts";
import { byte, skipSpace } from "./scan-token.ts";
import { addNode, at, closeNode, kinds, takeBack, type Tape, top } from "./tape.ts";

/**
 * Reads lines of which each is a JSON text, or a sequence of texts that each begin with a record separator (RFC 7464 §2). One that is
 * none stays as it is, a `bare` value among the others.
 *
 * @yields {number} the byte it has come to, now and then.
 * @returns how many lines are no JSON.
 */
export function* indexLines(tape: Tape, from: number, to: number): Generator<number, number> {
  let bare = 0;
  let due = from + sliceBytes;
  const between = tape.bytes[from] === byte.recordSeparator ? byte.recordSeparator : byte.newline;
  for (let line = from; line < to;) {
    const next = tape.bytes.subarray(0, to).indexOf(between, line);
    const end = next === -1 ? to : next;
    bare += yield* indexLine(tape, line, end);
    line = end + 1;
    if (line < due) continue;
    yield line;
    due = line + sliceBytes;
  }
  closeNode(tape, top, tape.filled);
  return bare;
}

function* indexLine(tape: Tape, from: number, to: number): Generator<number, 0 | 1> {
  const start = skipSpace({ bytes: tape.bytes, to }, from);
  if (start === to) return 0;
  const { nodes } = tape;
  const size = at(tape.size, top);
  if ((yield* indexJson(tape, start, to)) === undefined) return 0;
  takeBack(tape, nodes, size);
  const node = addNode(tape, { kind: kinds.bare, start, key: 0, parent: top });
  closeNode(tape, node, to);
  return 1;
}
