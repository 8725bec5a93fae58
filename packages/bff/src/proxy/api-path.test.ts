import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiPath, isQuery } from "./api-path.ts";

describe("the path of a call at its API", () => {
  it.each([
    ["/v1", "/orders/7", "/v1/orders/7"],
    ["/v1", "/", "/v1/"],
    ["/v1", "", "/v1"],
    ["", "", "/"],
    ["", "/orders/", "/orders/"],
    ["/v1", "/files/report.final.pdf", "/v1/files/report.final.pdf"],
    ["/v1", "/people/ad%61%20l", "/v1/people/ad%61%20l"],
    ["/v1", "/projects/group%2Fname/files", "/v1/projects/group%2Fname/files"],
    ["/v1", "/.well-known/x", "/v1/.well-known/x"],
    ["/v1", "/a:b@c;d=e,f/(g)!", "/v1/a:b@c;d=e,f/(g)!"],
    ["/v1", "/caf%C3%A9", "/v1/caf%C3%A9"],
    ["/v1", "/...", "/v1/..."],
  ])("below %j, %j is %j", (base, rest, path) => {
    expect(apiPath(base, rest)).toBe(path);
  });

  it.each([
    ["dots", "/../admin"],
    ["dots at the end", "/orders/.."],
    ["a dot", "/./orders"],
    ["encoded dots", "/%2e%2e/admin"],
    ["half encoded dots", "/.%2E/admin"],
    ["dots that are encoded twice", "/%252e%252e/admin"],
    ["dots that are encoded four times", "/%25252525252e/admin"],
    ["dots behind an encoded slash", "/orders%2f..%2fadmin"],
    ["dots with parameters, as one server cuts them off", "/orders/..;x=1/admin"],
    ["a backslash", "/orders\\..\\admin"],
    ["an encoded backslash before dots", "/orders%5c..%5cadmin"],
    ["//host", "//evil.example/x"],
    ["an empty segment within", "/orders//evil.example"],
    ["a long form of a dot", "/%c0%ae%c0%ae/admin"],
    ["a line end", "/orders%0d%0ahost:%20evil"],
    ["a NUL", "/orders%00.json"],
    ["a space", "/or ders"],
    ["a character outside of ASCII", "/caf\u{E9}"],
    ["a per cent sign that encodes nothing", "/100%"],
    ["a query", "/orders?x"],
    ["no slash at the beginning", "evil.example"],
    ["another authority", "@evil.example/x"],
  ])("refuses %s", (_, rest) => {
    expect(apiPath("/v1", rest)).toBeUndefined();
    expect(apiPath("", rest)).toBeUndefined();
  });

  it("never leaves the base, whatever the page makes of dots, slashes and their codes", () => {
    const pieces = ["/", ".", "..", "%2e", "%2E", "%2f", "%5c", "\\", "%25", "2e", ";", "a", "//", "%252f"];
    const rests = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(rests, (rest) => {
        const path = apiPath("/v1/base", rest);
        if (path === undefined) return;
        let read = path;
        for (let times = 0; times < 4; times += 1) {
          const { origin, pathname } = new URL(read.replaceAll("\\", "/"), "https://api.example");
          expect([origin, pathname.startsWith("/v1/base")]).toEqual(["https://api.example", true]);
          read = read.replaceAll(/%([\da-f]{2})/gi, (_, hex) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          );
        }
      }),
    );
  });

  it.each(["", "?", "?a=b&c=%20", "?q=[1]|2\\"])("takes the query %j", (search) => {
    expect(isQuery(search)).toBe(true);
  });

  it.each(["?a b", "?a\r\nb", "?a#b", "?\u{E9}", "a"])("refuses the query %j", (search) => {
    expect(isQuery(search)).toBe(false);
  });
});
