import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { FieldError } from "./field-error.tsx";

it("can be named as what describes a control", () => {
  expect(markup(createElement(FieldError, { id: "a-error", message: "It is short." }))).toBe(
    '<p class="field-error" id="a-error">It is short.</p>',
  );
});
