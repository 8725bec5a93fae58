import { describe, expect, it } from "vitest";
import { plain } from "./plain.ts";

describe("a provider's words", () => {
  it.each([
    ["Bad\u001b[31m\r\nluck.", "Bad [31m luck"],
    ["turned\u202eround", "turned round"],
    [`holds ghp_${"a".repeat(36)}`, "holds [hidden]"],
    ['the member "verification_uri_complete"', 'the member "verification_uri_complete"'],
    ["is with_a_digit_among_words_25 and mine", "is [hidden] and mine"],
    [`is ${"a".repeat(24)}`, "is [hidden]"],
    ["so ".repeat(100), `${"so ".repeat(66)}s…`],
    ["so ".repeat(66) + "ok", "so ".repeat(66) + "ok"],
    ["so ".repeat(66) + "oka", `${"so ".repeat(66)}o…`],
  ])("are fit for a terminal: %j", (said, shown) => {
    expect(plain(said)).toBe(shown);
  });
});
