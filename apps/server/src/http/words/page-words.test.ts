import { languageTags, type Messages } from "@grantway/words";
import { translationProblems } from "@grantway/words/testing";
import { describe, expect, it } from "vitest";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { pageWords } from "./page-words.ts";

const catalogues = { en, de, fr, ar };

describe("the words of the pages", () => {
  it.each(languageTags)(
    "say every message in %s, with its placeholders and each plural form it has",
    (language) => {
      const problems = Object.entries<Messages>(catalogues[language]).flatMap(([room, messages]) =>
        translationProblems(en[room as keyof typeof en], messages, language).map((one) => `${room}.${one}`),
      );
      expect(problems).toEqual([]);
    },
  );

  it.each(languageTags)("leave nothing in English in %s but names", (language) => {
    if (language === "en") return;
    const untranslated = Object.entries<Messages>(catalogues[language]).flatMap(([room, messages]) => {
      const english: Messages = en[room as keyof typeof en];
      return Object.entries(messages)
        .filter(([key, text]) => text === english[key] && /\p{L}{3}/u.test(text.replaceAll(/\{\w+\}/g, "")))
        .map(([key]) => `${room}.${key}`);
    });
    // Words that both languages have.
    const shared = {
      de: ["account.name", "account.moment"],
      fr: ["account.sessions", "account.moment", "sessions.title"],
      ar: [],
    }[language];
    expect(untranslated).toEqual(shared);
  });

  it("are compiled once for all pages of a language", () => {
    expect(pageWords("ar")).toBe(pageWords("ar"));
    expect(pageWords("ar")).toMatchObject({ language: "ar", direction: "rtl" });
  });

  it("say no “successfully”, and do not shout", () => {
    const said = Object.values<Messages>(en).flatMap((messages) => Object.values(messages));
    expect(said.join("\n")).not.toMatch(/success|!/i);
  });
});
