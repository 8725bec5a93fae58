import { describe, expect, it } from "vitest";
import { least, soak } from "./soak.ts";

/* With a provider that accepts a retry for a while, as many do, processes may be killed at any moment. */

const seconds = Math.min(Number(process.env["GRANTWAY_SOAK_SECONDS"] ?? 8), 12);

describe("many processes on one connection", () => {
  it("8 of them die at any moment at a provider that takes a retry", { timeout: 400_000 }, async () => {
    const options = { refresh: "rotate", grace: 30_000, abandoned: "spent" } as const;
    const { counted, failures } = await soak({
      processes: 8,
      seconds,
      options,
      settledOnly: false,
    });
    expect(failures).toEqual([]);
    expect(counted.map(({ endedFamilies }) => endedFamilies)).toEqual([0, 0, 0]);
    expect(Math.min(...counted.map(({ shortestGap }) => shortestGap))).toBeGreaterThan(least);
  });
});
