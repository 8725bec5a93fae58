import { expect, it } from "vitest";
import { outputFile } from "./output-file.ts";

it.each([
  [undefined, undefined],
  ["-", undefined],
  ["./-", "./-"],
  ["notes.json", "notes.json"],
])("of --output %j is %j", (said, file) => {
  expect(outputFile(said)).toBe(file);
});
