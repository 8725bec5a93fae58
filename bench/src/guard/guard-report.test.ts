import { expect, it } from "vitest";
import { guardCases } from "./guard.ts";
import { formatGuard } from "./guard-report.ts";

it("shows medians over the rounds, and says what was measured", () => {
  const samples = guardCases.flatMap(({ name }) =>
    [1000, 3000, 2000].map((perSecond) => ({
      case: name,
      perSecond,
      medianMs: 0.01,
      p99Ms: 0.5,
      cpuMicros: 12,
      providerMicros: undefined,
      decisions: 100,
    })),
  );
  const text = formatGuard(samples);
  for (const { name } of guardCases)
    expect(text).toMatch(new RegExp(`${name} +2,000 +10\\.0 µs +500\\.0 µs +12\\.0 µs`));
  expect(text).toContain("one introspection over HTTP");
});
