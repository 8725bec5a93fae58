import { describe, expect, it } from "vitest";
import type { Api } from "./api.ts";
import { isRedirect, readRedirect } from "./redirect.ts";

const apiAt = (name: string, origin: string, path: string): Api => ({
  name,
  provider: "acme",
  origin,
  path,
  headers: {},
  scopes: [],
  scheme: undefined,
});
const apis = [apiAt("orders", "https://api.example", "/v1"), apiAt("files", "https://files.example", "")];
const read = (location: string) =>
  readRedirect(location, "https://api.example/v1/orders/7", apis, ({ name }) => `/bff/api/${name}`);

describe("a redirect of an API", () => {
  it.each([
    ["8", "/bff/api/orders/orders/8"],
    ["/v1/orders/8?a=b#c", "/bff/api/orders/orders/8?a=b#c"],
    ["https://api.example/v1", "/bff/api/orders"],
    ["https://files.example/x", "/bff/api/files/x"],
    ["?page=2", "/bff/api/orders/orders/7?page=2"],
  ])("within the allow-list leads through us: %s", (location, to) => {
    expect(read(location)).toEqual({ to });
  });

  it.each([
    "https://evil.example/",
    "//evil.example/v1/x",
    "http://api.example/v1/orders",
    "https://api.example:8443/v1/x",
    "https://api.example/v2/orders",
    "https://api.example/v10",
    "/v1/../admin",
    "/v1/%2e%2e/admin",
    "https://ada@api.example/v1/x",
    "javascript:alert(1)",
    "https://",
  ])("to anywhere else does not: %s", (location) => {
    expect(read(location)).toHaveProperty("elsewhere");
  });

  it.each([
    ["in UTF-8", Buffer.from("/v1/café/日").toString("latin1"), "/bff/api/orders/caf%C3%A9/%E6%97%A5"],
    ["in Latin-1", "/v1/caf\u{e9}", "/bff/api/orders/caf%C3%A9"],
  ])("leads to the name that browsers read in bytes which no address has, %s", (_, location, to) => {
    expect(read(location)).toEqual({ to });
  });

  it("is one of five statuses", () => {
    expect([300, 301, 302, 303, 304, 305, 307, 308, 200].filter(isRedirect)).toEqual([
      301, 302, 303, 307, 308,
    ]);
  });
});
