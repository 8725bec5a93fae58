import { createElement } from "react";
import { expect, it } from "vitest";
import { ActionButton } from "./action-button.tsx";
import { markup } from "./markup-for-tests.ts";

it("is not disabled but said to be, so that the focus stays on it while it is at work", () => {
  const button = createElement(ActionButton, {
    busy: "Deleting…",
    look: "danger",
    onAct: async () => undefined,
    children: "Delete",
  });
  expect(markup(button)).toBe(
    '<button aria-disabled="false" type="button" class="button button-danger">Delete</button>',
  );
});

it("is said to be disabled as well while it waits for what has to be known first", () => {
  const props = { busy: "Deleting…", onAct: async () => undefined, waits: true, children: "Delete" };
  expect(markup(createElement(ActionButton, props))).toContain('aria-disabled="true"');
});
