import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { ErrorSummary } from "./error-summary.tsx";

describe("the list of wrong fields", () => {
  it("is not there when nothing is wrong", () => {
    expect(markup(createElement(ErrorSummary, { problems: [] }))).toBe("");
  });

  it("counts them, leads to each, can take the focus and is heard by its title", () => {
    const page = markup(
      createElement(ErrorSummary, {
        problems: [
          { id: "a", label: "Name", message: "It is empty." },
          { id: "b", label: "Key", message: "It is short." },
        ],
      }),
    );
    const [, titleId] = /aria-labelledby="([^"]+)" tabindex="-1"/.exec(page) ?? [];
    expect(page).toContain(`<p id="${titleId}"><strong>2 fields need a change</strong></p>`);
    expect(page).toContain(
      '<li><a href="#a">Name</a> It is empty.</li><li><a href="#b">Key</a> It is short.</li>',
    );
  });
});
