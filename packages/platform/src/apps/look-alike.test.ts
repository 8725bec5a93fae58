import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameWarnings, skeletonOf } from "./look-alike.ts";

describe("a name that is taken for another", () => {
  it.each([
    ["PаyPal", "PayPal"],
    ["Paypa1", "PayPal"],
    ["P a y p a l", "PayPal"],
    ["ＰａｙＰａｌ", "PayPal"],
    ["Pàypâl", "paypal"],
    ["rnoney", "money"],
    ["G00gle", "Google"],
  ])("%j looks like %j", (name, other) => {
    expect(nameWarnings(name, [other, "Something else"])).toContainEqual({
      warning: "looks-like",
      name: other,
    });
  });

  it.each(["Northwind", "Pay Pals", "", "🙂"])("%j does not look like PayPal", (name) => {
    expect(nameWarnings(name, ["PayPal"])).toEqual([]);
  });

  it("is told to have letters of two scripts in one word", () => {
    expect(nameWarnings("Pаypаl", [])).toEqual([
      { warning: "mixed-scripts", scripts: ["Latin", "Cyrillic"] },
    ]);
    expect(nameWarnings("Яндекс Maps", [])).toEqual([]);
    expect(nameWarnings("株式会社 Acme", [])).toEqual([]);
  });

  it("looks like itself, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(skeletonOf(name.toUpperCase().toLowerCase())).toBe(
          skeletonOf(name.toUpperCase().toLowerCase()),
        );
        const same = nameWarnings(name, [name]).filter(({ warning }) => warning === "looks-like");
        expect(same).toHaveLength(skeletonOf(name) === "" ? 0 : 1);
      }),
    );
  });
});
