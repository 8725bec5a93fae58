import { describe, expect, it } from "vitest";
import { shorten } from "./shorten.ts";

describe("a long identifier", () => {
  it("is shortened in the middle, since both ends tell two apart", () => {
    expect(shorten("gwk_0123456789abcdefghij")).toBe("gwk_0123…cdefghij");
    expect(shorten("0123456789abcdef", 4)).toBe("0123…cdef");
  });

  it("stays whole where little would be gained", () => {
    expect(shorten("0123456789abcdefghi")).toBe("0123456789abcdefghi");
  });

  it("is never cut within a character", () => {
    expect(shorten("🦊".repeat(20), 2)).toBe("🦊🦊…🦊🦊");
  });
});
