import { type ComponentProps, createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { PickField } from "./pick-field.tsx";

const groups = [{ label: "Notes", items: [{ value: "notes:read", title: "Read your notes" }] }];

function given(more: Partial<ComponentProps<typeof PickField>>) {
  const props = { label: "Scopes", find: "Find a scope", groups, values: [], onChange: () => undefined };
  return markup(createElement(PickField, { ...props, ...more }));
}

describe("many picked of many", () => {
  it("says what was picked for people and for programs, with a button that takes it away", () => {
    const page = given({ values: ["notes:read"] });
    expect(page).toContain('<span>Read your notes</span><code dir="ltr">notes:read</code>');
    expect(page).toContain('Remove<span class="unseen"> notes:read</span></button>');
  });

  it("keeps what was picked and is offered no more, and what is wrong with it", () => {
    const page = given({ values: ["gone"], errors: new Map([["gone", "There is no scope “gone”."]]) });
    expect(page).toContain("<span>gone</span>");
    expect(page).toContain("There is no scope “gone”.");
  });

  it("finds more in a field with a name of its own", () => {
    expect(given({})).toMatch(/<input[^>]*role="combobox"/);
    expect(given({})).toContain('aria-label="Find a scope"');
    expect(given({})).not.toContain("<ul");
  });
});
