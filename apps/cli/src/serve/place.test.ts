import { describe, expect, it } from "vitest";
import { checkPlace, placeAt } from "./place.ts";

const settings = { address: "127.0.0.1", secure: false, publicUrl: undefined };

describe("where the helper may be", () => {
  it.each([
    ["on this machine", {}],
    ["on this machine, by its IPv6 address", { address: "::1" }],
    ["anywhere, by https", { address: "0.0.0.0", secure: true }],
    [
      "anywhere behind a public https origin, as in a container",
      { address: "0.0.0.0", publicUrl: "https://helper.example" },
    ],
    [
      "behind a port of this machine, as a container's is mapped",
      { address: "0.0.0.0", publicUrl: "http://localhost:8080" },
    ],
  ])("allows %s", (_, change) => {
    expect(() => checkPlace({ ...settings, ...change })).not.toThrow();
  });

  it.each([
    ["another address in the clear", { address: "0.0.0.0" }, /Others could read along/],
    ["a public origin in the clear", { publicUrl: "http://helper.example" }, /must begin with https/],
    ["a public URL with a path", { publicUrl: "https://helper.example/x" }, /must be an origin/],
    ["a public URL that is none", { publicUrl: "helper" }, /must be an origin/],
  ])("refuses %s", (_, change, words) => {
    expect(() => checkPlace({ ...settings, ...change })).toThrow(words);
  });
});

describe("what the helper is called", () => {
  it.each([
    [{}, "http://127.0.0.1:4490", ["127.0.0.1:4490", "localhost:4490", "[::1]:4490"]],
    [{ address: "::1" }, "http://[::1]:4490", ["[::1]:4490", "localhost:4490", "127.0.0.1:4490"]],
    [{ address: "10.0.0.7", secure: true }, "https://10.0.0.7:4490", ["10.0.0.7:4490"]],
    [
      { address: "0.0.0.0", publicUrl: "https://helper.example/" },
      "https://helper.example",
      ["helper.example", "127.0.0.1:4490", "localhost:4490", "[::1]:4490"],
    ],
  ])("with %j", (change, origin, hosts) => {
    const place = placeAt(4490, { ...settings, ...change });
    expect(place.origin).toBe(origin);
    expect([...place.hosts].sort()).toEqual(hosts.sort());
  });

  it("has no port in names where it is the usual one, as browsers write them", () => {
    expect(placeAt(443, { ...settings, secure: true }).hosts).toContain("localhost");
  });
});
