import { expect, it } from "vitest";
import { pageWords } from "../words/page-words.ts";
import { agoText, dayText, momentText, time } from "./moments.ts";

const words = pageWords("en");
const at = Date.UTC(2026, 10, 28, 17, 20);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

it("days and times are those of UTC", () => {
  expect(dayText(at, words)).toBe("28 November 2026");
  expect(momentText(at, words)).toBe("28 November 2026, 17:20 UTC");
});

it.each([
  [-minute, "just now"],
  [-5 * minute, "just now"],
  [minute, "just now"],
  [5 * minute, "5 minutes ago"],
  [hour, "1 hour ago"],
  [day - minute, "23 hours ago"],
  [day, "yesterday"],
  [30 * day, "30 days ago"],
  [31 * day, "28 November 2026"],
])("what was %d ms ago is told as %s", (past, text) => {
  expect(agoText(at, at + past, words)).toBe(text);
});

it("the moment itself is there for programs", () => {
  expect(time(at, "yesterday").text).toBe('<time datetime="2026-11-28T17:20:00.000Z">yesterday</time>');
});
