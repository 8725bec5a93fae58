import { expect, it } from "vitest";
import { keepLanguage, keepPreferences, languageOf, readPreferences, type Served } from "./preferences.ts";

const nothing = { theme: "system", density: "comfortable", language: undefined, letters: true };
const unchosen: Served = { lang: "de", dataset: {} };
const storing = (text: string | null) => ({ getItem: () => text, setItem: () => undefined });

it("what was chosen is there at the next visit", () => {
  let text = "";
  const storage = { getItem: () => text, setItem: (_: string, value: string) => void (text = value) };
  const chosen = { theme: "dark", density: "compact", language: undefined, letters: false } as const;
  keepPreferences(storage, "page", chosen);
  expect(readPreferences(storage, "page", unchosen)).toEqual(chosen);
});

it.each([null, "", "no JSON", "null", '"text"', '{"theme":"pink","density":1,"language":"toString"}'])(
  "what is kept may be anything, such as %s, and is then as if nothing was chosen",
  (text) => {
    expect(readPreferences(storing(text), "page", unchosen)).toEqual(nothing);
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
  expect(readPreferences(forbidding, "page", unchosen)).toEqual(nothing);
  expect(() =>
    keepPreferences(forbidding, "page", readPreferences(forbidding, "page", unchosen)),
  ).not.toThrow();
});

it("the language is the chosen one, else the first of the browser's that there is", () => {
  const preferences = readPreferences(storing(null), "page", unchosen);
  expect(languageOf({ ...preferences, language: "fr" }, ["de-AT"])).toBe("fr");
  expect(languageOf(preferences, ["eo", "de-AT", "fr"])).toBe("de");
  expect(languageOf(preferences, [])).toBe("en");
});

it("the language that was chosen is the one the document was served in, and the server is told of another", async () => {
  const served = (language: string | undefined, lang = "ar"): Served => ({ lang, dataset: { language } });
  expect(readPreferences(storing(null), "page", served("chosen")).language).toBe("ar");
  expect(readPreferences(storing(null), "page", served(undefined)).language).toBeUndefined();
  expect(readPreferences(storing(null), "page", served("chosen", "toString")).language).toBeUndefined();
  const sent: string[] = [];
  const send = async (_: unknown, init?: RequestInit) => {
    if (init?.body instanceof URLSearchParams) sent.push(init.body.toString());
    throw new Error("offline");
  };
  await keepLanguage("/language", "fr", send);
  await keepLanguage("/language", undefined, send);
  expect(sent).toEqual(["language=fr", "language=browser"]);
});

it("the language is kept with the rest where no server keeps it", () => {
  let text = "";
  const storage = { getItem: () => text, setItem: (_: string, value: string) => void (text = value) };
  keepPreferences(storage, "page", { ...readPreferences(storage, "page"), language: "fr" });
  expect(readPreferences(storage, "page").language).toBe("fr");
  expect(readPreferences(storage, "page", unchosen).language).toBeUndefined();
  expect(readPreferences(storing('{"language":"toString"}'), "page").language).toBeUndefined();
});
