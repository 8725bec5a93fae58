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
