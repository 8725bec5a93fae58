import { crc32 } from "node:zlib";
import { expect, it } from "vitest";
import { randomToken } from "./random-token.ts";

it("a random token is its prefix, the randomness, and six characters of checksum", () => {
  const token = randomToken("gwxy_", {
    entropy: { secret: () => "s".repeat(43) },
    crc32: (text) => crc32(text),
  });
  expect(token).toMatch(/^gwxy_s{43}[0-9A-Za-z]{6}$/);
});
