import { describe, expect, it } from "vitest";
import {
  allMatching,
  countOf,
  hasSelection,
  isSelected,
  nothing,
  ofShown,
  shownToggled,
  toggled,
} from "./selected.ts";

const shown = ["a", "b", "c"];

describe("what is selected", () => {
  it("is some rows, one after the other, each of them taken away again", () => {
    const two = toggled(toggled(nothing, "a"), "b");
    expect(shown.map((key) => isSelected(two, key))).toEqual([true, true, false]);
    expect(countOf(two, 900)).toBe(2);
    expect(ofShown(two, shown)).toBe("some");
    expect(countOf(toggled(two, "a"), 900)).toBe(1);
  });

  it("is all that match, the ones that were never shown too, but those taken away", () => {
    const most = toggled(allMatching, "b");
    expect([isSelected(most, "b"), isSelected(most, "never shown")]).toEqual([false, true]);
    expect(countOf(most, 900)).toBe(899);
    expect(countOf(most, undefined)).toBeUndefined();
    expect(ofShown(toggled(most, "b"), shown)).toBe("all");
  });

  it("is all that are shown by one press, and nothing by the next", () => {
    const all = shownToggled(nothing, shown);
    expect(ofShown(all, shown)).toBe("all");
    expect(isSelected(all, "never shown")).toBe(false);
    expect(shownToggled(all, shown)).toBe(nothing);
    expect([all, allMatching, nothing].map(hasSelection)).toEqual([true, true, false]);
    expect(ofShown(shownToggled(toggled(nothing, "a"), shown), shown)).toBe("all");
    expect(ofShown(nothing, [])).toBe("none");
  });
});
