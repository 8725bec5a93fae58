import { describe, expect, it } from "vitest";
import { pagesIn, readTold } from "./told-members.rfc7591.ts";

const read = (document: Readonly<Record<string, unknown>>) => readTold(new Map(Object.entries(document)));

describe("what a client says of itself, RFC 7591 §2", () => {
  it("is kept as it was said", () => {
    const told = {
      client_uri: "https://app.example/",
      logo_uri: "https://app.example/logo.png",
      contacts: ["ada@app.example"],
      software_id: "4NRB1-0XZABZI9E6-5SM3R",
      software_version: "2.1",
    };
    expect(read({ ...told, client_name: "App" })).toEqual({ told, problems: [] });
  });

  it.each<[string, unknown]>([
    ["client_uri", "javascript:alert(1)"],
    ["logo_uri", "data:image/png;base64,AAAA"],
    ["policy_uri", "com.example.app:/policy"],
    ["tos_uri", 7],
    ["contacts", "ada@app.example"],
    ["contacts", Array.from({ length: 11 }, () => "ada@app.example")],
    ["contacts", [{}]],
    ["software_id", "x".repeat(501)],
    ["software_version", "\uD800"],
    ["software_version", "a\u0000b"],
  ])("is refused where %s is %j", (name, value) => {
    expect(read({ [name]: value })).toMatchObject({ told: {}, problems: [{ path: [name] }] });
  });
});

it("names pages for people alone, and only what is an address, OpenID Connect Registration §2", () => {
  const told = { client_uri: "https://app.example/", policy_uri: "javascript:alert(1)", tos_uri: 7 };
  expect(pagesIn({ ...told, logo_uri: "https://app.example/logo.png" })).toEqual({
    home: "https://app.example/",
  });
  expect(pagesIn({ logo_uri: "https://app.example/logo.png", contacts: [] })).toBeUndefined();
});
