import { describe, expect, it } from "vitest";
import { addressProblems, originOf } from "./manifest-address.ts";

const wrong = (text: string, issuer = "https://id.example") =>
  addressProblems(text, { path: ["it"], issuer, foreign: true }).map(({ rule }) => rule);

describe("an address of an app", () => {
  it.each([
    "https://app.example",
    "https://app.example/a?b=c",
    "https://app.example:8443/",
    "https://app.example?x@y",
  ])("may be %j", (text) => {
    expect(wrong(text)).toEqual([]);
  });

  it.each([
    "http://app.example",
    "http://localhost:4000",
    "javascript:alert(1)",
    "data:text/html,x",
    "https:app.example",
    "https:///app.example",
    "https://",
    "https://ada@app.example",
    "https://ada:pw@app.example/",
    "https://app.example/#a",
    "https://app.example/\\..",
    "https://app.exam ple",
    "https://größe.example",
    "//app.example",
    "",
    'https://app.example/"onload',
  ])("must not be %j", (text) => {
    expect(wrong(text)).toEqual(["https-address"]);
  });

  it("has a length", () => {
    expect(wrong(`https://app.example/${"a".repeat(1000)}`)).toEqual(["too-long"]);
  });

  it.each([
    "https://id.example",
    "https://ID.EXAMPLE/console",
    "https://id.example:8443/",
    "https://id.example./",
    "https://%69d.example/",
  ])("is never one of this server: %j", (text) => {
    expect(wrong(text)).toEqual(["own-address"]);
  });

  it("may be on this machine for a server that is there itself, on another port", () => {
    expect(wrong("http://localhost:4000/frame", "http://localhost:3000")).toEqual([]);
    expect(wrong("http://localhost:3000/frame", "http://localhost:3000")).toEqual(["own-address"]);
    expect(wrong("http://app.example/", "http://localhost:3000")).toEqual(["https-address"]);
  });
});

it.each([
  ["https://app.example/a", "https://app.example"],
  ["https://app.example:443", "https://app.example"],
  ["http://localhost:1/a", "http://localhost:1"],
  ["mailto:a@b.example", undefined],
  ["", undefined],
])("the origin of %j is %j", (text, origin) => {
  expect(originOf(text)).toBe(origin);
});
