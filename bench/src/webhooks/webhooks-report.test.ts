import { expect, it } from "vitest";
import { formatWebhooks } from "./webhooks-report.ts";

const good = {
  database: "SQLite",
  quietPerSecond: 2_000,
  besideHangingPerSecond: 1_900,
  cpuMicros: 300,
  quietP99Ms: 10,
  deliveringP99Ms: 20,
  held: 4_096,
};

it("says what does not hold of what is promised", () => {
  expect(formatWebhooks([good])).toContain("All as promised.");
  const bad = { ...good, quietPerSecond: 900, besideHangingPerSecond: 450, deliveringP99Ms: 40 };
  const text = formatWebhooks([bad]);
  for (const part of ["fewer than 1000 a second", "slow the others by 50 %", "4.0 times as long"])
    expect(text).toContain(part);
});
