import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliceBytes, indexJson } from "./index-json.ts";
import { addBytes, at, createTape, top } from "./tape.ts";
import { linesTape, plain, tapeOf } from "./tape-for-tests.ts";

/** As {@link plain}, of what `JSON.parse` makes. */
function expected(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expected);
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return { source: JSON.stringify(value) };
  return { members: Object.entries(value).map(([key, member]) => [key, expected(member)]) };
}

describe("reading JSON, RFC 8259", () => {
  it("says of any text what JSON.parse says, however it is spaced", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, "\t"), (text, space) => {
        const written = JSON.stringify(JSON.parse(text), undefined, space);
        const { tape, broken } = tapeOf(written);
        expect(broken).toBeUndefined();
        expect(plain(tape, 1)).toEqual(expected(JSON.parse(written)));
      }),
    );
  });

  it("takes what JSON.parse takes and refuses what it refuses, with the tree whole either way", () => {
    const piece = fc.constantFrom(
      '"a"',
      '"',
      "\\",
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "1",
      "-",
      ".",
      "e",
      "0",
      "true",
      "nul",
      " ",
      "\n",
      '"\\u00e9"',
      '"\\ud83d"',
      "\u0007",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const { tape, broken } = tapeOf(text);
        expect([text, broken === undefined]).toEqual([text, isJson(text)]);
        for (let node = 1; node < tape.nodes; node += 1) {
          const parent = at(tape.parent, node);
          expect(at(tape.after, node)).toBeGreaterThan(node);
          expect(at(tape.after, node)).toBeLessThanOrEqual(at(tape.after, parent));
          expect(at(tape.end, node)).toBeLessThanOrEqual(at(tape.end, parent));
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["{}x", 2, "end"],
    ['{"a" 1}', 5, "colon"],
    ["[1 2]", 3, "comma"],
    ["[1,]", 3, "value"],
    ["{,}", 1, "key"],
    ['["a\nb"]', 3, "string"],
    ["[01]", 2, "comma"],
    ["[1.]", 2, "number"],
    ["", 0, "value"],
    ['{"a":', 5, "value"],
  ] as const)(
    "says of %s that it is no JSON from byte %i on, and what should stand there: %s",
    (text, offset, what) => {
      expect(tapeOf(text).broken).toEqual({ offset, expected: what });
    },
  );

  it("keeps what could be read of a text that breaks off", () => {
    const { tape } = tapeOf('{"items":[{"id":1},{"id":2');
    expect(plain(tape, 1)).toEqual({
      members: [["items", [{ members: [["id", { source: "1" }]] }, { members: [["id", { source: "2" }]] }]]],
    });
  });

  it("loses nothing: integers beyond 2^53, members that come twice, __proto__, halves of surrogate pairs", () => {
    const text =
      '{"a":9007199254740993,"a":12345678901234567890.10,"__proto__":{"x":1},"s":"\\ud800","constructor":null}';
    expect(plain(tapeOf(text).tape, 1)).toEqual({
      members: [
        ["a", { source: "9007199254740993" }],
        ["a", { source: "12345678901234567890.10" }],
        ["__proto__", { members: [["x", { source: "1" }]] }],
        ["s", "\ud800"],
        ["constructor", { source: "null" }],
      ],
    });
  });

  it("goes 100,000 levels deep", () => {
    const depth = 100_000;
    const { tape, broken } = tapeOf("[".repeat(depth) + "]".repeat(depth));
    expect(broken).toBeUndefined();
    expect(tape.nodes).toBe(depth + 1);
    expect(at(tape.after, 1)).toBe(depth + 1);
  });

  it("lets others have their turn after each piece of a long text", () => {
    const tape = createTape();
    const text = `[${"1,".repeat(sliceBytes)}1]`;
    addBytes(tape, new TextEncoder().encode(text));
    const steps = [...indexJson(tape, 0, tape.filled)];
    expect(steps.length).toBe(2);
    expect(Math.max(...steps.map((step, nth) => step - (steps[nth - 1] ?? 0)))).toBeLessThan(
      sliceBytes * 1.01,
    );
  });

  it("puts a second text behind the first", () => {
    const { tape } = tapeOf('{"a":1}', "[2]");
    expect(plain(tape, top)).toEqual([{ members: [["a", { source: "1" }]] }, [{ source: "2" }]]);
  });
});

describe("reading lines of JSON", () => {
  it("makes each an item, leaves out empty ones, and keeps one that is no JSON as it came", () => {
    const { tape, bare } = linesTape('{"a":1}\r\n\nnot json\n[2]\n{"b":\n3');
    expect(plain(tape, top)).toEqual([
      { members: [["a", { source: "1" }]] },
      { source: "not json" },
      [{ source: "2" }],
      { source: '{"b":' },
      { source: "3" },
    ]);
    expect(bare).toBe(2);
  });

  it("reads a sequence, whose texts may be of several lines, RFC 7464 §2", () => {
    const { tape, bare } = linesTape('\u001e{\n"a": 1\n}\n\u001e\u001ecut o\u001e[2]\n');
    expect(plain(tape, top)).toEqual([
      { members: [["a", { source: "1" }]] },
      { source: "cut o" },
      [{ source: "2" }],
    ]);
    expect(bare).toBe(1);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
