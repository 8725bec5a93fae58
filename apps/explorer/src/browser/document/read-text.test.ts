import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readText } from "./read-text.ts";

describe("the text of a document", () => {
  it("is JSON or YAML, whatever the file is called", async () => {
    expect(await readText('\uFEFF {"a": 1}')).toEqual({ value: { a: 1 } });
    expect(await readText("a: 1\nresponses:\n  200: {}\n")).toEqual({
      value: { a: 1, responses: { "200": {} } },
    });
    expect(await readText("{a: [1, two], b: 2026-01-31}")).toEqual({
      value: { a: [1, "two"], b: "2026-01-31" },
    });
  });

  it("may use anchors and merge keys, and has members that mean something to programs", async () => {
    expect(await readText("a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n")).toEqual({
      value: { a: { b: 1 }, c: { b: 1, d: 2 } },
    });
    const read = await readText("__proto__: {polluted: true}\nconstructor: 2\n");
    expect("value" in read && Object.keys(read.value as object)).toEqual(["__proto__", "constructor"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ["nothing", " \n\t", "empty"],
    ["half of JSON", '{"a": [1, ', "not-json"],
    ["broken YAML", "a: [1, 2\nb: }", "not-yaml"],
    ["half of JSON that nests without end", "[".repeat(5_000), "not-json"],
    ["YAML that nests without end", `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, "too-deep"],
  ])("that is %s is told", async (_, text, code) => {
    expect(await readText(text)).toMatchObject({ problem: { code } });
  });

  it("that would blow up by its aliases does not", async () => {
    const lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [index, name] of "bcdefghi".split("").entries())
      lines.push(
        `${name}: &${name} [${Array.from({ length: 10 }, () => `*${"abcdefgh"[index]}`).join(", ")}]`,
      );
    expect(await readText(lines.join("\n"))).toMatchObject({ problem: { code: "not-yaml" } });
  });

  const objects = fc
    .dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
    .filter((value) => !JSON.stringify(value).includes('"<<"'));

  it("is given back as it was written, in both", async () => {
    await fc.assert(
      fc.asyncProperty(objects, async (value) => {
        const said: unknown = JSON.parse(JSON.stringify(value));
        expect(await readText(JSON.stringify(said))).toEqual({ value: said });
        expect(await readText(stringify(said, { version: "1.2", schema: "core" }))).toEqual({ value: said });
      }),
      { numRuns: 100 },
    );
  });
});
