import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, entriesOf, listOf, member, pointerOf, stepsOf, textOf } from "./json.ts";

describe("looking into what somebody else wrote", () => {
  it.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("finds no inherited %s", (name) => {
    expect(member({}, name)).toBeUndefined();
    expect(at({ a: {} }, `/a/${name}`)).toBeUndefined();
    const own = JSON.parse(`{"${name}": "mine"}`) as unknown;
    expect(textOf(own, name)).toBe("mine");
    expect(at(own, `#/${name}`)).toBe("mine");
  });

  it("takes what is of another kind for nothing", () => {
    for (const value of [null, undefined, 5, "text", [1], true]) {
      expect([member(value, "a"), textOf(value, "a"), listOf(value, "a"), entriesOf(value, "a")]).toEqual([
        undefined,
        undefined,
        [],
        [],
      ]);
    }
    expect(at([1, 2], "/length")).toBeUndefined();
    expect([stepsOf("a"), stepsOf("#%E0")]).toEqual([undefined, undefined]);
  });

  it("goes by JSON pointers, RFC 6901 §5 and §6", () => {
    const document = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8, " ": 7 };
    const found = ["", "/foo", "/foo/0", "/", "/a~1b", "/c%d", "/m~0n", "/ "].map((pointer) =>
      at(document, pointer),
    );
    expect(found).toEqual([document, ["bar", "baz"], "bar", 0, 1, 2, 8, 7]);
    expect([at(document, "#/c%25d"), at(document, "#/a~1b")]).toEqual([2, 1]);
  });

  it("finds everything by the pointer that is made of the way to it", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), fc.jsonValue(), (steps, value) => {
        const whole = steps
          .toReversed()
          .reduce<unknown>((inner, name) => Object.fromEntries([[name, inner]]), value);
        expect(at(whole, pointerOf(steps))).toEqual(value);
      }),
    );
  });
});
