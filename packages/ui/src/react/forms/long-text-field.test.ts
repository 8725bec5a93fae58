import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { LongTextField } from "./long-text-field.tsx";

it("is a field of as many lines as it was given", () => {
  const page = markup(
    createElement(LongTextField, { label: "Key", value: "{}", rows: 9, onChange: () => undefined }),
  );
  expect(page).toMatch(/<textarea id="[^"]+" [^>]*rows="9"[^>]*>\{\}<\/textarea>/);
  expect(page).toContain("optional");
});
