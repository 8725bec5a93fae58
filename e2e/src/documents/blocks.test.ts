import { describe, expect, it } from "vitest";
import { documents, parseBlocks, readBlocks } from "./blocks.ts";
import { readCommands } from "./commands.ts";
import { followed } from "./followed.ts";

const blocks = documents().flatMap(readBlocks);
const place = ({ document, line }: { document: string; line: number }) => `${document}:${line}`;

describe("every block of the documents", () => {
  it("is sh, ts, json or text, so that it is known what can be done with it", () => {
    const known = new Set(["sh", "ts", "json", ""]);
    expect(blocks.filter(({ language }) => !known.has(language)).map(place)).toEqual([]);
  });

  it.each(["sh", "ts"])("in %s is run by a test that follows its document, or says why it is not", (kind) => {
    const silent = blocks.filter(
      ({ language, notRun, document }) =>
        language === kind && notRun === undefined && !followed.includes(document),
    );
    expect(silent.map(place)).toEqual([]);
  });

  it("that is not run gives its reason in words", () => {
    const reasons = blocks.filter(({ notRun }) => notRun !== undefined && notRun.split(" ").length < 4);
    expect(reasons.map(place)).toEqual([]);
  });

  it("in json can be read", () => {
    const json = blocks.filter(({ language }) => language === "json");
    expect(json.length).toBeGreaterThan(0);
    for (const { text } of json) expect(JSON.parse(text)).toBeTypeOf("object");
  });

  it("of commands is sh: no other block holds a line to type", () => {
    const typed = /^(npm|npx|grantway|curl|docker|git|ssh) /m;
    const hidden = blocks.filter(({ language, text }) => language === "" && typed.test(text));
    expect(hidden.map(place)).toEqual([]);
  });
});

describe("reading blocks", () => {
  it("knows language, file, place, and the reason directly above", () => {
    const text = "# A\n\n<!-- not run: it needs a moon -->\n```sh\nfly\n```\n\n```ts a.ts\nlet a;\n```\n";
    expect(parseBlocks("a.md", text)).toEqual([
      { document: "a.md", line: 5, language: "sh", file: undefined, text: "fly", notRun: "it needs a moon" },
      { document: "a.md", line: 9, language: "ts", file: "a.ts", text: "let a;", notRun: undefined },
    ]);
  });

  it("takes a reason for the next block alone, and for none behind other words", () => {
    const text = "<!-- not run: it needs a moon -->\nBut:\n```sh\nwalk\n```\n";
    expect(parseBlocks("a.md", text)).toMatchObject([{ notRun: undefined }]);
  });

  it("refuses a block without an end", () => {
    expect(() => parseBlocks("a.md", "```sh\nfly\n")).toThrow("a.md:2: the block has no end");
  });

  it("joins lines that go on, and leaves comments out unless they are the answer", () => {
    const block = "# first\na --b \\\n  c   # why\nd '#no' # {\"e\":1}\n\n";
    expect(readCommands(block)).toEqual([
      { text: "a --b c", answers: undefined },
      { text: "d '#no'", answers: { e: 1 } },
    ]);
  });
});
