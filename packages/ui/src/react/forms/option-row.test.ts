import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { OptionRow } from "./option-row.tsx";

it("is named by its label and described by its detail", () => {
  const option = { value: "web", label: "Server", detail: "It keeps a secret." };
  const page = markup(
    createElement(OptionRow, {
      option,
      type: "radio",
      name: "kind",
      checked: false,
      onChange: () => undefined,
    }),
  );
  const [, label, detail] = /aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(page) ?? [];
  expect(page).toContain(`<span id="${label}" class="option-label">Server</span>`);
  expect(page).toContain(`<span id="${detail}" class="option-detail">It keeps a secret.</span>`);
});
