import { describe, expect, it } from "vitest";
import { headerDifferences } from "./compare/head-differences.ts";
import { retryAfter } from "./head/retry-after.ts";
import { statusKey, statusTone } from "./head/status-key.ts";
import { sizeText, timeText } from "./measures.ts";
import { rememberedView, rememberView } from "./remembered-view.ts";
import { treeMove } from "./tree/tree-keys.ts";
import { chosenView, viewsOf } from "./views.ts";

describe("the ways to look at an answer", () => {
  const all = { body: true, tree: true, table: true };

  it.each([
    ["json", all, ["tree", "table", "text", "headers", "raw"]],
    ["json", { body: true, tree: false, table: false }, ["raw", "headers"]],
    ["lines", all, ["tree", "table", "headers", "raw"]],
    ["csv", all, ["table", "headers", "raw"]],
    ["text", all, ["raw", "headers"]],
    ["image", all, ["image", "headers", "raw"]],
    ["json", { ...all, body: false }, ["headers"]],
  ] as const)("of %s with %j are %j", (kind, has, views) => {
    expect(viewsOf(kind, has)).toEqual(views);
  });

  it("begin with what was chosen before, where that can be", () => {
    expect(chosenView(["tree", "table"], "table")).toBe("table");
    expect(chosenView(["tree", "headers"], "table")).toBe("tree");
    expect(chosenView([], undefined)).toBe("headers");
  });
});

describe("what was chosen", () => {
  function storage(): Storage {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    } as Storage;
  }

  it("is remembered for the last 200 operations", () => {
    const kept = storage();
    for (let nth = 0; nth <= 200; nth += 1) rememberView(kept, `operation ${nth}`, "table");
    rememberView(kept, "operation 5", "tree");
    expect(rememberedView(kept, "operation 0")).toBeUndefined();
    expect(rememberedView(kept, "operation 5")).toBe("tree");
  });

  it("is nothing where nothing can be kept, or what is kept is none of ours", () => {
    const kept = storage();
    kept.setItem("explorer-views", '{"a":1}');
    expect(rememberedView(kept, "a")).toBeUndefined();
    kept.setItem("explorer-views", "nonsense");
    expect(rememberedView(kept, "a")).toBeUndefined();
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    } as unknown as Storage;
    expect(() => rememberView(full, "a", "tree")).not.toThrow();
  });
});

describe("measures in words", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [10_240, "10.2 kB"],
    [52_400_000, "52.4 MB"],
    [3e12, "3,000 GB"],
  ])("say of %i bytes: %s", (bytes, text) => {
    expect(sizeText(bytes, "en")).toBe(text);
  });

  it("say how long it took", () => {
    expect([timeText(143.6, "en"), timeText(2_430, "en")]).toEqual(["144ms", "2.4s"]);
  });
});

describe("the head of an answer", () => {
  it.each([
    [200, "s200", "good"],
    [299, "c2", "good"],
    [304, "s304", "plain"],
    [418, "c4", "caution"],
    [599, "c5", "bad"],
  ])("has for %i the word %s and means it as %s", (status, key, tone) => {
    expect([statusKey(status), statusTone(status)]).toEqual([key, tone]);
  });

  it("says when to try again, RFC 9110 §10.2.3", () => {
    expect(retryAfter("120")).toEqual({ seconds: 120 });
    expect(retryAfter("Fri, 31 Dec 1999 23:59:59 GMT")).toEqual({ at: 946_684_799_000 });
    expect(retryAfter("soon")).toBeUndefined();
    expect(retryAfter(undefined)).toBeUndefined();
  });

  it("is compared by its headers, those that always differ left out", () => {
    const answer = (headers: readonly (readonly [string, string])[]) =>
      ({ headers }) as Parameters<typeof headerDifferences>[0];
    expect(
      headerDifferences(
        answer([
          ["Date", "1"],
          ["A", "1"],
          ["a", "2"],
          ["Gone", "x"],
        ]),
        answer([
          ["date", "2"],
          ["a", "1"],
          ["New", "y"],
        ]),
      ),
    ).toEqual([
      { name: "a", left: "1, 2", right: "1" },
      { name: "gone", left: "x", right: undefined },
      { name: "new", left: undefined, right: "y" },
    ]);
  });
});

describe("the keys of a tree", () => {
  const row = (size: number, open: boolean) =>
    ({ size, open }) as NonNullable<Parameters<typeof treeMove>[1]["row"]>;
  const move = (key: string, of = row(0, false), active = 5) =>
    treeMove(key, { active, row: of, count: 10, page: 3 });

  it.each([
    ["ArrowDown", { to: 6 }],
    ["ArrowUp", { to: 4 }],
    ["PageDown", { to: 8 }],
    ["PageUp", { to: 2 }],
    ["Home", { to: 0 }],
    ["End", { to: 9 }],
    ["ArrowLeft", { up: true }],
    ["ArrowRight", undefined],
    ["Enter", undefined],
    ["*", { all: true }],
    ["n", { letters: "n" }],
    ["Tab", undefined],
    ["toString", undefined],
  ])("%s does %j", (key, what) => {
    expect(move(key)).toEqual(what);
  });

  it("open and close what has something in it, and go no further than the ends", () => {
    expect(move("ArrowRight", row(2, false))).toEqual({ open: true });
    expect(move("ArrowRight", row(2, true))).toEqual({ to: 6 });
    expect(move("ArrowLeft", row(2, true))).toEqual({ open: false });
    expect(move("Enter", row(2, true))).toEqual({ open: false });
    expect(move("ArrowDown", row(0, false), 9)).toEqual({ to: 9 });
    expect(move("ArrowUp", row(0, false), 0)).toEqual({ to: 0 });
  });
});
