import { describe, expect, it } from "vitest";
import { checkSettings } from "./check-settings.ts";
import type { BffSettings } from "./settings.ts";
import { aKey } from "./testing/a-key.ts";

const good: BffSettings = {
  origin: "https://app.example",
  keys: [aKey],
  providers: { acme: { provider: "https://id.example", client: { id: "app" } } },
  apis: { orders: { base: "https://api.example/v1", provider: "acme" } },
};

const check = (change: Partial<BffSettings>) => () => checkSettings({ ...good, ...change });

describe("settings", () => {
  it.each<[string, Partial<BffSettings>]>([
    ["as they should be", {}],
    ["on this machine without encryption", { origin: "http://localhost:3000" }],
    ["without an origin, behind a proxy", { origin: undefined as unknown as string, trustProxy: true }],
    ["with a key of bytes", { keys: [Uint8Array.from({ length: 32 }, (_, index) => index)] }],
  ])("are accepted %s", (_, change) => {
    expect(check(change)).not.toThrow();
  });

  it.each<[string, Partial<BffSettings>, string]>([
    ["without a key", { keys: [] }, "keys is empty"],
    ["with a short key", { keys: ["secret"] }, "keys[0] is too easy to guess"],
    ["with a key that repeats itself", { keys: [aKey, "a".repeat(64)] }, "keys[1] is too easy to guess"],
    ["with a path in the origin", { origin: "https://app.example/" }, "origin must be an origin"],
    ["without encryption on another machine", { origin: "http://app.example" }, "origin must be https"],
    ["with an origin that a proxy may change", { trustProxy: true }, "trustProxy has no meaning"],
    ["with a path that is none", { path: "bff/" }, "path must be a path"],
    ["with a home elsewhere", { home: "//evil.example" }, "home must be a path"],
    ["with a cookie name that browsers refuse", { cookies: { name: "b;f" } }, "cookies.name"],
    ["with no room for a cookie", { cookies: { budget: 10 } }, "cookies.budget"],
    ["with no time", { lifetime: 0 }, "lifetime"],
    ["without a provider", { providers: {} }, "providers is empty"],
    [
      "with a name that no cookie can have",
      { providers: { "a b": good.providers["acme"] as never } },
      '"a b"',
    ],
    [
      "with an API at no URL",
      { apis: { orders: { base: "api", provider: "acme" } } },
      "apis.orders.base is no URL",
    ],
    [
      "with an API without encryption",
      { apis: { orders: { base: "http://api.example", provider: "acme" } } },
      "apis.orders.base must be https",
    ],
    [
      "with a query in an API",
      { apis: { orders: { base: "https://api.example?x=1", provider: "acme" } } },
      "no query, fragment or user",
    ],
    [
      "with an API of nobody",
      { apis: { orders: { base: "https://api.example", provider: "toString" } } },
      "names no provider",
    ],
  ])("are refused %s", (_, change, message) => {
    expect(check(change)).toThrow(message);
  });

  it("are told all mistakes at once", () => {
    expect(check({ keys: [], path: "x" })).toThrow(/keys is empty.*\n.*path must be/s);
  });
});
