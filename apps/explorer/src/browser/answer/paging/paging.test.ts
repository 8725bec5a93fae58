import type { Paging } from "../../document/api-document.ts";
import { describe, expect, it } from "vitest";
import type { Answer } from "../answer.ts";
import { tapeOf } from "../json/tape-for-tests.ts";
import { nextInLinkHeader } from "./link-header.ts";
import { loadPages, type PageLoading } from "./load-pages.ts";
import { nextPage } from "./next-page.ts";
import { toldNext } from "./told-next.ts";
import { withinBase } from "./within-base.ts";

const base = "https://api.example/v1";

describe("the next page in a Link header, RFC 8288", () => {
  it.each([
    ['<https://a.example/?page=2>; rel="next"', "https://a.example/?page=2"],
    ['<a>; rel="prev", <b,c;d>; title="x, y"; rel=next', "b,c;d"],
    ['<a>; rel="first NEXT last"', "a"],
    ['<a>; rel="nextish"', undefined],
    ["nonsense", undefined],
    ["", undefined],
  ])("of %j is %j", (header, next) => {
    expect(nextInLinkHeader(header)).toBe(next);
  });
});

describe("the next page in a body", () => {
  it.each([
    ['{"next":"https://a.example/2"}', "https://a.example/2"],
    ['{"meta":{"next":"?offset=20"}}', "?offset=20"],
    ['{"_links":{"next":{"href":"/v1/x?2"}}}', "/v1/x?2"],
    ['{"next":"abc","links":{"next":"../x"}}', "../x"],
    ['{"next":null}', undefined],
    ['{"next":"javascript:alert(1)"}', undefined],
    ["[]", undefined],
  ])("of %s is %j", (body, next) => {
    expect(toldNext(tapeOf(body).tape, 1)).toBe(next);
  });
});

describe("what lies within an API", () => {
  const from = `${base}/people?page=1`;

  it.each([
    ["?page=2", `${base}/people?page=2`],
    ["/v1/people?page=2", `${base}/people?page=2`],
    ["http://api.example/v1/x", `${base}/x`],
    ["https://api.example/v1", base],
  ])("is %s", (named, url) => {
    expect(withinBase(named, from, base)?.href).toBe(url);
  });

  it.each([
    "https://evil.example/v1/people",
    "//evil.example/v1/people",
    "/v2/people",
    "/v11/people",
    "../../admin",
    "/v1/%2e%2e/admin",
    "/v1/..%2fadmin",
    "/v1/%252e%252e%252fadmin",
    "/v1/..%5cadmin",
    "https://user:pass@api.example/v1/x",
    "https://api.example:8443/v1/x",
    "http://api.example:8080/v1/x",
    "javascript:alert(1)",
  ])("is never %s", (named) => {
    expect(withinBase(named, from, base)).toBeUndefined();
  });
});

describe("the page behind a page", () => {
  const told = { next: undefined, hinted: undefined, rows: undefined };
  const next = (
    query: string,
    more: Partial<Record<keyof typeof told, unknown>>,
    hint?: Paging,
    link?: string,
  ) =>
    nextPage(
      { url: `${base}/people${query}`, headers: link === undefined ? [] : [["Link", link]] },
      { ...told, ...more } as Parameters<typeof nextPage>[1],
      { base, hint },
    );

  it.each<[string, ReturnType<typeof next>, string]>([
    ["the header before the body", next("", { next: "?b" }, undefined, '<?a>; rel="next"'), "?a"],
    ["the body", next("", { next: "?b" }), "?b"],
    [
      "the member the document names",
      next("", { hinted: "?c" }, { rule: "next-url", member: "/more" }),
      "?c",
    ],
    [
      "a mark handed back",
      next("?limit=5", { hinted: "x y" }, { rule: "next-value", member: "/c", parameter: "after" }),
      "?limit=5&after=x+y",
    ],
    [
      "items passed over",
      next("?offset=20&limit=10", { rows: 10 }, { rule: "offset", offset: "offset", limit: "limit" }),
      "?offset=30&limit=10",
    ],
    ["the number of a page", next("", { rows: 3 }, { rule: "page", page: "p" }), "?p=2"],
  ])("is found by %s", (_, found, query) => {
    expect(found).toEqual({ outcome: "there", url: `${base}/people${query}` });
  });

  it.each<[string, ReturnType<typeof next>]>([
    ["nothing says so", next("", {})],
    ["it names itself", next("?a", { next: "?a" })],
    [
      "there is no mark any more",
      next("", { hinted: undefined }, { rule: "next-value", member: "/c", parameter: "after" }),
    ],
    [
      "a page has fewer rows than were asked for",
      next("?limit=10", { rows: 9 }, { rule: "offset", offset: "o", limit: "limit" }),
    ],
    ["a page has no rows", next("?p=7", { rows: 0 }, { rule: "page", page: "p" })],
    ["only a header is declared, and there is none", next("", { rows: 3 }, { rule: "link-header" })],
  ])("is not there where %s", (_, found) => {
    expect(found).toEqual({ outcome: "none" });
  });

  it("is not followed out of the API", () => {
    expect(next("", { next: "https://evil.example/" })).toEqual({
      outcome: "outside",
      named: "https://evil.example/",
    });
  });
});

describe("loading pages", () => {
  const page = (url: string, status = 200): Answer => ({
    status,
    statusText: "",
    headers: [],
    body: new Blob(["x"]),
    startedAt: 0,
    duration: 0,
    size: 10,
    url,
  });
  const there = (url: string) => ({ outcome: "there", url }) as const;

  function loading(
    nexts: readonly string[],
    more: Partial<PageLoading> = {},
  ): PageLoading & { readonly taken: string[] } {
    const taken: string[] = [];
    return {
      taken,
      load: async (url) => page(url),
      async take({ url }) {
        taken.push(url);
        const next = nexts[taken.length - 1];
        return next === undefined ? { outcome: "none" } : there(next);
      },
      signal: new AbortController().signal,
      most: { pages: 10, bytes: 1_000 },
      seen: new Set(["0"]),
      ...more,
    };
  }

  it.each<[string, PageLoading, object]>([
    ["there are none", loading(["2", "3"]), { why: "all" }],
    ["there are enough", loading(["2", "3"], { most: { pages: 2, bytes: 1_000 } }), { why: "bound" }],
    ["they are large enough", loading(["2", "3"], { most: { pages: 9, bytes: 20 } }), { why: "bound" }],
    ["one comes again", loading(["2", "0"]), { why: "again" }],
    ["one is refused", loading([], { load: async (url) => page(url, 500) }), { why: "refused", status: 500 }],
    [
      "one does not come",
      loading([], { load: () => Promise.reject(new Error("gone")) }),
      { why: "failed", message: "gone" },
    ],
    ["somebody says stop", loading(["2"], { signal: AbortSignal.abort() }), { why: "stopped" }],
    [
      "one is elsewhere",
      loading([], { take: async () => ({ outcome: "outside", named: "x" }) }),
      { why: "outside", named: "x" },
    ],
  ])("ends when %s", async (_, given, ended) => {
    expect(await loadPages(there("1"), given)).toEqual(ended);
  });

  it("takes in what came before it ended", async () => {
    const given = loading(["2", "0"]);
    await loadPages(there("1"), given);
    expect(given.taken).toEqual(["1", "2"]);
  });
});
