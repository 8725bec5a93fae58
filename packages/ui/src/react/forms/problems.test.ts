import { describe, expect, it } from "vitest";
import { english as words } from "../words.ts";
import { type CheckedControl, type Problem, problemOf, problemsAfter } from "./problems.ts";

type Wrong = "missing" | "malformed" | "other" | undefined;

function control(wrong: Wrong, dataset: Record<string, string> = {}): CheckedControl {
  return {
    id: "name",
    validity: {
      valid: wrong === undefined,
      valueMissing: wrong === "missing",
      patternMismatch: wrong === "malformed",
    },
    validationMessage: "The browser's words.",
    dataset: { label: "Name", ...dataset },
  };
}

describe("what is wrong with a field", () => {
  it.each([
    ["nothing", control(undefined), undefined],
    ["that it is empty", control("missing"), words.missing],
    ["its shape, in its own words", control("malformed", { malformed: "Letters alone." }), "Letters alone."],
    ["its shape, in our words where it has none", control("malformed"), words.malformed],
    ["anything else, in the browser's words", control("other"), "The browser's words."],
  ])("is %s", (_, checked, message) => {
    expect(problemOf(checked, words)?.message).toBe(message);
  });
});

describe("while a form is filled in", () => {
  const before: readonly Problem[] = [
    { id: "name", label: "Name", message: "old" },
    { id: "other", label: "Other", message: "stays" },
  ];
  const typed = (problems: readonly Problem[], wrong: Wrong) =>
    problemsAfter(problems, control(wrong), { left: false, words });
  const left = (problems: readonly Problem[], wrong: Wrong) =>
    problemsAfter(problems, control(wrong), { left: true, words });

  it("nothing is found wrong at a key, only when a field is left", () => {
    expect(typed([], "malformed")).toEqual([]);
    expect(left([], "malformed")).toEqual([{ id: "name", label: "Name", message: words.malformed }]);
  });

  it("an empty field is not held against anybody who only passes it", () => {
    expect(left([], "missing")).toEqual([]);
  });

  it("what was wrong is looked at again at each key, and is gone once it is right", () => {
    expect(typed(before, undefined)).toEqual([before[1]]);
    expect(typed(before, "missing")).toEqual([
      { id: "name", label: "Name", message: words.missing },
      before[1],
    ]);
  });

  it("what others have wrong stays, and nothing changes for nothing", () => {
    expect(left([...before].slice(1), undefined)).toEqual([before[1]]);
    const same: readonly Problem[] = [];
    expect(left(same, undefined)).toBe(same);
  });
});
