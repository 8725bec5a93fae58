import { describe, expect, it } from "vitest";
import { nextOf } from "./pages.ts";

function page(link: string | undefined): Response {
  const response = new Response("[]", link === undefined ? {} : { headers: { link } });
  Object.defineProperty(response, "url", { value: "https://api.example/items?page=1" });
  return response;
}

describe("the next page, RFC 8288", () => {
  it.each([
    ["no header", undefined, undefined],
    ["another relation only", '<https://api.example/items?page=9>; rel="last"', undefined],
    ["quoted", '<https://api.example/items?page=2>; rel="next"', "https://api.example/items?page=2"],
    [
      "bare, relative, among others",
      '</a>; rel=prev, </items?page=2>; title="x"; rel=next',
      "https://api.example/items?page=2",
    ],
    ["one of several words", '</b?x=1,2>; rel="next last"', "https://api.example/b?x=1,2"],
    ["a word that only begins so", '</b>; rel="next-archive-page"', undefined],
  ])("is found: %s", (_, link, url) => {
    expect(nextOf(page(link))).toBe(url);
  });

  it("is refused at another place, because the token would go along", () => {
    expect(() => nextOf(page('<https://evil.example/>; rel="next"'))).toThrow(
      "another place, https://evil.example",
    );
    expect(() => nextOf(page('<http://api.example/>; rel="next"'))).toThrow("another place");
  });
});
