import { describe, expect, it } from "vitest";
import { askedWithin, isWithin, ownerOfNew } from "./whose.ts";

const ada = { owner: "ada" };

describe("whose things somebody reaches", () => {
  it("is everybody's, the platform's among them", () => {
    for (const owner of ["ada", "ben", null]) expect(isWithin("everybody", { owner })).toBe(true);
  });

  it("is their own, and neither another's nor the platform's", () => {
    expect(["ada", "ben", null].map((owner) => isWithin(ada, { owner }))).toEqual([true, false, false]);
  });

  it("are where what they make belongs, unless they reach everybody's", () => {
    expect([ownerOfNew(ada), ownerOfNew("everybody")]).toEqual([ada, {}]);
  });

  it("narrows what is asked for to their own", () => {
    expect(askedWithin("everybody", { owner: "ben" })).toEqual({ owner: "ben" });
    expect(askedWithin(ada, {})).toEqual(ada);
    expect(askedWithin(ada, { owner: "ada", owned: true })).toEqual({ owner: "ada", owned: true });
  });

  it("leaves nothing of what is another's or the platform's", () => {
    expect(askedWithin(ada, { owner: "ben" })).toBeUndefined();
    expect(askedWithin(ada, { owned: false })).toBeUndefined();
  });
});
