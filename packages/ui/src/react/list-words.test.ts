import { expect, it } from "vitest";
import { englishList as words } from "./list-words.ts";

it("writes counts as English does, and leaves out a total that nobody counted", () => {
  expect(words.found(50, 100_000)).toBe("50 of 100,000 shown");
  expect(words.found(50, undefined)).toBe("50 shown");
  expect(words.selectMatching(4213)).toBe("Select all 4,213 that match");
  expect(words.progress(12, undefined)).toBe("12 done");
  expect([words.retry(1), words.retry(2)]).toEqual(["Try that one again", "Try those 2 again"]);
});
