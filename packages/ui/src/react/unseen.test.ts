import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "./markup-for-tests.ts";
import { Unseen } from "./unseen.tsx";

it("is text like any other, so that it belongs to the name of what it stands in", () => {
  const button = createElement("button", null, "Remove", createElement(Unseen, null, " acme"));
  expect(markup(button)).toBe('<button>Remove<span class="unseen"> acme</span></button>');
});
