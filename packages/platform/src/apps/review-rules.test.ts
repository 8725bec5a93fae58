import { describe, expect, it } from "vitest";
import { needsReview, wasReviewed } from "./review-rules.ts";

describe("a review is needed, promise 17", () => {
  it.each([
    ["public", false, true],
    ["public", true, true],
    ["unlisted", false, false],
    ["unlisted", true, true],
    ["private", false, false],
    ["private", true, true],
  ] as const)("of a %s app that asks for a high risk (%s): %s", (visibility, high, needed) => {
    expect(needsReview({ visibility }, high)).toBe(needed);
  });

  it.each([
    ["reviewed", true],
    ["copy-only", true],
    ["not-needed", false],
    [null, false],
  ] as const)("and %s is one: %s", (approval, was) => {
    expect(wasReviewed({ approval })).toBe(was);
  });
});
