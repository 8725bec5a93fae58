import { describe, expect, it } from "vitest";
import { clientLocation } from "./client-location.ts";

const answer = [
  ["code", "gwac_x"],
  ["state", "a&b=ü +"],
] as const;

describe("the address of an answer", () => {
  it("carries every value unchanged, in the query or in the fragment", () => {
    const { searchParams } = new URL(clientLocation("https://a.example/cb", answer, "query"));
    expect(Object.fromEntries(searchParams)).toEqual({ code: "gwac_x", state: "a&b=ü +" });
    const { search, hash } = new URL(clientLocation("https://a.example/cb?tenant=1", answer, "fragment"));
    expect(search).toBe("?tenant=1");
    expect(Object.fromEntries(new URLSearchParams(hash.slice(1)))).toEqual({
      code: "gwac_x",
      state: "a&b=ü +",
    });
  });

  it.each([
    ["https://a.example/cb?tenant=1", "https://a.example/cb?tenant=1&code=c"],
    ["https://a.example/cb?tenant=1&", "https://a.example/cb?tenant=1&code=c"],
    ["https://a.example/cb?", "https://a.example/cb?code=c"],
    ["com.example.app:/cb", "com.example.app:/cb?code=c"],
  ])("keeps the query %s has, RFC 6749 §3.1.2", (uri, location) => {
    expect(clientLocation(uri, [["code", "c"]], "query")).toBe(location);
  });
});
