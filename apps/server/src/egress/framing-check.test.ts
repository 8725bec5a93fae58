import { describe, expect, it } from "vitest";
import { createFramingCheck } from "./framing-check.ts";
import type { Fetched } from "./guarded-fetch.ts";

/** A page that answers so. */
const asked = (fetched: Fetched) => {
  const requests: unknown[] = [];
  const check = createFramingCheck({
    dashboard: "https://id.example",
    fetch: async (url, request) => {
      requests.push([url, request.method, request.most]);
      return fetched;
    },
  });
  return { check, requests };
};
const answered = (status: number, headers: readonly (readonly [string, string])[] = []): Fetched => ({
  outcome: "answered",
  status,
  headers: new Map(headers),
  body: Buffer.from(""),
  cut: true,
  ms: 1,
});

describe("asking a page whether we may frame it", () => {
  it("reads its headers, and of its body as good as nothing", async () => {
    const { check, requests } = asked(answered(200, [["x-frame-options", "DENY"]]));
    await expect(check("https://app.example/")).resolves.toEqual({
      verdict: "refuses",
      finding: "options-deny",
      header: "X-Frame-Options: DENY",
    });
    expect(requests).toEqual([["https://app.example/", "GET", 1_024]]);
    await expect(asked(answered(200)).check("https://app.example/")).resolves.toMatchObject({
      verdict: "allows",
    });
  });

  it("goes along with no answer that leads elsewhere, and says what failed", async () => {
    await expect(asked(answered(302, [["location", "/login"]])).check("x")).resolves.toEqual({
      verdict: "leads-elsewhere",
      header: "Location: /login",
    });
    await expect(asked(answered(503)).check("x")).resolves.toEqual({ verdict: "fails", status: 503 });
    const inside: Fetched = { outcome: "unasked", because: "private-address", ms: 0 };
    await expect(asked(inside).check("x")).resolves.toEqual({
      verdict: "unreachable",
      because: "private-address",
    });
  });
});
