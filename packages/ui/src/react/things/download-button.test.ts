import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { DownloadButton } from "./download-button.tsx";

it("is a button, since there is no address until it is pressed", () => {
  expect(markup(createElement(DownloadButton, { file: "a.txt", text: "a", children: "Download" }))).toBe(
    '<button type="button" class="button-quiet">Download</button>',
  );
});
