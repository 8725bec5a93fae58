import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { GroupField } from "./group-field.tsx";

describe("a group of controls", () => {
  it("is described by its hint, and by what is wrong with it after that", () => {
    const page = markup(
      createElement(GroupField, {
        id: "g",
        label: "Scopes",
        hint: "Few.",
        error: "None.",
        children: "controls",
      }),
    );
    expect(page).toMatch(/^<fieldset id="g" tabindex="-1" class="[^"]*" aria-describedby="g-hint g-error">/i);
    expect(page).toContain(
      '<p class="hint" id="g-hint">Few.</p>controls<p class="field-error" id="g-error">None.',
    );
  });

  it("says so when it may stay empty", () => {
    expect(markup(createElement(GroupField, { label: "Scopes", children: "" }))).toContain(
      '<legend>Scopes<span class="optional"> optional</span></legend>',
    );
    expect(markup(createElement(GroupField, { label: "Scopes", required: true, children: "" }))).toContain(
      "<legend>Scopes</legend>",
    );
  });
});
