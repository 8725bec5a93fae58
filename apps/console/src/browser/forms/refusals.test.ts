import { describe, expect, it } from "vitest";
import { placed, readRefusals, refusalOf, refusalsOfPlaces, withoutMember } from "./refusals.ts";

const wrong = [
  { in: "body", pointer: "/name", detail: "It is empty." },
  { in: "body", pointer: "/name", detail: "It is too short." },
  { in: "body", pointer: "/redirectUris/1", detail: "It has a fragment." },
  { in: "body", pointer: "/nobody", detail: "Unknown." },
  { in: "header", pointer: "/if-match", detail: "It is missing." },
];
const refusals = readRefusals(wrong, ({ detail }) => detail);

describe("what the server refuses", () => {
  it("lands on its field, or on its row", () => {
    expect(refusalOf(refusals, "name")).toBe("It is empty.");
    expect(refusalOf(refusals, "redirectUris")).toBeUndefined();
    expect([...refusalsOfPlaces(refusals, "redirectUris")]).toEqual([[1, "It has a fragment."]]);
  });

  it("is gone once the field is changed, and that of the others stays", () => {
    const after = withoutMember(refusals, "redirectUris");
    expect([...after.keys()].toSorted()).toEqual(["/name", "/nobody"]);
    expect(withoutMember(after, "redirectUris")).toBe(after);
  });

  it("is listed with the id of its control, and told apart where the form has no field for it", () => {
    expect(placed(refusals, ["name", "redirectUris"]).map(({ id, member }) => [id, member])).toEqual(
      expect.arrayContaining([
        ["name", "name"],
        ["redirectUris.1", "redirectUris"],
        ["/nobody", undefined],
      ]),
    );
  });
});
