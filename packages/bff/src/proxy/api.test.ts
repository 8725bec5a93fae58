import { describe, expect, it } from "vitest";
import { readApis } from "./api.ts";

describe("the APIs of the settings", () => {
  it.each([
    ["https://api.example", "https://api.example", ""],
    ["https://api.example/", "https://api.example", ""],
    ["https://api.example:8443/v1/", "https://api.example:8443", "/v1"],
  ])("%s is the origin %s with the path %j", (base, origin, path) => {
    const api = readApis({ orders: { base, provider: "acme" } }).get("orders");
    expect(api).toEqual({
      name: "orders",
      provider: "acme",
      origin,
      path,
      headers: {},
      scopes: [],
      scheme: undefined,
    });
  });

  it("may be none", () => {
    expect(readApis().size).toBe(0);
  });
});
