import { expect, it } from "vitest";
import { deviceText, methodsText } from "./session-text.ts";

it("tells how a person signed in, and the value itself where it has no word", () => {
  expect(methodsText({ methods: ["pwd"] })).toBe(", by password");
  expect(methodsText({ methods: ["pwd", "otp"] })).toBe(", by password and otp");
  expect(methodsText({ methods: [] })).toBe("");
});

it("calls a browser that did not say what it is a browser", () => {
  expect(deviceText({ device: "Firefox on Linux" })).toBe("Firefox on Linux");
  expect(deviceText({})).toBe("A browser");
});
