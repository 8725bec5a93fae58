import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { ChoiceField } from "./choice-field.tsx";

it("is a list of the browser's own in which one is always chosen, an empty one too", () => {
  const options = [
    ["", "As usual"],
    ["off", "Off"],
  ] as const;
  const page = markup(
    createElement(ChoiceField, { label: "PKCE", value: "", options, onChange: () => undefined }),
  );
  expect(page).toContain('<option value="" selected="">As usual</option><option value="off">Off</option>');
  // `required` would refuse the empty one.
  expect(page).not.toMatch(/<select[^>]* required/);
  expect(page).not.toContain("optional");
});
