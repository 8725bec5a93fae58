import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../../markup-for-tests.ts";
import { FilterWords } from "./filter-words.tsx";

const show = (texts: readonly string[]) =>
  markup(
    createElement(FilterWords, {
      set: texts.map((text) => ({ key: text, text, onRemove: () => undefined })),
      choices: [{ group: "Status", label: "Suspended", onChoose: () => undefined }],
      onClear: () => undefined,
    }),
  );

describe("the filters of a list", () => {
  it("are words, each a button that takes it away", () => {
    const page = show(["Status: suspended"]);
    expect(page).toContain(
      '<button type="button" class="filter-word"><span class="unseen">Remove the filter Status: suspended</span>',
    );
    expect(page).toContain('<span aria-hidden="true">Status: suspended</span>');
    expect(page).toContain(">Filter");
  });

  it("are taken away together where there are several", () => {
    expect(show(["Status: suspended"])).not.toContain("Clear all filters");
    expect(show(["Status: suspended", "Role: admin"])).toContain("Clear all filters</button>");
  });
});
