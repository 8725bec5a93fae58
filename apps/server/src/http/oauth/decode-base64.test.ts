import { expect, it } from "vitest";
import { decodeBase64 } from "./decode-base64.ts";

it.each([
  ["YTpi", "a:b"],
  ["YTpiYw==", "a:bc"],
  ["YTpiYw", "a:bc"],
  ["w6k6", "é:"],
])("reads %s", (text, expected) => {
  expect(decodeBase64(text)).toBe(expected);
});

it.each([
  ["other letters", "YT!i"],
  ["bits left over", "YTpiYx=="],
  ["bytes that are no UTF-8", "//79"],
])("refuses %s", (_, text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
