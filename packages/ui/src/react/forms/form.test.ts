import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { Form } from "./form.tsx";

describe("a form", () => {
  const page = markup(
    createElement(Form, {
      buttons: { draft: "Save a draft", save: "Save" },
      busy: "Saving…",
      onSend: async () => undefined,
      onCancel: () => undefined,
      children: "fields",
    }),
  );

  it("says itself what is wrong with it, instead of the browser", () => {
    expect(page).toMatch(/^<form class="form" novalidate="">fields/i);
  });

  it("has one button that submits, the main one and last, so that Enter presses it", () => {
    const buttons = [...page.matchAll(/<button[^>]*type="(\w+)" class="([^"]*)">([^<]*)</g)];
    expect(buttons.map(([, type, look, text]) => [type, look, text])).toEqual([
      ["button", "button button-secondary", "Cancel"],
      ["button", "button button-secondary", "Save a draft"],
      ["submit", "button", "Save"],
    ]);
  });
});
