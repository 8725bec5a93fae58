import { openidScopes } from "@grantway/protocol";
import { expect, it } from "vitest";
import { pageWords } from "../words/page-words.ts";
import { scopeText } from "./scope-text.ts";

it.each(openidScopes)(
  "says the scope every instance has, $key, in English as it is and in other languages",
  (scope) => {
    const { title, detail } = scope;
    expect(scopeText(scope, pageWords("en"))).toEqual({ title, ...(detail === undefined ? {} : { detail }) });
    expect(scopeText(scope, pageWords("de")).title).not.toBe(title);
  },
);

it("leaves an operator's own words as they are, also where the scope has the name of one of ours", () => {
  const own = { key: "email", title: "Read your mail", risk: "high", access: "see" } as const;
  expect(scopeText(own, pageWords("de"))).toEqual({ title: "Read your mail", detail: undefined });
  const other = { ...own, key: "constructor" };
  expect(scopeText(other, pageWords("de")).title).toBe("Read your mail");
});
