import { expect, it } from "vitest";
import { pageWords } from "../../words/page-words.ts";
import { deviceText, methodsText, signedInText } from "./session-text.ts";

const words = pageWords("en");
const { sessions: say } = words;

it("tells how a person signed in, and the value itself where it has no word", () => {
  expect(methodsText({ methods: ["pwd"] }, say)).toBe("password");
  expect(methodsText({ methods: ["pwd", "otp"] }, say)).toBe("password and otp");
  const authenticatedAt = Date.UTC(2026, 10, 28, 17, 20);
  const when = '<time datetime="2026-11-28T17:20:00.000Z">28 November 2026, 17:20 UTC</time>';
  expect(signedInText({ authenticatedAt, methods: ["pwd"] }, words).text).toBe(
    `Signed in ${when}, by password`,
  );
  expect(signedInText({ authenticatedAt, methods: [] }, words).text).toBe(`Signed in ${when}`);
});

it("calls a browser that did not say what it is a browser", () => {
  expect(deviceText({ device: "Firefox on Linux" }, say)).toBe("Firefox on Linux");
  expect(deviceText({}, say)).toBe("A browser");
});

it("tells a browser and its system in the language of the page", () => {
  const { sessions: german } = pageWords("de");
  expect(deviceText({ device: "Firefox on Linux" }, german)).toBe("Firefox unter Linux");
  expect(deviceText({ device: "iPhone" }, german)).toBe("iPhone");
});
