import { expect, it } from "vitest";
import { fill } from "./fill.ts";

it("puts settings into every text, however deep, and leaves everything else alone", () => {
  const value = { a: "{base}/x", b: ["{base}", 1, null], c: { d: "no {other}" } };
  expect(fill(value, { base: "https://api.example" })).toEqual({
    a: "https://api.example/x",
    b: ["https://api.example", 1, null],
    c: { d: "no {other}" },
  });
});

it("leaves out a member that is a setting nobody gave", () => {
  expect(fill({ id: "{id}", secret: "{secret}" }, { id: "a" })).toEqual({ id: "a" });
});
