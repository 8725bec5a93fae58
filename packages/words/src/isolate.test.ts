import { describe, expect, it } from "vitest";
import { isolate } from "./isolate.ts";

describe("what is put into a sentence", () => {
  it("stands apart where lines run from the right", () => {
    expect(isolate("Harbor", "rtl")).toBe("\u2068Harbor\u2069");
    expect(isolate("ميناء", "rtl")).toBe("\u2068ميناء\u2069");
  });

  it("stands apart elsewhere only when it runs the other way", () => {
    expect(isolate("Harbor", "ltr")).toBe("Harbor");
    for (const name of ["ميناء", "נמל", "Harbor (ميناء)", "\ufe8e"]) {
      expect(isolate(name, "ltr")).toBe(`\u2068${name}\u2069`);
    }
  });

  it("is nothing where it is nothing", () => {
    expect(isolate("", "rtl")).toBe("");
  });
});
