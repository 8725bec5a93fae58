import { describe, expect, it } from "vitest";
import { formatLists, percentile } from "./lists-report.ts";

const sample = (database: string, name: string, ms: readonly number[]) => ({ database, case: name, ms });

describe("the report of lists", () => {
  it("shows the middle and the 95th percentile of each database", () => {
    const text = formatLists([sample("SQLite", "open", [3, 1, 2]), sample("PostgreSQL", "open", [4, 4, 9])]);
    expect(text).toMatch(/open +2\.00 ms +3\.00 ms +4\.00 ms +9\.00 ms/);
    expect(text).toContain("All within 50 ms.");
  });

  it("names what takes too long", () => {
    const text = formatLists([sample("SQLite", "open", [1]), sample("SQLite", "search", [1, 51])]);
    expect(text).toContain("Over 50 ms: SQLite, search.");
  });
});

it("a percentile is the value that this part of the values does not exceed", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0.5, 0.95, 1].map((part) => percentile(hundred, part))).toEqual([50, 95, 100]);
  expect(percentile([7], 0.95)).toBe(7);
});
