import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { SwitchField } from "./switch-field.tsx";

it("is heard as a switch, with what it means", () => {
  const page = markup(
    createElement(SwitchField, { label: "First-party", hint: "Ours.", on: true, onChange: () => undefined }),
  );
  const [, hint] =
    /<input type="checkbox" role="switch" aria-checked="true" aria-describedby="([^"]+)" checked=""\/>/.exec(
      page,
    ) ?? [];
  expect(page).toContain("<span>First-party</span></label>");
  expect(page).toContain(`<p class="hint" id="${hint}">Ours.</p>`);
});
