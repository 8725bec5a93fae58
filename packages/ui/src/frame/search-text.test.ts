import { expect, it } from "vitest";
import { parseSearch, stringifySearch } from "./search-text.ts";

it.each(["", "?search=123", "?search=%22a%22&status=active&status=suspended", "?total=true"])(
  "the address %j is written as it was read, and every value in it is text",
  (text) => {
    expect(stringifySearch(parseSearch(text))).toBe(text);
  },
);

it("what is not set is not written", () => {
  expect(stringifySearch({ search: "", status: undefined, sort: "name", page: 2 })).toBe("?sort=name&page=2");
});

it("any name can be read", () => {
  expect(parseSearch("?__proto__=a")["__proto__"]).toBe("a");
});
