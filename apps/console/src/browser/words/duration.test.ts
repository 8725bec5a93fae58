import { expect, it } from "vitest";
import { durationIn } from "./duration.ts";

it.each([
  ["en", 86_400, "1 day"],
  ["en", 5400, "1 hour, 30 minutes"],
  ["en", 0, "0 seconds"],
  ["de", 120, "2 Minuten"],
  ["fr", 172_800, "2\u00a0jours"],
] as const)("in %s %d seconds are %s", (language, seconds, text) => {
  expect(durationIn(language, seconds)).toBe(text);
});
