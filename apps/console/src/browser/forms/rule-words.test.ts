import { problemRules } from "@grantway/api";
import { speak } from "@grantway/words";
import { describe, expect, it } from "vitest";
import { rules as german } from "../words/de/rules.ts";
import { rules } from "../words/en/rules.ts";
import { type SayRule, toldBy } from "./rule-words.ts";

const say = speak<typeof rules>(german, "de") as unknown as SayRule;
const wrong = { pointer: "/name", in: "body", detail: "The name must be other." } as const;

/** Rules whose sentence is another each time, so that only the server can say it. */
const unworded: ReadonlySet<string> = new Set([
  "client-key",
  "format-version",
  "kept-elsewhere",
  "member-refused",
  "other",
  "response-types",
  "secret-reference",
  "wrong-form",
]);

describe("what is wrong with a field", () => {
  it("is told in the language of the page, with what the rule allows", () => {
    const told = { ...wrong, rule: "redirect-uri-too-long", values: { most: 2000 } };
    expect(toldBy(say, told)).toBe("Sie ist länger als 2.000 Zeichen.");
    expect(toldBy(say, { ...wrong, rule: "public-with-pkce" })).toMatch(/^Nur ein Client mit Secret/);
  });

  it("is told as the server says it where there are no words for the rule", () => {
    expect(toldBy(say, { ...wrong, rule: "of-a-newer-server" })).toBe(wrong.detail);
    expect(toldBy(say, { ...wrong, rule: "constructor" })).toBe(wrong.detail);
  });

  it("has words for every rule of the contract that says the same each time, and for no other", () => {
    expect(Object.keys(rules).toSorted()).toEqual(
      Object.keys(problemRules)
        .filter((rule) => !unworded.has(rule))
        .toSorted(),
    );
  });

  it("is told with values that the rule has by the contract", () => {
    const asked = Object.entries(rules).map(([rule, text]) => [rule, namesIn(text, /\{(\w+)/g)]);
    const told = Object.keys(rules).map((rule) => [
      rule,
      namesIn(problemRules[rule as keyof typeof problemRules], /`(\w+)`/g).filter((name) => name !== "next"),
    ]);
    expect(asked).toEqual(told.map(([rule, names]) => [rule, rule === "too-short" ? [] : names]));
  });
});

function namesIn(text: string, form: RegExp): readonly string[] {
  return [...text.matchAll(form)].map(([, name = ""]) => name).toSorted();
}
