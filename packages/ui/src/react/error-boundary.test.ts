import { createElement } from "react";
import { expect, it } from "vitest";
import { ErrorBoundary } from "./error-boundary.tsx";
import { markup } from "./markup-for-tests.ts";

const fallback = ({ error }: { readonly error: unknown }) => String(error);

it("shows what is inside while nothing breaks", () => {
  expect(markup(createElement(ErrorBoundary, { fallback, children: "whole" }))).toBe("whole");
});

it("shows something else for whatever was thrown, even for nothing", () => {
  for (const thrown of [new Error("full"), "a word", undefined]) {
    const boundary = new ErrorBoundary({ fallback, children: "whole" });
    boundary.state = ErrorBoundary.getDerivedStateFromError(thrown);
    expect(markup(boundary.render())).toBe(String(thrown));
  }
});
