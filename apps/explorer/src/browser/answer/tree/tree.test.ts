import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFamilies } from "../json/families.ts";
import { at, isOpenable, type Tape } from "../json/tape.ts";
import { finish, tapeOf } from "../json/tape-for-tests.ts";
import { createMatcher } from "./matcher.ts";
import { searchTree } from "./search.ts";
import { createTree, type Tree } from "./tree.ts";
import { rowsOf } from "./tree-rows.ts";

/** The keys and places of all rows, moved to the right by their level. */
function seen(tape: Tape, tree: Tree): readonly string[] {
  return rowsOf(tape, createFamilies(tape), tree, 0, tree.count()).map(
    ({ level, name, text, size, open }) =>
      `${" ".repeat(level - 1)}${name ?? "root"}${size > 0 ? (open ? " -" : " +") : ` ${text}`}`,
  );
}

const text = '{"a":[1,{"b":"x"}],"c":{},"d":{"e":{"f":null}}}';

describe("a tree", () => {
  it("begins with its root open, and opens and closes one value at a time", () => {
    const { tape } = tapeOf(text);
    const tree = createTree(tape, 1);
    expect(seen(tape, tree)).toEqual(["root -", " a +", " c {}", " d +"]);
    tree.open(1);
    expect(seen(tape, tree)).toEqual(["root -", " a -", "  0 1", "  1 +", " c {}", " d +"]);
    tree.open(3);
    tree.close(1);
    expect(seen(tape, tree)).toEqual(["root -", " a +", " c {}", " d +"]);
    tree.open(2);
    expect(tree.count()).toBe(4);
  });

  it("opens what a value stands in, and nothing of another value", () => {
    const { tape } = tapeOf(text);
    const tree = createTree(tape, 1);
    expect(tree.reveal(9)).toBe(5);
    expect(seen(tape, tree).slice(3)).toEqual([" d -", "  e -", "   f null"]);
    expect(createTree(tape, 7).reveal(2)).toBeUndefined();
  });

  it("opens all level by level, as long as it does not become too long, and says whether it was all", () => {
    const { tape } = tapeOf(text);
    const tree = createTree(tape, 1);
    expect(tree.openAll(0, 6)).toBe(false);
    expect(seen(tape, tree)).toEqual(["root -", " a +", " c {}", " d +"]);
    expect(tree.openAll(0, 7)).toBe(false);
    expect(tree.count()).toBe(7);
    expect(tree.openAll(0, 100)).toBe(true);
    expect(tree.count()).toBe(9);
  });

  it("shows after any opening and closing what a tree of objects would show", () => {
    fc.assert(
      fc.property(fc.json(), fc.array(fc.nat({ max: 40 }), { maxLength: 30 }), (json, presses) => {
        const { tape } = tapeOf(json);
        const tree = createTree(tape, 1);
        const open = new Set([1]);
        for (const row of presses) {
          const node = tree.nodeAt(row);
          if (node === undefined) continue;
          if (tree.isOpen(row)) {
            tree.close(row);
            for (let one = node; one < at(tape.after, node); one += 1) open.delete(one);
          } else if (isOpenable(tape, node)) {
            tree.open(row);
            open.add(node);
          }
        }
        const wanted = Array.from({ length: tape.nodes - 1 }, (_, nth) => nth + 1).filter(
          (node) => node === 1 || open.has(at(tape.parent, node)),
        );
        expect(Array.from({ length: tree.count() }, (_, row) => tree.nodeAt(row))).toEqual(wanted);
        for (const [row, node] of wanted.entries()) expect(tree.rowOf(node)).toBe(row);
      }),
    );
  });

  it("says which of how many siblings a row is, and that a key came before", () => {
    const { tape } = tapeOf('{"a":1,"b":2,"a":3}');
    const rows = rowsOf(tape, createFamilies(tape), createTree(tape, 1), 0, 9);
    expect(rows.map(({ place, siblings, again }) => [place, siblings, again])).toEqual([
      [1, 1, false],
      [1, 3, false],
      [2, 3, false],
      [3, 3, true],
    ]);
  });

  it("shows 10,000 levels", () => {
    const depth = 10_000;
    const { tape } = tapeOf('{"a":'.repeat(depth) + "1" + "}".repeat(depth));
    const tree = createTree(tape, 1);
    expect(tree.reveal(tape.nodes - 1)).toBe(depth);
    expect(rowsOf(tape, createFamilies(tape), tree, depth, depth + 1)[0]?.level).toBe(depth + 1);
  });
});

describe("searching", () => {
  const { tape } = tapeOf(
    '{"Name":"Ada LOVELACE","caf\\u00e9":["Stra\\u00dfe","a\\"b",12,true],"x":{"name":null}}',
  );
  const find = (words: string, most = 10) => {
    const { nodes, more } = finish(searchTree(tape, 1, words, most));
    return [...nodes, ...(more ? ["more"] : [])];
  };

  it("finds words in keys and values, whatever their case and however they are escaped", () => {
    expect(find("name")).toEqual([2, 9]);
    expect(find("lovelace")).toEqual([2]);
    expect(find("CAFÉ")).toEqual([3]);
    expect(find("straße")).toEqual([4]);
    expect(find('a"b')).toEqual([5]);
    expect(find("12")).toEqual([6]);
    expect(find("tru")).toEqual([7]);
    expect(find("u00e9")).toEqual([]);
    expect(find("a", 1)).toEqual([2, "more"]);
  });

  it("finds what lower case finds, in any string", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ minLength: 1, maxLength: 3 }),
        (value, words) => {
          const { tape: one } = tapeOf(JSON.stringify(value));
          expect(createMatcher(one, words).inValue(1)).toBe(
            value.toLowerCase().includes(words.toLowerCase()),
          );
        },
      ),
    );
  });
});
