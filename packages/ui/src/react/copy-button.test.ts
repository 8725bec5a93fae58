import { createElement } from "react";
import { expect, it } from "vitest";
import { CopyButton } from "./copy-button.tsx";
import { markup } from "./markup-for-tests.ts";

it("has the place for what it will say from the beginning, so that it is heard", () => {
  expect(markup(createElement(CopyButton, { text: "x", children: "Copy" }))).toBe(
    '<span class="copy"><button type="button" class="button-quiet">Copy</button> ' +
      '<span role="status" class="copy-outcome"></span></span>',
  );
});
