import { describe, expect, it } from "vitest";
import { negotiate } from "./negotiate.ts";

describe("the language of a person", () => {
  it("is what they chose, then what the app says, then what the browser says, then English", () => {
    const all = { choice: "ar", uiLocales: "fr", acceptLanguage: "de" };
    expect(negotiate(all)).toBe("ar");
    expect(negotiate({ ...all, choice: undefined })).toBe("fr");
    expect(negotiate({ acceptLanguage: "de" })).toBe("de");
    expect(negotiate({})).toBe("en");
  });

  it.each([
    ["de", "de"],
    ["DE-at", "de"],
    ["ar-Arab-EG-u-nu-arab", "ar"],
    ["nl, pt;q=0.9, fr;q=0.8", "fr"],
    ["de;q=0.5, fr;q=0.9, ar;q=0.1", "fr"],
    ["de;q=0, fr;q=0.1", "fr"],
    ["de; q = 0.2, fr;level=1;q=0.3", "fr"],
    ["en-US,en;q=0.9,de;q=0.8", "en"],
    ["fr,de", "fr"],
    ["*", "en"],
    ["nl,*;q=0.5", "en"],
  ])("is read from the header %j as %s (RFC 9110 §12.5.4, RFC 4647 §3.4)", (acceptLanguage, language) => {
    expect(negotiate({ acceptLanguage })).toBe(language);
  });

  it.each([
    ["fr-CA fr en", "fr"],
    ["nl-NL ar", "ar"],
    ["__proto__ constructor", "en"],
    ["  ", "en"],
  ])("is read from ui_locales %j as %s (OpenID Connect Core §3.1.2.1)", (uiLocales, language) => {
    expect(negotiate({ uiLocales })).toBe(language);
  });

  it("is never one we do not have, whatever is sent", () => {
    expect(negotiate({ choice: "xx", acceptLanguage: "fr" })).toBe("fr");
    expect(negotiate({ choice: "__proto__" })).toBe("en");
    for (const header of [
      ";q=1",
      ",,,",
      "de;q=2",
      "de;q=-1",
      "de;q=0.1234",
      "fr-",
      "-fr",
      "f".repeat(9999),
    ]) {
      expect(["en", "fr"]).toContain(negotiate({ acceptLanguage: header }));
    }
  });

  it("is not looked for in more than a person can read", () => {
    const header = `${"nl,".repeat(32)}de`;
    expect(negotiate({ acceptLanguage: header })).toBe("en");
    expect(negotiate({ uiLocales: header.replaceAll(",", " ") })).toBe("en");
  });
});
