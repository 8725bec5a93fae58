import { describe, expect, it } from "vitest";
import { isGreeting, isWelcome, readFromDashboard, readFromPage } from "./index.ts";

const look = { locale: "ar", direction: "rtl", theme: "dark" };

describe("what a page says", () => {
  it.each([
    { say: "launch", id: 1 },
    { say: "size", height: 0 },
    { say: "title", text: "Reports" },
    { say: "go", to: "access" },
    { say: "toast", text: "Saved", tone: "good" },
    { say: "rights-missing", id: 2, scopes: ["read"] },
    { say: "escape" },
    { say: "close" },
  ])("is read: $say", (message) => {
    expect(readFromPage(message)).toEqual(message);
  });

  it("has nothing that is not part of it", () => {
    expect(readFromPage({ say: "close", token: "x", __proto__: { id: 1 } })).toEqual({ say: "close" });
    expect(readFromPage({ say: "toast", text: "x", tone: "loud" })).toEqual({
      say: "toast",
      text: "x",
      tone: "plain",
    });
  });

  it.each([
    undefined,
    null,
    "close",
    [],
    {},
    { say: "launch" },
    { say: "launch", id: "1" },
    { say: "size", height: -1 },
    { say: "size", height: Number.NaN },
    { say: "size", height: 1e9 },
    { say: "title", text: "" },
    { say: "title", text: "x".repeat(201) },
    { say: "go", to: "https://evil.example" },
    { say: "toast", text: { length: 3 } },
    { say: "rights-missing", id: 1, scopes: [] },
    { say: "rights-missing", id: 1, scopes: Array.from({ length: 51 }, () => "a") },
    { say: "rights-missing", id: 1, scopes: [1] },
    { say: "constructor" },
  ])("is nothing where it is %j", (message) => {
    expect(readFromPage(message)).toBeUndefined();
  });
});

describe("what a dashboard says", () => {
  it.each([
    { say: "look", look },
    { say: "launch", id: 1, token: "t" },
    { say: "no-launch", id: 1 },
    { say: "rights-answered", id: 1, answer: "went" },
    { say: "ended", because: "uninstalled" },
  ])("is read: $say", (message) => {
    expect(readFromDashboard(message)).toEqual(message);
  });

  it.each([
    undefined,
    null,
    [],
    { say: "look" },
    { say: "look", look: { ...look, theme: "pink" } },
    { say: "look", look: { ...look, direction: "up" } },
    { say: "launch", id: 1 },
    { say: "ended", because: "bored" },
    { say: "later" },
  ])("is nothing where it is %j", (message) => {
    expect(readFromDashboard(message)).toBeUndefined();
  });
});

it("greetings and welcomes are told apart", () => {
  expect(isGreeting({ grantway: "hello", version: 1 })).toBe(true);
  expect(isGreeting({ grantway: "welcome", version: 1 })).toBe(false);
  expect(isWelcome({ grantway: "welcome", version: 1 })).toBe(true);
  expect(isWelcome("welcome")).toBe(false);
});
