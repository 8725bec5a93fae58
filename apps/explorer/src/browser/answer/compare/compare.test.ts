import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFamilies } from "../json/families.ts";
import { pointerOf } from "../json/pointer.ts";
import { finish, tapeOf } from "../json/tape-for-tests.ts";
import { compare } from "./compare.ts";
import { longestGrowing } from "./pairs.ts";

const seed = [1, 2] as const;

/** Each difference in a line. */
function differences(left: unknown, right: unknown, most = 100): readonly string[] {
  const [one, other] = [left, right].map(
    (side) => tapeOf(typeof side === "string" ? side : JSON.stringify(side)).tape,
  );
  if (one === undefined || other === undefined) return [];
  const found = finish(compare({ tape: one, root: 1 }, { tape: other, root: 1 }, { seed, most }));
  return found.listed.map((difference) => {
    const before =
      difference.left === undefined ? "" : pointerOf(one, createFamilies(one), difference.left, 1);
    const after =
      difference.right === undefined ? "" : pointerOf(other, createFamilies(other), difference.right, 1);
    return `${difference.kind} ${before === after ? before : `${before} > ${after}`}`;
  });
}

describe("what is different between two answers", () => {
  it("is nothing where they say the same, however members stand and numbers are written", () => {
    expect(differences('{"a":1,"b":[1.0,"\\u00e9"]}', '{"b":[1e0,"é"],"a":1.00}')).toEqual([]);
  });

  it("is said by path: added, removed, changed", () => {
    const left = { a: 1, gone: { x: 1 }, kept: { deep: [1, { v: "x" }] }, kind: 1 };
    const right = { a: 2, kept: { deep: [1, { v: "y", w: null }] }, kind: [1], more: 0 };
    expect(differences(left, right)).toEqual([
      "changed /a",
      "removed /gone > ",
      "changed /kept/deep/1/v",
      "added  > /kept/deep/1/w",
      "changed /kind",
      "added  > /more",
    ]);
  });

  it("tells integers beyond 2^53 apart, and the second of two members with one key", () => {
    expect(differences("[9007199254740993]", "[9007199254740992]")).toEqual(["changed /0"]);
    expect(differences('{"a":1,"a":2}', '{"a":1,"a":3}')).toEqual(["changed /a"]);
    expect(differences('{"a":1,"a":2}', '{"a":1}')).toEqual(["removed /a > "]);
  });

  it("knows items by the member that says which is which, and says which were moved", () => {
    const left = [
      { id: 1, v: 1 },
      { id: 2, v: 2 },
      { id: 3, v: 3 },
      { id: 4, v: 4 },
    ];
    const right = [
      { id: 4, v: 4 },
      { id: 1, v: 1 },
      { id: 3, v: 9 },
      { id: 5, v: 5 },
    ];
    expect(differences(left, right)).toEqual([
      "removed /1 > ",
      "changed /2/v",
      "moved /3 > /0",
      "added  > /3",
    ]);
  });

  it("knows items by their place where two have one id, or none has one, and finds one more in the middle", () => {
    expect(differences([{ id: 1 }, { id: 1 }], [{ id: 1 }, { id: 2 }])).toEqual(["changed /1/id"]);
    expect(differences([1, 2, 3, 4], [1, 2, 9, 3, 4])).toEqual(["added  > /2"]);
    expect(differences([1, 2, 3], [1, 3])).toEqual(["removed /1 > "]);
  });

  it("lists no more than it should and counts all", () => {
    const [{ tape: one }, { tape: other }] = [
      tapeOf(JSON.stringify([1, 2, 3])),
      tapeOf(JSON.stringify([4, 5, 6])),
    ];
    const { listed, counts } = finish(
      compare({ tape: one, root: 1 }, { tape: other, root: 1 }, { seed, most: 2 }),
    );
    expect([listed.length, counts.changed]).toEqual([2, 3]);
  });

  it("is nothing of any text and itself, and something of any two that are not the same", () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (one, other) => {
        expect(differences(one, one)).toEqual([]);
        expect(differences(one, other).length > 0).toBe(!same(JSON.parse(one), JSON.parse(other)));
      }),
    );
  });

  it("goes 10,000 levels deep", () => {
    const deep = (value: number) => '{"a":'.repeat(10_000) + value + "}".repeat(10_000);
    expect(differences(deep(1), deep(2))).toEqual([`changed ${"/a".repeat(10_000)}`]);
  });

  it("says of as few items as possible that they were moved", () => {
    expect(longestGrowing([3, 1, 2, 5, 4])).toEqual(new Set([1, 2, 4]));
    expect(longestGrowing([]).size).toBe(0);
  });
});

/** As the comparison has it: the order of members does not count, and 0 is -0. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => [key, ordered(member)])
    .concat([["object"]]);
}
