import { describe, expect, it } from "vitest";
import { followRedirects } from "./follow-redirects.ts";

interface Hop {
  readonly url: string;
  readonly method: string;
  readonly body: unknown;
  readonly withToken: boolean;
}

async function follow(routes: Readonly<Record<string, readonly [number, string]>>, init: RequestInit = {}) {
  const hops: Hop[] = [];
  const response = await followRedirects(
    new URL("https://a.example/1"),
    init,
    async (url, how, withToken) => {
      hops.push({ url: url.href, method: how.method ?? "GET", body: how.body, withToken });
      const [status, location] = routes[url.href] ?? [200, ""];
      return new Response(null, { status, headers: location === "" ? {} : { location } });
    },
  );
  return { status: response.status, hops };
}

describe("following redirects", () => {
  it.each([
    [303, "POST", "GET", undefined],
    [302, "POST", "GET", undefined],
    [302, "PUT", "PUT", "x"],
    [307, "POST", "POST", "x"],
    [308, "DELETE", "DELETE", "x"],
  ])("goes on after %i on %s as RFC 9110 §15.4 says: %s", async (status, method, then, body) => {
    const { hops } = await follow({ "https://a.example/1": [status, "/2"] }, { method, body: "x" });
    expect(hops[1]).toMatchObject({ url: "https://a.example/2", method: then, body });
  });

  it("gives the token to no other origin, and not again on the way back", async () => {
    const { hops } = await follow({
      "https://a.example/1": [302, "https://b.example/"],
      "https://b.example/": [302, "https://a.example/3"],
    });
    expect(hops.map(({ withToken }) => withToken)).toEqual([true, false, false]);
  });

  it("does not leave https, and does not go round for ever", async () => {
    expect((await follow({ "https://a.example/1": [302, "http://a.example/2"] })).status).toBe(302);
    expect((await follow({ "https://a.example/1": [302, "/1"] })).hops).toHaveLength(11);
  });

  it("hands a redirect over when the caller wants it, or the body is gone", async () => {
    const routes = { "https://a.example/1": [307, "/2"] } as const;
    expect((await follow(routes, { redirect: "manual" })).hops).toHaveLength(1);
    expect((await follow(routes, { method: "POST", body: new ReadableStream() })).hops).toHaveLength(1);
  });
});
