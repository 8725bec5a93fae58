import { describe, expect, it } from "vitest";
import { momentOf, timeOrderedId } from "./time-ordered-id.ts";

describe("a time-ordered id", () => {
  it("is a UUIDv7", () => {
    expect(timeOrderedId(Date.now())).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it("carries its millisecond, and sorts by it", () => {
    expect(momentOf(timeOrderedId(1_795_000_000_123))).toBe(1_795_000_000_123);
    expect(timeOrderedId(1_795_000_000_123) < timeOrderedId(1_795_000_000_124)).toBe(true);
  });
});
