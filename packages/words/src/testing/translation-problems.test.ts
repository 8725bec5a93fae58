import { describe, expect, it } from "vitest";
import { translationProblems } from "./translation-problems.ts";

const english = { count: "{count, plural, one {# app} other {# apps}} of <b>{name}</b>" };
const arabicForms =
  "{count, plural, zero {لا} one {تطبيق} two {تطبيقان} few {# تطبيقات} many {# تطبيقًا} other {# تطبيق}} <b>{name}</b>";

describe("what is wrong with a translation", () => {
  it("is nothing where every message, placeholder and plural form is there", () => {
    expect(translationProblems(english, english, "en")).toEqual([]);
    expect(translationProblems(english, { count: arabicForms }, "ar")).toEqual([]);
    const french = "{count, plural, one {# appli} many {# d’applis} other {# applis}} de <b>{name}</b>";
    expect(translationProblems(english, { count: french }, "fr")).toEqual([]);
  });

  it.each([
    [{}, "de", "count: is missing"],
    [{ ...english, more: "Mehr" }, "de", "more: English has no such message"],
    [{ count: "{count, plural, one {# App" }, "de", "count: is no message that can be parsed"],
    [{ count: english.count }, "ar", 'count: lacks the plural form "few" of {count}'],
    [{ count: arabicForms }, "de", 'count: has a plural form "two" of {count}, which the language has not'],
    [{ count: english.count.replace("{name}", "{nom}") }, "de", "has the placeholders"],
    [{ count: english.count.replaceAll("b>", "i>") }, "de", "has the placeholders"],
    [{ count: ` ${english.count}` }, "de", "begins or ends with a space"],
    [{ count: english.count.replace("of <", "d'<") }, "de", "apostrophe that quotes"],
  ] as const)("is told of %j in %s", (messages, language, problem) => {
    const problems = translationProblems(english, messages, language);
    expect(problems.some((one) => one.includes(problem))).toBe(true);
  });

  it("is told of a sign that French sets apart and a line could begin with", () => {
    expect(translationProblems({ a: "Leave?" }, { a: "Partir ?" }, "fr")).toHaveLength(1);
    expect(translationProblems({ a: "Leave?" }, { a: "Partir\u00a0?" }, "fr")).toEqual([]);
  });

  it("is told of a choice that lacks an option, and of a placeholder inside a plural form", () => {
    const kinds = { at: "{kind, select, web {at {host}} other {here}}" };
    expect(translationProblems(kinds, { at: "{kind, select, other {hier {host}}}" }, "de")).toHaveLength(1);
    expect(translationProblems(kinds, { at: "{kind, select, web {dort} other {hier}}" }, "de")).toHaveLength(
      1,
    );
  });
});
