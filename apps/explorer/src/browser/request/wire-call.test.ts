import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation, Parameter } from "../document/api-document.ts";
import type { PreparedCall } from "./prepared-call.ts";
import { prefixOf } from "./prefix-of.ts";
import { wireCall } from "./wire-call.ts";

/** Any of UTF-16, halves of pairs too. */
const unit = fc.oneof(fc.nat(127), fc.nat(0xffff)).map((code) => String.fromCharCode(code));

const usual = {
  required: false,
  deprecated: false,
  explode: true,
  allowReserved: false,
  allowEmptyValue: false,
  schema: true,
  examples: [],
};

function parameter(place: Parameter["in"], name: string, more: Partial<Parameter> = {}): Parameter {
  const style = place === "query" || place === "cookie" ? "form" : "simple";
  return { ...usual, name, in: place, style, ...more };
}

function operation(...parameters: readonly Parameter[]): Operation {
  const none = {
    tags: [],
    deprecated: false,
    security: [],
    scopes: [],
    answers: [],
    servers: [],
    problems: [],
  };
  return { ...none, id: "x", method: "GET", path: "/", parameters, definitions: new Map() };
}

const call = (more: Partial<PreparedCall>): PreparedCall => ({
  method: "GET",
  path: "/",
  parameters: [],
  headers: [],
  ...more,
});
const pathOf = (...given: Parameters<typeof wireCall>) => {
  const wire = wireCall(...given);
  return "problems" in wire ? wire.problems : wire.call.path;
};

describe("a call on its way", () => {
  it("has its parameters where they belong, and the query in the order of the document", () => {
    const wire = wireCall(
      call({
        path: "/a/{id}/b",
        parameters: [
          { in: "query", name: "z", value: [1, 2] },
          { in: "path", name: "id", value: "ü/1" },
          { in: "query", name: "a", value: "x y" },
          { in: "header", name: "X-Trace", value: "t" },
          { in: "query", name: "flag", value: "" },
        ],
        headers: [
          ["X-Own", " v "],
          ["", "nothing"],
        ],
      }),
      operation(
        parameter("path", "id"),
        parameter("query", "a"),
        parameter("query", "z"),
        parameter("header", "X-Trace"),
        parameter("query", "flag", { allowEmptyValue: true }),
      ),
      "/v1",
    );
    expect(wire).toEqual({
      call: {
        method: "GET",
        path: "/v1/a/%C3%BC%2F1/b?a=x%20y&z=1&z=2&flag=",
        headers: [
          ["X-Trace", "t"],
          ["X-Own", "v"],
        ],
        body: undefined,
      },
    });
  });

  it.each(["..", ".", "%2e%2E"])(
    "does not go elsewhere by the value %s, which browsers take for a step",
    (value) => {
      const given = call({ path: "/a/{id}/b", parameters: [{ in: "path", name: "id", value }] });
      const found = pathOf(given, operation(parameter("path", "id", { allowReserved: true })));
      expect(found).toEqual([{ code: "path-climbs", name: "id" }]);
    },
  );

  it("stays where it is whatever the values are", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit }), fc.constantFrom("..", ".", "../..", "//evil.example", "\\")),
        (value) => {
          const path = pathOf(
            call({ path: "/a/{id}/b", parameters: [{ in: "path", name: "id", value }] }),
            operation(parameter("path", "id")),
          );
          if (typeof path !== "string") return;
          const url = new URL(path, "https://api.example");
          expect([url.origin, url.pathname.split("/").length, url.pathname]).toEqual([
            "https://api.example",
            4,
            path,
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is not sent with a gap in its path, a broken header, or what a browser does not send", () => {
    expect(pathOf(call({ path: "/{id}" }), operation(parameter("path", "id")))).toEqual([
      { code: "path-missing", name: "id" },
    ]);
    expect(
      pathOf(
        call({
          headers: [
            ["X Y", "a"],
            ["X-Z", "a\r\nEvil: b"],
            ["X-E", "€"],
          ],
        }),
        undefined,
      ),
    ).toEqual([
      { code: "header-broken", name: "X Y" },
      { code: "header-broken", name: "X-Z" },
      { code: "header-broken", name: "X-E" },
    ]);
    expect(
      pathOf(
        call({
          headers: [
            ["Cookie", "a=b"],
            ["Sec-Fetch-Site", "none"],
            ["Authorization", "x"],
          ],
        }),
        undefined,
      ),
    ).toEqual([
      { code: "header-not-sent", name: "Cookie" },
      { code: "header-not-sent", name: "Sec-Fetch-Site" },
      { code: "header-not-sent", name: "Authorization" },
    ]);
    const cookie = call({ parameters: [{ in: "cookie", name: "c", value: 1 }] });
    expect(pathOf(cookie, operation(parameter("cookie", "c")))).toEqual([
      { code: "cookie-not-sent", name: "c" },
    ]);
    expect(pathOf(call({ body: { kind: "text", type: "text/plain", text: "" } }), undefined)).toEqual([
      { code: "body-not-sent", name: "GET" },
    ]);
    expect(
      pathOf(call({ method: "PUT", body: { kind: "file", type: "image/png", file: undefined } }), undefined),
    ).toEqual([{ code: "file-missing", name: "" }]);
  });
});

describe("a call that no page can make as the document says it", () => {
  it.each(["TRACE", "Connect", "TRACK"])(
    "is not sent by a method that browsers keep back: %s (Fetch §2.2.1)",
    (method) => {
      expect(pathOf(call({ method }), operation())).toEqual([{ code: "method-not-sent", name: method }]);
    },
  );

  it("has its query though its path has a fragment", () => {
    const listing = call({ path: "/#Action=List", parameters: [{ in: "query", name: "Version", value: 1 }] });
    expect(pathOf(listing, operation(parameter("query", "Version")))).toBe("/?Version=1");
  });
});

describe("the paths of a document", () => {
  const server = (url: string) => ({ url, variables: [] });

  it("are below the base of the API, by the operation's own server or the first that is there", () => {
    const servers = [server("https://elsewhere.example"), server("https://api.example/v1")];
    expect(prefixOf("https://api.example", undefined, servers)).toBe("/v1");
    expect(prefixOf("https://api.example", { servers: [server("https://api.example/v2")] }, servers)).toBe(
      "/v2",
    );
    expect(prefixOf("https://api.example/v1", undefined, [])).toBe("");
    expect(prefixOf("https://other.example", undefined, servers)).toBeUndefined();
  });
});

describe("an address that is typed", () => {
  it.each([
    ["/a/b?c=d e", "/a/b?c=d%20e"],
    ["a/ü", "/a/%C3%BC"],
    ["/a#part", "/a"],
  ])("%s is asked for as %s", (path, sent) => {
    expect(pathOf(call({ path }), undefined)).toBe(sent);
  });

  it.each(["//evil.example", "/a/../b", "/a/%2e%2e/b", "/\\evil.example", "\\\\evil.example", "/a\\..\\b"])(
    "%s is none of the API's",
    (path) => {
      expect(pathOf(call({ path }), undefined)).toEqual([{ code: "address-outside", name: path }]);
    },
  );
});

describe("what is sent along", () => {
  it("is a form of pairs or of parts, those without a name left out", () => {
    const fields = [
      { name: "a", value: "1 &2" },
      { name: "a", value: "3" },
      { name: "", value: "x" },
    ];
    const send = (type: string) =>
      wireCall(call({ method: "POST", body: { kind: "fields", type, fields } }), undefined);
    expect(send("application/x-www-form-urlencoded")).toMatchObject({
      call: { body: { text: "a=1+%262&a=3" } },
    });
    expect(send("multipart/form-data")).toMatchObject({
      call: { body: { kind: "parts", parts: fields.slice(0, 2) } },
    });
  });
});
