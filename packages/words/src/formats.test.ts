import { describe, expect, it } from "vitest";
import { createFormats } from "./formats.ts";
import { languageTags } from "./languages.ts";

const at = Date.UTC(2026, 10, 28, 17, 20, 5);
const hour = 3_600_000;
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("formats", () => {
  it("write days, times and numbers as the language does", () => {
    const said = languageTags.map((language) => {
      const formats = createFormats(language, { timeZone: "UTC" });
      return [formats.day(at), formats.time(at), formats.number(1234.5), formats.percent(0.256)].map(plain);
    });
    expect(said).toEqual([
      ["28 November 2026", "17:20", "1,234.5", "25.6%"],
      ["28. November 2026", "17:20", "1.234,5", "25,6 %"],
      ["28 novembre 2026", "17:20", "1 234,5", "25,6 %"],
      ["28 نوفمبر 2026", "5:20 م", "1,234.5", expect.stringContaining("25.6") as string],
    ]);
    expect(createFormats("en", { timeZone: "UTC" }).moment(at)).toContain("17:20:05");
    expect(createFormats("de").list(["a", "b", "c"])).toBe("a, b und c");
  });

  it.each([
    [0, "just now"],
    [119_999, "just now"],
    [120_000, "2 minutes ago"],
    [hour - 1, "59 minutes ago"],
    [3 * hour, "3 hours ago"],
    [24 * hour, "yesterday"],
    [30 * 24 * hour, "30 days ago"],
    [31 * 24 * hour, "28 October 2026"],
    [-3 * hour, "in 3 hours"],
    [-24 * hour, "tomorrow"],
  ])("tell %d ms ago as %s", (past, words) => {
    expect(createFormats("en", { timeZone: "UTC" }).distance(at - past, at, "just now")).toBe(words);
  });

  it("tell it in the language, with its plurals", () => {
    const past = [1, 2, 3, 11].map((hours) => createFormats("ar").distance(at - hours * hour, at, ""));
    expect(past).toEqual(["قبل ساعة واحدة", "قبل ساعتين", "قبل 3 ساعات", "قبل 11 ساعة"]);
    expect(createFormats("de").distance(at - 48 * hour, at, "")).toBe("vorgestern");
  });
});
