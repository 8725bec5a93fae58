import { describe, expect, it } from "vitest";
import { type EndpointDraft, endpointProblems } from "./endpoint-rules.ts";

const good: EndpointDraft = { url: "https://app.example/hooks", description: "", events: [] };
const places = (draft: Partial<EndpointDraft>, mayCall = true) =>
  endpointProblems({ ...good, ...draft }, () => mayCall).map(({ path }) => path);

describe("what is said of an endpoint", () => {
  it("may be an address and nothing else", () => {
    expect(places({})).toEqual([]);
    expect(places({ description: "Production", events: ["grant.created"] })).toEqual([]);
  });

  it.each([
    "",
    "app.example",
    "ftp://a.example/",
    "https://a.example/#x",
    "https://a b",
    `https://a/${"x".repeat(2000)}`,
    "https://a\u0000",
  ])("refuses the address %j", (url) => expect(places({ url })).toEqual([["url"]]));

  it("refuses an address that is not called from here", () => {
    expect(places({}, false)).toEqual([["url"]]);
  });

  it("refuses types that there are not, each at its place, and the test", () => {
    expect(places({ events: ["grant.created", "constructor", "endpoint.test"] })).toEqual([
      ["events", 1],
      ["events", 2],
    ]);
  });

  it("refuses a description of several lines", () => {
    expect(places({ description: "a\nb" })).toEqual([["description"]]);
    expect(places({ description: "x".repeat(201) })).toEqual([["description"]]);
  });
});
