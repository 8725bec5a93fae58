import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { TextField } from "./text-field.tsx";

const input = (more: object) =>
  /<input[^>]*>/.exec(
    markup(createElement(TextField, { label: "Name", value: "x", onChange: () => undefined, ...more })),
  )?.[0];

describe("a field of one line", () => {
  it("is neither filled in, corrected nor capitalised by the browser unless it is asked to", () => {
    const plain = input({});
    for (const part of ['type="text"', 'autoComplete="off"', 'autoCapitalize="none"', 'spellcheck="false"'])
      expect(plain?.toLowerCase()).toContain(part.toLowerCase());
    expect(input({ type: "password", autoComplete: "current-password" })?.toLowerCase()).toContain(
      'autocomplete="current-password"',
    );
  });

  it("has the shape its value must have, and the words for one that has not", () => {
    const shaped = input({ shape: { pattern: "[a-z]+", otherwise: "Letters alone." } });
    expect(shaped).toContain('pattern="[a-z]+"');
    expect(shaped).toContain('data-malformed="Letters alone."');
  });

  it("shows code in an even-width font", () => {
    expect(input({ code: true })).toContain('class="code-input"');
  });
});
