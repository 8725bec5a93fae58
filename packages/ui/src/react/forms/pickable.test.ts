import { describe, expect, it } from "vitest";
import { matches, pickedOf } from "./pickable.ts";

const read = { value: "notes:read", title: "Read your notes" };
const known = new Map([[read.value, read]]);

describe("what can be picked", () => {
  it("is found by its title and by what programs call it, whatever the case", () => {
    for (const search of ["NOTES:", "your no", " read "]) expect(matches(read, search)).toBe(true);
    expect(matches(read, "write")).toBe(false);
  });

  it("is taken out of a pasted list, and what is not known stays to be looked at", () => {
    expect(pickedOf("notes:read, notes:write\nx", known)).toEqual({
      picked: ["notes:read"],
      rest: "notes:write x",
    });
  });

  it("is searched for where one word is pasted, or nothing that is known", () => {
    expect(pickedOf("notes:read", known)).toBeUndefined();
    expect(pickedOf("a b", known)).toBeUndefined();
  });
});
