import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksumLength, formatChecksum } from "./checksum.ts";

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

describe("checksum", () => {
  it("is the number in base 62, always six digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (crc32) => {
        const text = formatChecksum(crc32);
        expect(text).toHaveLength(checksumLength);
        expect(text.split("").reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0)).toBe(crc32);
      }),
    );
  });
});
