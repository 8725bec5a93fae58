import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { Chart } from "./chart.tsx";

const hour = 3_600_000;
const start = new Date(2026, 10, 28, 8).getTime();

const show = (values: readonly number[]) =>
  markup(
    createElement(Chart, {
      title: "Sign-ins",
      summary: "42 sign-ins in the last hour",
      points: values.map((value, place) => ({ at: start + place * hour, value })),
      step: "hour",
      say: (value) => `${value} sign-ins`,
    }),
  );

describe("a chart", () => {
  it("says its last value in words, above it and at the control that goes through its points", () => {
    const page = show([3, 7, 42]);
    expect(page).toContain(">42 sign-ins in the last hour</p>");
    expect(page).toMatch(
      /<input type="range"[^>]* aria-valuetext="Nov 28, 10:00 AM: 42 sign-ins" min="0" max="2"/,
    );
    expect(page).toContain('<span class="chart-top" aria-hidden="true">50</span>');
  });

  it("has nothing to go through where there is nothing, and stays whole", () => {
    expect(show([])).toMatch(/aria-valuetext="" min="0" max="0"/);
  });
});
