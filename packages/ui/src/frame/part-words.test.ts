import { createFormats, speak } from "@grantway/words";
import { describe, expect, it } from "vitest";
import { parts as arabic } from "./words/ar/parts.ts";
import { parts as english } from "./words/en/parts.ts";
import { partWords } from "./part-words.ts";

describe("what the components say on our pages", () => {
  it("is in the language of the page, with its plurals and its digits", () => {
    const words = partWords(speak<typeof english>(arabic, "ar"), createFormats("ar"), "ar");
    expect(words.cancel).toBe("إلغاء");
    expect([1, 2, 3, 11].map(words.toCorrect)).toEqual([
      "حقل واحد يحتاج إلى تغيير",
      "حقلان يحتاجان إلى تغيير",
      "3 حقول تحتاج إلى تغيير",
      "11 حقلًا يحتاج إلى تغيير",
    ]);
    expect(words.distance(0, 3 * 3_600_000)).toBe("قبل 3 ساعات");
  });

  it("tells a total only where somebody counted", () => {
    const words = partWords(speak<typeof english>(english, "en"), createFormats("en"), "en");
    expect([words.found(50, undefined), words.found(50, 100_000)]).toEqual([
      "50 shown",
      "50 of 100,000 shown",
    ]);
    expect(words.selectMatching(1200)).toBe("Select all 1,200 that match");
  });
});
