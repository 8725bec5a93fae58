import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { CheckField } from "./check-field.tsx";

it("is checked by a press on its words too", () => {
  const page = markup(
    createElement(CheckField, { checked: true, onChange: () => undefined, children: "End it first" }),
  );
  expect(page).toBe(
    '<label class="check"><input type="checkbox" checked=""/><span>End it first</span></label>',
  );
});
