import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFamilies } from "./families.ts";
import { nodeAt, pointerOf, splitPointer } from "./pointer.ts";
import { contentOf, shownOf } from "./read-node.ts";
import { tapeOf } from "./tape-for-tests.ts";

/** Of each number of bytes, escapes, and halves of pairs. */
const letters = fc.constantFrom(
  "a",
  "é",
  "語",
  "😀",
  '"',
  "\\",
  "\n",
  "\u0000",
  "\u007f",
  "\ud83d",
  "\ude00",
);

describe("showing a value", () => {
  it("says any string as JSON does when it is short, and a beginning of it when it is long", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: letters, maxLength: 60 }),
        fc.integer({ min: 2, max: 70 }),
        (text, most) => {
          const { tape } = tapeOf(JSON.stringify(text));
          const { text: shown, whole } = shownOf(tape, 1, most);
          const read = JSON.parse(shown) as string;
          expect(text.startsWith(read)).toBe(true);
          expect(whole).toBe(read === text);
          expect(read.length).toBeLessThanOrEqual(most);
          expect(text.length <= most).toBe(whole);
        },
      ),
    );
  });

  it("says all of a string that is as long as may be shown, of the longest escapes too", () => {
    const { tape } = tapeOf(JSON.stringify("\ude00\ud83d"));
    expect(shownOf(tape, 1, 2)).toEqual({ text: '"\\ude00\\ud83d"', whole: true });
  });

  it("shows control characters and halves of surrogate pairs as the escapes they are", () => {
    const { tape } = tapeOf('"a\\u0007\\ud800b"');
    expect(shownOf(tape, 1, 50)).toEqual({ text: '"a\\u0007\\ud800b"', whole: true });
    expect(contentOf(tape, 1)).toBe("a\u0007\ud800b");
  });

  it("reads no more of 10 MB than it shows", () => {
    const { tape } = tapeOf(JSON.stringify("é".repeat(5_000_000)));
    expect(shownOf(tape, 1, 3)).toEqual({ text: '"ééé"', whole: false });
  });
});

describe("a JSON Pointer, RFC 6901", () => {
  it("leads to every value and back, whatever the keys are called", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { tape } = tapeOf(text);
        const families = createFamilies(tape);
        for (let node = 1; node < tape.nodes; node += 1)
          expect(nodeAt(tape, 1, pointerOf(tape, families, node, 1))).toBe(node);
      }),
    );
  });

  it("escapes ~ and /, leads to the last of members that come twice, and nowhere where there is nothing", () => {
    const { tape } = tapeOf('{"a/b~c":[1,2],"a":1,"a":2}');
    const families = createFamilies(tape);
    expect(pointerOf(tape, families, 4, 1)).toBe("/a~1b~0c/1");
    expect(nodeAt(tape, 1, "/a")).toBe(6);
    expect(nodeAt(tape, 1, "/a~1b~0c/2")).toBeUndefined();
    expect(nodeAt(tape, 1, "/a~1b~0c/01")).toBeUndefined();
    expect(nodeAt(tape, 1, "a")).toBeUndefined();
    expect(nodeAt(tape, 1, "")).toBe(1);
    expect(splitPointer("x")).toBeUndefined();
  });
});
