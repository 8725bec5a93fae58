import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { useDashboard } from "./use-dashboard.ts";

function App(): ReactNode {
  const { state, look } = useDashboard("https://id.example");
  return createElement("p", { lang: look?.locale }, state);
}

it("is connecting at first, and renders where there is no window", () => {
  expect(renderToStaticMarkup(createElement(App))).toBe("<p>connecting</p>");
});
