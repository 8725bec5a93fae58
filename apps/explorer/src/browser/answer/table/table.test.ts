import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBytes, childrenOf, createTape, top } from "../json/tape.ts";
import { finish, linesTape, tapeOf } from "../json/tape-for-tests.ts";
import { indexJson } from "../json/index-json.ts";
import { csvAsJson, csvShape } from "./csv-read.ts";
import { findRows } from "./find-rows.ts";
import type { TableHint } from "./hint.ts";
import { createTable, type Table } from "./table.ts";

/** The table of these pages. */
function tableOf(pages: readonly unknown[], hint?: TableHint): Table | undefined {
  const { tape } = tapeOf(...pages.map((page) => (typeof page === "string" ? page : JSON.stringify(page))));
  return finish(createTable(tape, [...childrenOf(tape, top)], hint));
}

/** The texts of all cells, in the columns that are there. */
function texts(table: Table | undefined): readonly (readonly string[])[] {
  const ids = table?.facts.columns.map(({ id }) => id) ?? [];
  return (
    table
      ?.rows(0, 100, ids)
      .map(({ cells }) => cells.map(({ text, size }) => (size > 0 ? `(${size})` : text))) ?? []
  );
}

// oxlint-disable-next-line require-yield -- there is nothing to wait for
function* nothing(): Generator<number, undefined> {
  return undefined;
}

const heads = (table: Table | undefined) => table?.facts.columns.map(({ label }) => label);

describe("the rows of an answer", () => {
  it.each([
    [[{ a: 1 }], ""],
    [{ items: [{ a: 1 }], total: 1 }, "/items"],
    [{ meta: { tags: [1, 2, 3] }, data: { list: [{ a: 1 }, { a: 2 }], other: [{ b: 1 }] } }, "/data/list"],
    [{ rows: [[1, 2]] }, undefined],
    [{ a: { b: 1 } }, undefined],
    [[], undefined],
  ])("of %j are the longest list of objects: %s", (answer, pointer) => {
    expect(findRows(tapeOf(JSON.stringify(answer)).tape, 1)).toBe(pointer);
  });

  it("are where the profile says", () => {
    const answer = { items: [{ a: 1 }, { a: 2 }], few: [{ b: 3 }] };
    expect(texts(tableOf([answer], { itemsAt: "/few" }))).toEqual([["3"]]);
    expect(tableOf([answer], { itemsAt: "/none" })).toBeUndefined();
  });

  it("of several pages stand in one table", () => {
    const table = tableOf([{ next: "?2", items: [{ a: 1 }] }, { items: [] }, { items: [{ a: 2, b: 3 }] }]);
    expect(table?.facts).toMatchObject({ rows: 2, at: "/items" });
    expect(texts(table)).toEqual([
      ["1", ""],
      ["2", "3"],
    ]);
  });

  it("of lines of JSON are the lines", () => {
    const { tape } = linesTape('{"a":1}\n{"a":2}\n');
    expect(texts(finish(createTable(tape, [top])))).toEqual([["1"], ["2"]]);
  });
});

describe("the columns of rows", () => {
  it("are those that most rows have, objects taken apart by dotted paths, and lists as one cell", () => {
    const table = tableOf([
      [
        { rare: 1, id: 1, user: { name: "Ada", "a.b": 1 } },
        { id: 2, user: { name: "Bo" }, tags: [1, 2] },
        { id: 3, user: "none", meta: {} },
      ],
    ]);
    expect(heads(table)).toEqual(["id", "user.name", "rare", "user", "user.a.b", "tags", "meta"]);
    expect(texts(table)).toEqual([
      ["1", "Ada", "1", "(2)", "1", "", ""],
      ["2", "Bo", "", "(1)", "", "(2)", ""],
      ["3", "", "", "none", "", "", "{}"],
    ]);
    expect(table?.facts.columns.find(({ label }) => label === "id")?.numeric).toBe(true);
  });

  it("are told by the answer itself where it is a report", () => {
    const report = {
      columns: [
        { header: "Owner", slug: "o_1" },
        { header: "Count", slug: "n_2" },
      ],
      data: [
        { n_2: "12", o_1: "Ada" },
        { o_1: "Bo", n_2: 7, extra: 1 },
      ],
    };
    const table = tableOf([report], {
      itemsAt: "/data",
      columns: { at: "/columns", key: "slug", label: "header" },
    });
    expect(heads(table)).toEqual(["Owner", "Count"]);
    expect(texts(table)).toEqual([
      ["Ada", "12"],
      ["Bo", "7"],
    ]);
    expect(table?.facts.columns[1]?.numeric).toBe(true);
  });

  it("are the members by place where rows are lists", () => {
    const table = tableOf([{ headers: ["A", "B"], rows: [[1, "x"], [2]] }], {
      itemsAt: "/rows",
      columns: { at: "/headers", label: "" },
    });
    expect(heads(table)).toEqual(["A", "B"]);
    expect(texts(table)).toEqual([
      ["1", "x"],
      ["2", ""],
    ]);
  });

  it("are found by the key however it is written, of two the last, and none is called like a method", () => {
    const table = tableOf(['[{"na\\u006de":1,"name":2,"__proto__":3,"toString":4}]']);
    expect(heads(table)).toEqual(["name", "__proto__", "toString"]);
    expect(texts(table)).toEqual([["2", "3", "4"]]);
  });
});

describe("arranging rows", () => {
  const rows = [
    { n: 9007199254740993n, s: "b10" },
    { n: 9007199254740992n, s: "b9" },
    { n: -1n, s: null },
    { s: "A" },
    { n: 9007199254740993n, s: "Ä" },
  ];
  const source = `[${rows.map(({ n, s }) => `{${n === undefined ? "" : `"n":${n},`}"s":${JSON.stringify(s)}}`).join(",")}]`;

  function sorted(column: string, descending: boolean): readonly (string | undefined)[] {
    const table = tableOf([source]);
    finish(table?.arrange({ filter: "", sortedBy: { column, descending } }) ?? nothing());
    return table?.rows(0, 9, [column]).map(({ cells }) => cells[0]?.text) ?? [];
  }

  it("sorts numbers to the last digit, words as people do, and what is missing last either way", () => {
    expect(sorted("/n", false)).toEqual([
      "-1",
      "9007199254740992",
      "9007199254740993",
      "9007199254740993",
      "",
    ]);
    expect(sorted("/n", true)).toEqual([
      "9007199254740993",
      "9007199254740993",
      "9007199254740992",
      "-1",
      "",
    ]);
    expect(sorted("/s", false)).toEqual(["A", "Ä", "b9", "b10", "null"]);
    expect(sorted("/s", true)).toEqual(["b10", "b9", "Ä", "A", "null"]);
  });

  it("shows the rows that contain words, in the order they stand in", () => {
    const table = tableOf([source]);
    expect(
      finish(table?.arrange({ filter: "B", sortedBy: { column: "/s", descending: false } }) ?? nothing()),
    ).toBe(2);
    expect(table?.rows(0, 9, ["/s"]).map(({ cells }) => cells[0]?.text)).toEqual(["b9", "b10"]);
    expect(finish(table?.arrange({ filter: "" }) ?? nothing())).toBe(5);
  });
});

describe("a file of comma-separated values", () => {
  async function csv(answer: unknown, harmless: boolean) {
    const table = tableOf([answer]);
    const ids = table?.facts.columns.map(({ id }) => id) ?? [];
    const { file, kept } = finish(table?.csv(ids, { harmless, marked: false }) ?? nothing()) ?? {};
    return { text: await file?.text(), kept };
  }

  it("quotes what RFC 4180 says, and keeps numbers as they are written", async () => {
    const answer = '[{"a,b":"x\\"y","n":12345678901234567890,"l":[1,"2"],"z":null,"m":"two\\nlines"}]';
    expect((await csv(answer, true)).text).toBe(
      '"a,b",n,l,z,m\r\n"x""y",12345678901234567890,"[1,""2""]",,"two\nlines"\r\n',
    );
  });

  it.each(["=1+1", "+cmd", "-cmd", "@sum", "\tx", "\r=x", "＝1"])(
    "keeps a spreadsheet from calculating %j, and says how often",
    async (text) => {
      const { text: harmless, kept } = await csv([{ a: text, b: -5, c: "-5", d: "+4912345" }], true);
      expect(harmless?.split("\r\n").slice(1).join("\r\n").replace(/^"/, "")).toMatch(
        new RegExp(`^'${text.replace(/[+]/g, "\\+")}"?,-5,-5,\\+4912345`),
      );
      expect(kept).toBe(1);
      expect((await csv([{ a: text }], false)).kept).toBe(0);
    },
  );
});

describe("reading comma-separated values", () => {
  function read(text: string) {
    const tape = createTape();
    addBytes(tape, finish(csvAsJson(text)));
    finish(indexJson(tape, 0, tape.filled));
    return finish(createTable(tape, [1], csvShape));
  }

  it("reads what was written, whatever is in the cells", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (cells) => {
          const lines = [["a", "b"], ...cells].map((row) =>
            row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
          );
          const table = read(lines.join("\r\n"));
          const ids = table?.facts.columns.map(({ id }) => id) ?? [];
          const written = JSON.stringify(
            cells.map((row) => Object.fromEntries(row.map((cell, place) => [String(place), cell]))),
          );
          const same = tableOf([written]);
          expect(table?.rows(0, 99, ids).map((row) => row.cells.map(({ text }) => text))).toEqual(
            same?.rows(0, 99, ["/0", "/1"]).map((row) => row.cells.map(({ text }) => text)),
          );
        },
      ),
    );
  });

  it.each([
    ["a;b\n1,5;2\n", [["1,5", "2"]]],
    ["a\tb\r\n1\t2", [["1", "2"]]],
    [
      "\ufeffa,b\n1\n1,2,3\n\n,\n",
      [
        ["1", "", ""],
        ["1", "2", "3"],
        ['""', '""', ""],
      ],
    ],
    ['a,b\n"un,closed\n', [['"un,closed\\n"', ""]]],
  ])("reads %j by what stands between its values, whatever rows lack or have too many", (text, cells) => {
    expect(texts(read(text))).toEqual(cells);
  });

  it("calls columns by their heads, and those without one by their number", () => {
    expect(heads(read("id,name\n1,2,3"))).toEqual(["id", "name", "3"]);
  });
});
