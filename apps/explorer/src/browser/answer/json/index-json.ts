import { byte, scanNumber, scanString, scanWord, skipSpace } from "./scan-token.ts";
import { addNode, at, closeNode, type Kind, kinds, type Tape, top } from "./tape.ts";

/** What should have stood where a text stops being JSON. */
export type Expected = "value" | "key" | "colon" | "comma" | "string" | "number" | "end";

/** Where a text stops being JSON. */
export interface Broken {
  /** Bytes from the start of the text. */
  readonly offset: number;
  readonly expected: Expected;
}

/** How much is read between two looks at whether somebody else wants something. Bytes. */
export const sliceBytes = 1 << 20;

/** Where the reading stands. */
interface Scan {
  readonly tape: Tape;
  readonly bytes: Uint8Array;
  readonly to: number;
  at: number;
  /** The object or list that is open. */
  parent: number;
  state: State;
  broken: Broken | undefined;
}

type State = "value" | "item or end" | "member" | "member or end" | "comma or end" | "done";

/**
 * Reads one JSON text between two bytes of a tape (RFC 8259), as deep as it goes, and adds it to {@link top}. What could be
 * read of a text that breaks off stays.
 *
 * @yields {number} the byte it has come to, after each {@link sliceBytes}.
 * @returns where it is no JSON; `undefined` where all of it is.
 */
export function* indexJson(tape: Tape, from: number, to: number): Generator<number, Broken | undefined> {
  const scan: Scan = {
    tape,
    bytes: tape.bytes,
    to,
    at: from,
    parent: top,
    state: "value",
    broken: undefined,
  };
  let due = from + sliceBytes;
  while (step(scan)) {
    if (scan.at < due) continue;
    yield scan.at;
    due = scan.at + sliceBytes;
  }
  closeOpen(scan);
  return scan.broken;
}

/** Reads one token, with what belongs to it. @returns whether to go on. */
function step(scan: Scan): boolean {
  scan.at = skipSpace(scan, scan.at);
  const here = scan.bytes[scan.at] ?? 0;
  if (scan.state === "done") return scan.at < scan.to ? broke(scan, scan.at, "end") : false;
  if (scan.at >= scan.to) return broke(scan, scan.to, expectedIn[scan.state]);
  if (scan.state === "comma or end") return goOn(scan, here);
  if (scan.state === "item or end" && here === byte.closeArray) return close(scan);
  if (scan.state === "member or end" && here === byte.closeObject) return close(scan);
  if (scan.state === "member" || scan.state === "member or end") return readMember(scan, here);
  return readValue(scan, here, 0);
}

const expectedIn = {
  value: "value",
  "item or end": "value",
  member: "key",
  "member or end": "key",
  "comma or end": "comma",
} as const;

function goOn(scan: Scan, here: number): boolean {
  const inObject = at(scan.tape.kind, scan.parent) === kinds.object;
  if (here === byte.comma) {
    scan.at += 1;
    scan.state = inObject ? "member" : "value";
    return true;
  }
  if (here === (inObject ? byte.closeObject : byte.closeArray)) return close(scan);
  return broke(scan, scan.at, "comma");
}

function readMember(scan: Scan, here: number): boolean {
  if (here !== byte.quote) return broke(scan, scan.at, "key");
  const key = scan.at;
  const end = scanString(scan, key);
  if (end < 0) return broke(scan, -1 - end, "string");
  const colon = skipSpace(scan, end);
  if (colon >= scan.to || scan.bytes[colon] !== byte.colon) return broke(scan, colon, "colon");
  scan.at = skipSpace(scan, colon + 1);
  if (scan.at >= scan.to) return broke(scan, scan.to, "value");
  return readValue(scan, scan.bytes[scan.at] ?? 0, key);
}

function readValue(scan: Scan, here: number, key: number): boolean {
  if (here === byte.openObject) return open(scan, kinds.object, key);
  if (here === byte.openArray) return open(scan, kinds.array, key);
  if (here === byte.quote) return leaf(scan, { kind: kinds.string, key, end: scanString(scan, scan.at) });
  const word = words.get(here);
  if (word !== undefined)
    return leaf(scan, { kind: word.kind, key, end: scanWord(scan, scan.at, word.text) });
  if (here !== byte.minus && (here < byte.zero || here > byte.nine)) return broke(scan, scan.at, "value");
  return leaf(scan, { kind: kinds.number, key, end: scanNumber(scan, scan.at) });
}

const words: ReadonlyMap<number, { readonly text: string; readonly kind: Kind }> = new Map(
  (["true", "false", "null"] as const).map((text) => [text.charCodeAt(0), { text, kind: kinds[text] }]),
);

function leaf(
  scan: Scan,
  { kind, key, end }: { readonly kind: Kind; readonly key: number; readonly end: number },
): boolean {
  if (end < 0) return broke(scan, -1 - end, expectedOf(kind));
  const node = addNode(scan.tape, { kind, start: scan.at, key, parent: scan.parent });
  closeNode(scan.tape, node, end);
  scan.at = end;
  scan.state = afterValue(scan.parent);
  return true;
}

function expectedOf(kind: Kind): Expected {
  if (kind === kinds.string) return "string";
  return kind === kinds.number ? "number" : "value";
}

function open(scan: Scan, kind: Kind, key: number): boolean {
  scan.parent = addNode(scan.tape, { kind, start: scan.at, key, parent: scan.parent });
  scan.at += 1;
  scan.state = kind === kinds.object ? "member or end" : "item or end";
  return true;
}

function close(scan: Scan): boolean {
  scan.at += 1;
  closeNode(scan.tape, scan.parent, scan.at);
  scan.parent = at(scan.tape.parent, scan.parent);
  scan.state = afterValue(scan.parent);
  return true;
}

function afterValue(parent: number): State {
  return parent === top ? "done" : "comma or end";
}

function broke(scan: Scan, offset: number, expected: Expected): boolean {
  scan.broken = { offset, expected };
  return false;
}

/** What was open when the text broke off ends there. */
function closeOpen(scan: Scan): void {
  const { tape, to } = scan;
  const end = Math.min(scan.broken?.offset ?? scan.at, to);
  for (let node = scan.parent; node !== top; node = at(tape.parent, node)) closeNode(tape, node, end);
  closeNode(tape, top, tape.filled);
}
