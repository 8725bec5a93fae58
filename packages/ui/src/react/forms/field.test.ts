import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { Field, type FieldProps } from "./field.tsx";

function given(props: Omit<FieldProps, "label">) {
  const page = markup(
    createElement(Field, {
      label: "Name",
      ...props,
      children: (control) => createElement("input", { ...control, readOnly: true }),
    }),
  );
  const control = /<input[^>]*>/.exec(page)?.[0] ?? "";
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(control)?.[1];
  const textOf = (id: string) => new RegExp(`<p class="[\\w-]+" id="${id}">([^<]*)</p>`).exec(page)?.[1];
  return { page, attribute, described: () => attribute("aria-describedby")?.split(" ").map(textOf) };
}

describe("a field", () => {
  it("has a label that belongs to its control", () => {
    const { page, attribute } = given({ required: true });
    expect(page).toContain(`<label for="${attribute("id")}">Name</label>`);
    expect(attribute("required")).toBe("");
    expect(attribute("aria-describedby")).toBeUndefined();
    expect(attribute("aria-invalid")).toBeUndefined();
  });

  it("says so when it may stay empty, since most may not", () => {
    expect(given({}).page).toContain('Name<span class="optional"> optional</span></label>');
  });

  it("is described by its hint, and by what is wrong with it after that", () => {
    expect(given({ hint: "Letters." }).described()).toEqual(["Letters."]);
    const { described, attribute } = given({ hint: "Letters.", error: "It has a digit." });
    expect(described()).toEqual(["Letters.", "It has a digit."]);
    expect(attribute("aria-invalid")).toBe("true");
  });
});
