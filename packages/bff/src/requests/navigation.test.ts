import { describe, expect, it } from "vitest";
import { requireNavigation } from "./navigation.ts";

describe("going to an address", () => {
  it.each([
    ["a click", { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document", "sec-fetch-user": "?1" }],
    ["a browser that does not say", {}],
  ])("is %s", (_, headers) => {
    expect(() => requireNavigation(new Headers(headers))).not.toThrow();
  });

  it.each([
    ["loading a page ahead", { "sec-purpose": "prefetch" }],
    ["rendering it ahead", { "sec-purpose": "prefetch;prerender" }],
    ["loading it ahead as older browsers say it", { purpose: "prefetch" }],
    ["loading it ahead as yet others say it", { "x-moz": "prefetch" }],
  ])("is not %s, and what came is not used later", (_, headers) => {
    expect(() => requireNavigation(new Headers(headers))).toThrow(expect.objectContaining({ status: 503 }));
  });

  it.each([
    ["a frame", { "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }],
    ["an image", { "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" }],
    ["a script's request", { "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }],
  ])("is not %s", (_, headers) => {
    expect(() => requireNavigation(new Headers(headers))).toThrow(
      expect.objectContaining({ type: "not-allowed" }),
    );
  });
});
