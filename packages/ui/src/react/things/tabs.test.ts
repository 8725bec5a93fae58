import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { Tabs } from "./tabs.tsx";

it("shows the part it is told to show, and that one alone", () => {
  const tabs = [
    { name: "use", label: "Use", content: "It works." },
    { name: "settings", label: "Settings", content: "Redirect URIs" },
  ];
  const page = markup(
    createElement(Tabs, { label: "Harbor", tabs, shown: "settings", onShow: () => undefined }),
  );
  expect(page).toContain("Redirect URIs");
  expect(page).not.toContain("It works.");
  expect(page).toMatch(/role="tablist"[^>]*aria-label="Harbor"|aria-label="Harbor"[^>]*role="tablist"/);
});
