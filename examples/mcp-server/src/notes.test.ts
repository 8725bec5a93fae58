import { expect, it } from "vitest";
import { createNotes } from "./notes.ts";

it("keeps a hundred notes of each person, and shows nobody's to another", () => {
  const notes = createNotes();
  for (let n = 0; n < 100; n += 1) expect(notes.add("ada", `note ${n}`)).toBe("added");
  expect(notes.add("ada", "one more")).toBe("full");
  expect(notes.of("ada")).toHaveLength(100);
  expect(notes.of("grace")).toEqual([]);
});

it("makes room for a thousand people", () => {
  const notes = createNotes();
  for (let n = 0; n <= 1_000; n += 1) notes.add(`person ${n}`, "x");
  expect([notes.of("person 0"), notes.of("person 1")]).toEqual([[], ["x"]]);
});
