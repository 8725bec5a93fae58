import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readYaml } from "./yaml-documents.ts";

/** The values of a text; what is wrong with it, as `line:column problem`. */
function read(text: string): unknown {
  const answer = readYaml(text);
  return "problems" in answer
    ? answer.problems.map(({ line, column, problem }) => `${line}:${column} ${problem}`)
    : answer.documents.map(({ value }) => value);
}

describe("documents of YAML 1.2", () => {
  it("are read as JSON would have them, several in one text, empty ones left out", () => {
    expect(read("a: 1\nb: [x, yes, null]\n---\n# nothing\n---\n- true\n")).toEqual([
      { a: 1, b: ["x", "yes", null] },
      [true],
    ]);
    expect(read('{"a": {"b": "\\u00e9"}}')).toEqual([{ a: { b: "\u00E9" } }]);
    expect(read("")).toEqual([]);
    expect(read("# only a comment\n")).toEqual([]);
  });

  it("may come with the line ends of Windows", () => {
    expect(read("a:\r\n  - b\r\n  - c\r\n")).toEqual([{ a: ["b", "c"] }]);
  });

  it("may end their lines with carriage returns alone, YAML 1.2.2 §5.4", () => {
    expect(read("a:\r  - b\r  - c\r")).toEqual([{ a: ["b", "c"] }]);
    expect(read("a: 1\r\rb: 2\ra: 3\r")).toEqual(["4:1 It is said more than once."]);
  });

  it("may each begin with a byte order mark, YAML 1.2.2 §5.2", () => {
    expect(read("\u{FEFF}---\na: 1\n\u{FEFF}---\nb: 2\n---\n\u{FEFF}c: 3\n")).toEqual([
      { a: 1 },
      { b: 2 },
      { c: 3 },
    ]);
    expect(read('a: "\u{FEFF}b"\n')).toEqual([{ a: "\u{FEFF}b" }]);
  });

  it("hold no date, no program and no merge", () => {
    expect(read("a: 2026-01-01\nb: 0o17\n")).toEqual([{ a: "2026-01-01", b: 15 }]);
    expect(read("a: !!js/function x")).toEqual([expect.stringMatching(/^1:4 Unresolved tag/)]);
    expect(read("a: &x {b: 1}\nc:\n  <<: *x\n")).toEqual([{ a: { b: 1 }, c: { "<<": { b: 1 } } }]);
  });

  it("resolve what stands in them twice", () => {
    expect(read("a: &x [1, 2]\nb: *x\n")).toEqual([{ a: [1, 2], b: [1, 2] }]);
    expect(read("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")).toEqual([{ a: 1, b: 1, c: 2, d: 2 }]);
  });

  it("have names that mean something to programs, and are members like any other", () => {
    const [value] = read("__proto__: {a: 1}\nconstructor: 2\n") as [object];
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it.each([
    ["a name twice", "a: 1\nb: 2\na: 3\n", /^3:1 It is said more than once\.$/],
    ["a tab for an indent", "a:\n\tb: 1\n", /^2:1 /],
    ["a list that does not end", "a: [1, 2\n", /^2:1 /],
    ["an alias of nothing", "a: *b\n", /^1:1 Nothing before it has the anchor &b\.$/],
    ["a name that is no text", "1: a\n", /^1:1 The name of a member is plain text\.$/],
    ["a list for a name", "? [a]\n: b\n", /^1:3 The name of a member is plain text\.$/],
    ["what holds itself", "a: &x [1, *x]\n", /^1:11 It stands within &x itself, so it has no end\.$/],
    ["what holds itself further in", "a: &x\n  b:\n    c: *x\n", /^3:5 It stands within &x itself/],
  ])("with %s are refused at the place", (_, text, problem) => {
    expect(read(text)).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
  });

  it("that few lines blow up to millions of values are refused", () => {
    const lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [index, name] of "bcdefghij".split("").entries()) {
      const before = "abcdefghij"[index];
      lines.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(", ")}]`);
    }
    expect(read(lines.join("\n"))).toEqual(
      expect.arrayContaining([expect.stringMatching(/It holds more than 1000000 values\.$/)]),
    );
  });

  it.each([101, 5_000, 1_000_000])("that nest %d deep are refused", (depth) => {
    const answer = readYaml(`${"[".repeat(depth)}${"]".repeat(depth)}`);
    expect(answer).toMatchObject({ problems: [{ problem: "It is nested deeper than 100 levels." }] });
  });

  it("tell no more than the first problems", () => {
    const answer = readYaml(Array.from({ length: 1_000 }, () => "a: 1").join("\n"));
    expect("problems" in answer && answer.problems).toHaveLength(20);
  });

  it("know where each value stands, and where a missing one would", () => {
    const answer = readYaml("x: 1\n---\napis:\n  - audience: a\n    scopes: [\n      {scope: b}]\n");
    const [, document] = "documents" in answer ? answer.documents : [];
    const at = (...path: (string | number)[]) => document?.positionOf(path);
    expect(at()).toEqual({ line: 3, column: 1 });
    expect(at("apis", 0)).toEqual({ line: 4, column: 5 });
    expect(at("apis", 0, "audience")).toEqual({ line: 4, column: 5 });
    expect(at("apis", 0, "scopes", 0)).toEqual({ line: 6, column: 7 });
    expect(at("apis", 0, "scopes", 0, "title")).toEqual({ line: 6, column: 7 });
    expect(at("clients", 3)).toEqual({ line: 3, column: 1 });
  });

  it("give back whatever JSON holds, as YAML and as JSON", () => {
    const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => value !== null);
    fc.assert(
      fc.property(json, (value) => {
        const said: unknown = JSON.parse(JSON.stringify(value));
        expect(read(stringify(said, { version: "1.2", schema: "core" }))).toEqual([said]);
        expect(read(JSON.stringify(said))).toEqual([said]);
      }),
      { numRuns: 200 },
    );
  });

  it("are refused with places within the text, or read, whatever the text is", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "a: ",
        "- ",
        "\n",
        "  ",
        "&x ",
        "*x",
        "{",
        "}",
        "[",
        "]",
        "---\n",
        "? ",
        "|",
        "!!",
        "\t",
        '"',
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const answer = readYaml(text);
        if (!("problems" in answer)) return;
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line, column } of answer.problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});
