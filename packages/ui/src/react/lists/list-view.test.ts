import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { ListView, type ListViewProps } from "./list-view.tsx";

const show = (more: Partial<ListViewProps<string>>) =>
  markup(
    createElement(ListView<string>, {
      label: "People",
      columns: [{ key: "name", head: "Name", renderCell: (name) => name }],
      rows: ["ada", "eve"],
      keyOf: (name) => name,
      nameOf: (name) => name,
      onRetry: () => undefined,
      filtered: false,
      empty: "nobody yet",
      noMatch: "nobody matches",
      ...more,
    }),
  );

describe("a list", () => {
  it("holds the place of its rows while they come, and says nothing", () => {
    const page = show({ rows: undefined });
    expect(page).toContain('<p role="status" class="unseen"></p>');
    expect(page).toContain('aria-busy="true"');
    expect(page).toContain('<tbody class="loading-rows" aria-hidden="true">');
  });

  it("says how many are shown, and of how many where that was counted", () => {
    expect(show({})).toContain('<p role="status" class="unseen">2 shown</p>');
    expect(show({ total: 4213 })).toContain("2 of 4,213 shown");
  });

  it("tells an empty list from one in which nothing matches", () => {
    expect(show({ rows: [] })).toContain("nobody yet");
    expect(show({ rows: [], filtered: true })).toContain("nobody matches");
    expect(show({ rows: [] })).not.toContain("<table");
  });

  it("keeps the rows of before when it cannot be had anew, and says what happened", () => {
    const page = show({ problem: "The server does not answer." });
    expect(page).toMatch(/role="alert".*The server does not answer\..*Try again.*<table.*ada/);
    const nothing = show({ problem: "The server does not answer.", rows: undefined });
    expect(nothing).not.toContain("<table");
  });

  it("offers more where there is more, and says when it is coming", () => {
    expect(show({})).not.toContain("Show more");
    expect(show({ onMore: () => undefined, total: 9 })).toContain("Show more</button>");
    expect(show({ onMore: () => undefined, loadingMore: true })).toMatch(
      /aria-disabled="true"[^>]*>Loading more…/,
    );
  });
});
