import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Bars } from "./bars.tsx";

const drawn = (values: readonly number[], chosen?: number) =>
  renderToStaticMarkup(
    createElement(Bars, { points: values.map((value, at) => ({ at, value })), top: 100, chosen }),
  );

it("draws a bar for each point, as tall as its value, and is not heard", () => {
  const page = drawn([0, 50, 100], 1);
  expect(
    [...page.matchAll(/ y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/g)].map(([, y, tall]) => [y, tall]),
  ).toEqual([
    ["100", "0"],
    ["50", "50"],
    ["0", "100"],
  ]);
  expect(page.match(/chart-bar-chosen/g)).toHaveLength(1);
  expect(page).toContain('aria-hidden="true"');
});

it("shows that there was something, however little", () => {
  expect(drawn([0.001])).toContain('height="1.5"');
});
