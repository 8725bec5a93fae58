import { expect, it } from "vitest";
import { createAskedOften } from "./asked-often.ts";

function given() {
  let at = 0;
  const often = createAskedOften({ clock: () => at, window: 1000, most: 2, callers: 3 });
  return { often, pass: (time: number) => void (at += time) };
}

it("each caller may ask so often in a window, and then not before its end", () => {
  const { often, pass } = given();
  expect([often.count("a"), often.count("a"), often.count("b")]).toEqual([undefined, undefined, undefined]);
  pass(400);
  expect(often.count("a")).toBe(1000);
  expect(often.count("b")).toBeUndefined();
  pass(600);
  expect(often.count("a")).toBeUndefined();
});

it("callers beyond those that are remembered share one count, so that nobody fills the memory", () => {
  const { often } = given();
  for (const caller of ["a", "b", "c", "d", "e"]) expect(often.count(caller)).toBeUndefined();
  expect(often.count("f")).toBe(1000);
  expect(often.count("a")).toBeUndefined();
});

it("nobody waits for a moment that a clock told before it was set back", () => {
  const { often, pass } = given();
  for (let times = 0; times < 3; times += 1) often.count("a");
  pass(-31_536_000_000);
  expect([often.count("a"), often.count("a")]).toEqual([undefined, undefined]);
  expect(often.count("a")).toBe(1000 - 31_536_000_000);
});
