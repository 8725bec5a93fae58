import { describe, expect, it } from "vitest";
import type { Output } from "./output.ts";
import { fetchPages, nextOf } from "./pages.ts";

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

type Answer = readonly [body: string, status?: number, link?: string];

describe("all pages", () => {
  /** Fetches pages, each with a link to the next but the last. */
  async function all(...answers: readonly Answer[]) {
    const pages = answers.map(([body, status = 200, link], index) => {
      const headers = { link: link ?? `</items?page=${index + 2}>; rel=next` };
      const last = index === answers.length - 1 && link === undefined;
      const response = new Response(body, { status, ...(last ? {} : { headers }) });
      return Object.defineProperty(response, "url", { value: `https://api.example/items?page=${index + 1}` });
    });
    const [first = page(undefined), ...others] = pages;
    let text = "";
    const output: Pick<Output, "head" | "write"> = {
      head: async () => undefined,
      write: async (chunk) => void (text += typeof chunk === "string" ? chunk : ""),
    };
    const next = async () => others.shift() ?? page(undefined);
    const ended = fetchPages({ first, next, most: 9, output: output as Output });
    const failure = await ended.then(
      () => undefined,
      (error: unknown) => error,
    );
    return { text, failure };
  }

  it("are one list, with the numbers as they came", async () => {
    const { text, failure } = await all(["[9007199254740993, 1.0]"], ["[]"], ['[{"a": 1}]']);
    expect([failure, text]).toEqual([undefined, '[\n9007199254740993,\n1.0,\n{"a":1}\n]\n']);
  });

  it.each<readonly [string, readonly Answer[], string, string]>([
    ["are refused", [["[1]"], ["[2]"], ['{"slow":"down"}', 429]], "[1,2]", "The API answered 429 to page 3:"],
    ["are no lists any more", [["[1]"], ['{"no":"list"}']], "[1]", "Page 2 is no list:"],
    [
      "are elsewhere",
      [["[1]", 200, '<https://evil.example/>; rel="next"']],
      "[1]",
      "another place, https://evil.example",
    ],
  ])("end as a whole list, and say that it is not all, where they %s", async (_, answers, list, words) => {
    const { text, failure } = await all(...answers);
    expect(JSON.stringify(JSON.parse(text))).toBe(list);
    expect(failure).toMatchObject({ message: expect.stringContaining(words) as string });
  });
});
