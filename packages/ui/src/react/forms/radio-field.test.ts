import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { RadioField } from "./radio-field.tsx";

it("is a group of the browser's own, of which one is chosen", () => {
  const page = markup(
    createElement(RadioField, {
      label: "Access",
      options: [
        { value: "see", label: "See" },
        { value: "change", label: "Change" },
      ],
      value: "change",
      onChange: () => undefined,
    }),
  );
  const names = [...page.matchAll(/type="radio" aria-labelledby="[^"]+" name="([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(names).toHaveLength(2);
  expect(new Set(names).size).toBe(1);
  expect(page.match(/checked=""/g)).toHaveLength(1);
  expect(page).toMatch(/checked="".*Change/);
});
