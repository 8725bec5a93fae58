import { describe, expect, it } from "vitest";
import { createDesk } from "./desk.ts";
import type { Opening } from "./opening.ts";
import { createRunner, Superseded } from "./run.ts";

const opening = (kind: Opening["kind"], more: Partial<Opening> = {}): Opening => ({
  kind,
  charset: undefined,
  ...more,
});
const desk = () => createDesk({ pause: () => Promise.resolve(), report: () => undefined });

describe("work that is done a piece at a time", () => {
  function* steps(count: number): Generator<number, string> {
    for (let step = 1; step <= count; step += 1) yield step;
    return "done";
  }

  it("lets others have their turn after each piece, and says how far it is", async () => {
    const told: number[] = [];
    let turns = 0;
    const runner = createRunner(
      async () => void (turns += 1),
      (part) => told.push(part),
    );
    expect(await runner.run("a", steps(4), 4)).toBe("done");
    expect([turns, told]).toEqual([4, [0.25, 0.5, 0.75, 1]]);
  });

  it("is given up when there is newer work of its topic, and only then", async () => {
    const runner = createRunner(
      () => Promise.resolve(),
      () => undefined,
    );
    const [old, other, newer] = [
      runner.run("a", steps(9)),
      runner.run("b", steps(9)),
      runner.run("a", steps(2)),
    ];
    await expect(old).rejects.toThrow(Superseded);
    expect(await Promise.all([other, newer])).toEqual(["done", "done"]);
  });
});

describe("the desk of an answer", () => {
  it("has nothing to say before something was opened", () => {
    expect(() => desk().treeCount(0)).toThrow("Nothing was opened here.");
  });

  it("opens JSON as a tree and a table, and takes in further pages", async () => {
    const one = desk();
    const paging = { rule: "next-value", member: "/cursor", parameter: "after" } as const;
    const opened = await one.open(
      new Blob(['{"items":[{"id":1}],"cursor":"x"}']),
      opening("json", { paging }),
    );
    expect(opened).toMatchObject({ hasTree: true, hasTable: true, told: { hinted: "x", rows: 1 } });
    expect(one.treeCount(0)).toBe(5);
    expect(await one.append(new Blob(['{"items":[{"id":2},{"id":3}]}']))).toEqual({
      next: undefined,
      hinted: undefined,
      rows: 2,
    });
    expect((await one.table())?.rows).toBe(3);
    expect(one.treeRows(0, 0, 1)[0]).toMatchObject({ size: 2 });
    const text = await (await one.wholeText("formatted")).text();
    expect(JSON.parse(text)).toHaveLength(2);
  });

  it("says where a text stops being JSON, by line and column", async () => {
    const opened = await desk().open(new Blob(['{\n  "é": x']), opening("json"));
    expect(opened.broken).toEqual({ line: 2, column: 8, expected: "value" });
  });

  it("reads what a page says, and keeps its source", async () => {
    const one = desk();
    await one.open(new Blob(["<p>a&amp;b</p>"]), opening("html"));
    expect((await one.lines("formatted", 0, 1))[0]?.text).toBe("a&b");
    expect((await one.lines("plain", 0, 1))[0]?.text).toBe("<p>a&amp;b</p>");
    expect(await one.searchText("plain", "AMP")).toEqual({ count: 1, more: false });
    expect(one.lineFound(0)).toBe(0);
  });

  it("opens addresses of the web alone", async () => {
    const one = desk();
    await one.open(
      new Blob(['["https://a.example/x","javascript:alert(1)","see https://a.example","data:,x"]']),
      opening("json"),
    );
    expect([2, 3, 4, 5].map((node) => one.value(node).link)).toEqual([
      "https://a.example/x",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("compares two answers that it reads itself", async () => {
    const one = desk();
    const side = (text: string) => ({ body: new Blob([text]), opening: opening("json") });
    const { counts } = await one.compare(side('[{"id":1},{"id":2}]'), side('[{"id":2},{"id":1,"a":0}]'));
    expect(counts).toEqual({ added: 1, removed: 0, changed: 0, moved: 1 });
    expect(one.differences(0, 9).map(({ kind, pointer, before }) => [kind, pointer, before])).toEqual([
      ["moved", "/1", "/0"],
      ["added", "/1/a", undefined],
    ]);
  });
});
