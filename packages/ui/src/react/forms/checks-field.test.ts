import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { ChecksField, withChoice } from "./checks-field.tsx";

const options = ["code", "refresh", "machine"].map((value) => ({ value, label: value }));

describe("any of a few", () => {
  it("has a box for each", () => {
    const page = markup(
      createElement(ChecksField, {
        label: "Grants",
        options,
        values: ["refresh"],
        onChange: () => undefined,
      }),
    );
    expect(page.match(/type="checkbox"/g)).toHaveLength(3);
    expect(page.match(/checked=""/g)).toHaveLength(1);
  });

  it("keeps the order of the options, however they were chosen", () => {
    expect(withChoice({ options, values: ["machine"] }, "code", true)).toEqual(["code", "machine"]);
    expect(withChoice({ options, values: ["code", "machine"] }, "code", false)).toEqual(["machine"]);
  });
});
