import { describe, expect, it } from "vitest";
import { proxyFor } from "./proxy-for.ts";

const proxy = "http://proxy.example:3128";
const via = (url: string, environment: Record<string, string>) => proxyFor(new URL(url), environment)?.host;

describe("the proxy that the environment names", () => {
  it.each<readonly [string, string, Record<string, string>, string | undefined]>([
    ["none", "https://p.example", {}, undefined],
    ["for https", "https://p.example", { HTTPS_PROXY: proxy }, "proxy.example:3128"],
    ["not the one for http", "https://p.example", { HTTP_PROXY: proxy }, undefined],
    ["for http", "http://p.example", { HTTP_PROXY: proxy }, "proxy.example:3128"],
    [
      "in lower case first",
      "https://p.example",
      { https_proxy: "http://low.example", HTTPS_PROXY: proxy },
      "low.example",
    ],
    ["empty in lower case is none", "https://p.example", { https_proxy: "", HTTPS_PROXY: proxy }, undefined],
    ["for all", "https://p.example", { ALL_PROXY: proxy }, "proxy.example:3128"],
    ["without a scheme", "https://p.example", { HTTPS_PROXY: "proxy.example:3128" }, "proxy.example:3128"],
    ["not from a header by CGI", "http://p.example", { HTTP_PROXY: proxy, REQUEST_METHOD: "GET" }, undefined],
  ])("is %s", (_, url, environment, host) => {
    expect(via(url, environment)).toBe(host);
  });

  it.each([
    "http://localhost:4400",
    "http://127.0.0.1",
    "http://127.8.9.1",
    "http://[::1]:80",
    "http://acme.localhost",
  ])("is never asked for this machine: %s", (url) => {
    expect(via(url, { HTTP_PROXY: proxy })).toBeUndefined();
  });

  it.each<readonly [string, string, boolean]>([
    ["*", "https://p.example", true],
    ["p.example", "https://p.example", true],
    ["P.EXAMPLE", "https://p.example.", true],
    ["p.example", "https://id.p.example", true],
    ["p.example", "https://notp.example", false],
    [".p.example", "https://id.p.example", true],
    ["*.p.example", "https://id.p.example", true],
    [".p.example", "https://p.example", true],
    ["a.example, p.example", "https://p.example", true],
    ["a.example p.example", "https://p.example", true],
    ["p.example:443", "https://p.example", true],
    ["p.example:8443", "https://p.example", false],
    ["p.example:8443", "https://p.example:8443", true],
    ["10.0.0.0/8", "https://10.1.2.3", true],
    ["10.0.0.0/8", "https://11.1.2.3", false],
    ["10.0.0.0/99", "https://10.1.2.3", false],
    ["10.1.2.3", "https://10.1.2.3", true],
    ["0.1.2.3", "https://10.1.2.3", false],
    ["fd00::/8", "https://[fd12::1]", true],
    ["[fd12::1]:443", "https://[fd12::1]", true],
    ["fd12::1", "https://[fd12::1]", true],
    [",,", "https://p.example", false],
  ])("is passed by for NO_PROXY=%s: %s %s", (list, url, exempt) => {
    expect(via(url, { HTTPS_PROXY: proxy, NO_PROXY: list }) === undefined).toBe(exempt);
  });

  it("is refused without its words where it is no address that can be used", () => {
    for (const bad of ["socks5://ada:hush@p.example", "http://ada:hush@", "http://"])
      expect(() => via("https://p.example", { HTTPS_PROXY: bad })).toThrow(
        /^HTTPS_PROXY names no proxy that can be used[^@]*$/,
      );
  });
});
