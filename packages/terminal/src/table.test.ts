import { describe, expect, it } from "vitest";
import { formatDetails, formatTable } from "./table.ts";

describe("what is printed for people", () => {
  it("is aligned, and says when there is nothing", () => {
    const rows = [
      ["a", "long one"],
      ["bbb", ""],
    ];
    expect(formatTable(["x", "y"], rows, "None.")).toBe("X    Y\na    long one\nbbb");
    expect(formatTable(["x"], [], "None.")).toBe("None.");
    expect(
      formatDetails([
        ["a", "1"],
        ["bb", undefined],
        ["ccc", ["2", "3"]],
      ]),
    ).toBe("a    1\nccc  2\n     3");
  });

  it.each([
    ["日本語", 6],
    ["한국어", 6],
    ["ﾊﾝｶｸ", 4],
    ["ＡＢ", 4],
    ["Cafe\u0301", 4],
    ["a\u200Bb", 2],
    ["🙂", 2],
    ["👩\u200D💻", 2],
    ["サーバー", 8],
    ["か\u3099", 2],
    ["Москва", 6],
    ["a·b…", 4],
  ])("is aligned by columns and not by characters, UAX #11: %j", (name, columns) => {
    const [, , other] = formatTable(
      ["", ""],
      [
        [name, "x"],
        ["a", "x"],
      ],
      "",
    ).split("\n");
    expect(other).toBe(`${"a".padEnd(columns)}  x`);
  });

  it("holds nothing of others that would steer the terminal", () => {
    const evil = "a\u001B[2Jb\u0007\u009B31mc\n";
    // oxlint-disable-next-line no-control-regex -- control characters are what is searched for
    expect(formatTable(["x"], [[evil]], "")).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    expect(formatDetails([["x", { text: evil, colour: "red" }]])).not.toContain("\u001B[2J");
  });
});
