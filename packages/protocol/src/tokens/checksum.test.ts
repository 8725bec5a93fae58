import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksum, checksumLength } from "./checksum.ts";

describe("checksum", () => {
  it("is the CRC-32 of the text in base 62", () => {
    const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const ascii = fc.string({ unit: "grapheme-ascii", maxLength: 300 });
    fc.assert(
      fc.property(ascii, (text) => {
        const value = checksum(text)
          .split("")
          .reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0);
        expect(checksum(text)).toHaveLength(checksumLength);
        expect(value).toBe(crc32(text));
      }),
    );
  });
});
