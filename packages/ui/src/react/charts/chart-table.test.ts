import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { ChartTable } from "./chart-table.tsx";

it("has a row for each point, the newest first", () => {
  const points = [1, 2].map((value) => ({ at: new Date(2026, 10, 27 + value).getTime(), value }));
  const page = markup(
    createElement(ChartTable, { title: "Sign-ins", points, step: "day", say: (value) => `${value} times` }),
  );
  expect(page).toMatch(/<summary>Show as a table<\/summary><table aria-label="Sign-ins">/);
  const rows = [...page.matchAll(/<th scope="row">([^<]*)<\/th><td class="cell-number">([^<]*)</g)];
  expect(rows.map(([, when, said]) => [when, said])).toEqual([
    ["Sun, Nov 29", "2 times"],
    ["Sat, Nov 28", "1 times"],
  ]);
});
