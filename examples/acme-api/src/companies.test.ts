import { describe, expect, it } from "vitest";
import { companiesOf } from "./companies.ts";

describe("companies", () => {
  it("are those of the person, with what they are there", () => {
    expect(companiesOf("ada")).toEqual([
      { id: "analytical", name: "Analytical Engines", role: "Programmer" },
      { id: "harbor", name: "Harbor Compilers", role: "Adviser" },
    ]);
  });

  it.each(["nobody", "constructor", "__proto__"])("%s has none", (username) => {
    expect(companiesOf(username)).toEqual([]);
  });
});
