import { type ComponentProps, createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { ValuesField } from "./values-field.tsx";

function given(more: Partial<ComponentProps<typeof ValuesField>>) {
  const props = { id: "uris", label: "Redirect URI", add: "Add", values: [], onChange: () => undefined };
  return markup(createElement(ValuesField, { ...props, ...more }));
}

describe("a field of many values", () => {
  it("has a row for each, and an empty one where there is none", () => {
    expect([...given({ values: ["a", "b"] }).matchAll(/ value="(\w+)"/g)].map(([, value]) => value)).toEqual([
      "a",
      "b",
    ]);
    expect(given({}).match(/<input/g)).toHaveLength(1);
  });

  it("names each row by its number, and the button beside it by what it removes", () => {
    const page = given({ values: ["https://a.example", ""] });
    expect(page).toMatch(/id="uris\.1" [^>]*aria-label="Redirect URI 2"/);
    expect(page).toContain('Remove<span class="unseen"> https://a.example</span></button>');
    expect(page).toContain('Remove<span class="unseen"> Redirect URI 2</span></button>');
  });

  it("says what somebody else found wrong with a row at that row", () => {
    const page = given({ values: ["a", "b"], errors: new Map([[1, "It is taken."]]) });
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(page).toContain('<p class="field-error" id="uris.1-error">It is taken.</p>');
  });

  it("does not speak of values that nobody has come to yet", () => {
    expect(given({ values: ["a"], check: () => "wrong" })).not.toContain("wrong");
  });
});
