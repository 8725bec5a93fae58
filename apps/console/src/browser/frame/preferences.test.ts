import { expect, it } from "vitest";
import { keepPreferences, languageOf, readPreferences } from "./preferences.ts";

const nothing = { theme: "system", density: "comfortable", language: undefined, letters: true };
const storing = (text: string | null) => ({ getItem: () => text, setItem: () => undefined });

it("what was chosen is there at the next visit", () => {
  let text = "";
  const storage = { getItem: () => text, setItem: (_: string, value: string) => void (text = value) };
  const chosen = { theme: "dark", density: "compact", language: "ar", letters: false } as const;
  keepPreferences(storage, chosen);
  expect(readPreferences(storage)).toEqual(chosen);
});

it.each([null, "", "no JSON", "null", '"text"', '{"theme":"pink","density":1,"language":"toString"}'])(
  "what is kept may be anything, such as %s, and is then as if nothing was chosen",
  (text) => {
    expect(readPreferences(storing(text))).toEqual(nothing);
  },
);

it("a browser that keeps nothing for us does no harm", () => {
  const forbidding = {
    getItem: () => {
      throw new Error("forbidden");
    },
    setItem: () => {
      throw new Error("forbidden");
    },
  };
  expect(readPreferences(forbidding)).toEqual(nothing);
  expect(() => keepPreferences(forbidding, readPreferences(forbidding))).not.toThrow();
});

it("the language is the chosen one, else the first of the browser's that there is", () => {
  const preferences = readPreferences(storing(null));
  expect(languageOf({ ...preferences, language: "fr" }, ["de-AT"])).toBe("fr");
  expect(languageOf(preferences, ["eo", "de-AT", "fr"])).toBe("de");
  expect(languageOf(preferences, [])).toBe("en");
});
