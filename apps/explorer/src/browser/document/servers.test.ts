import { describe, expect, it } from "vitest";
import { addressOf, prefixWithin, readServers } from "./servers.ts";

const document = {
  servers: [
    {
      url: "https://{region}.example/{version}",
      description: "By region",
      variables: { region: { default: "eu", enum: ["eu", "us"] }, version: { default: "v1" } },
    },
    { url: "../v2/" },
    { url: "//cdn.example/x" },
    {},
  ],
};

describe("where an API is served", () => {
  it("is known with its variables, and seen from where the document is", () => {
    const servers = readServers(document, "https://api.example/docs/openapi.json");
    expect(servers.map(({ url }) => url)).toEqual([
      "https://{region}.example/{version}",
      "https://api.example/v2",
      "https://cdn.example/x",
    ]);
    const [first] = servers;
    if (first === undefined) throw new Error("There is no server.");
    expect(addressOf(first)).toBe("https://eu.example/v1");
    expect(addressOf(first, new Map([["region", "us"]]))).toBe("https://us.example/v1");
    expect(first.variables[0]).toEqual({ name: "region", initial: "eu", values: ["eu", "us"] });
  });

  it("may leave variables nobody declared, and braces of a relative address alone", () => {
    expect(readServers({ servers: [{ url: "/{tenant}" }] }, "https://api.example/x")[0]?.url).toBe(
      "https://api.example/{tenant}",
    );
    expect(addressOf({ url: "https://{a}.example", variables: [] })).toBe("https://{a}.example");
  });

  it.each([
    ["https://api.example", "https://api.example/v1/", "/v1"],
    ["https://api.example/v1", "https://api.example/v1", ""],
    ["https://api.example/v1", "https://api.example/v10", undefined],
    ["https://api.example/v1", "https://api.example/", undefined],
    ["https://api.example", "https://api.example.evil.example", undefined],
    ["https://api.example", "http://api.example", undefined],
    ["https://api.example", "nonsense", undefined],
  ])("below the base %s is reached, beside it not: %s", (base, server, prefix) => {
    expect(prefixWithin(base, server)).toBe(prefix);
  });
});
