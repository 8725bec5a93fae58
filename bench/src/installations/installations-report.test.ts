import { expect, it } from "vitest";
import { formatInstallations, type InstallationsSample } from "./installations-report.ts";

const sample = (size: number, ms: number, name = "directory"): InstallationsSample => ({
  database: "SQLite",
  size,
  case: name,
  ms: [ms, ms, ms * 10],
});

it("compares the middle answers with many and with few, round by round", () => {
  const text = formatInstallations([
    sample(1_000, 2),
    sample(100_000, 2.2),
    sample(1_000, 4),
    sample(100_000, 4.4),
  ]);
  expect(text).toContain("1.10×");
  expect(text).toContain("All within 1.3×.");
});

it("names what takes longer than is promised", () => {
  const text = formatInstallations([sample(1_000, 1), sample(100_000, 1.5)]);
  expect(text).toContain("Over 1.3×: SQLite, directory (1.50×).");
});
