import { describe, expect, it } from "vitest";
import { isLanguage, languages, languageTags } from "./languages.ts";

describe("the languages", () => {
  it.each(languageTags)("%s is one that dates, numbers and plurals are known of", (tag) => {
    const { locale } = languages[tag];
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    expect(Intl.PluralRules.supportedLocalesOf(locale)).toEqual([locale]);
  });

  it("are no names that every object has", () => {
    for (const tag of ["__proto__", "constructor", "toString", "", undefined]) {
      expect(isLanguage(tag)).toBe(false);
    }
    expect(isLanguage("ar")).toBe(true);
  });
});
