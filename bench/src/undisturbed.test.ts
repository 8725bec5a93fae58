import { describe, expect, it } from "vitest";
import { parseTicks, undisturbed } from "./undisturbed.ts";

/** Measures 1, 2, 3 … while the host takes these percentages. */
async function measured(shares: readonly number[], tries = 3) {
  const readings = shares.flatMap((taken, index) => [
    { taken: 0, all: index * 100 },
    { taken, all: (index + 1) * 100 },
  ]);
  const lines: string[] = [];
  let times = 0;
  const result = await undisturbed(async () => ++times, {
    tries,
    tell: (line) => void lines.push(line),
    readTicks: () => readings.shift() ?? { taken: 0, all: 0 },
  });
  return { result, times, lines };
}

describe("measuring undisturbed", () => {
  it("measures once where the host leaves the machine alone", async () => {
    await expect(measured([10])).resolves.toEqual({ result: 1, times: 1, lines: [] });
  });

  it("measures again when the host took more than a tenth, and says so", async () => {
    await expect(measured([43, 2])).resolves.toEqual({
      result: 2,
      times: 2,
      lines: ["the host took 43 % of the processor time: measured again"],
    });
  });

  it("gives up after so many tries with what was least disturbed", async () => {
    await expect(measured([43, 21, 60])).resolves.toMatchObject({ result: 2, times: 3 });
    await expect(measured([43], 1)).resolves.toEqual({ result: 1, times: 1, lines: [] });
  });

  it("reads what Linux counts for all processors, guests once", () => {
    expect(parseTicks("cpu  1 2 3 4 5 6 7 8 1 2\ncpu0 9 9 9 9 9 9 9 9 9 9\n")).toEqual({ taken: 8, all: 36 });
  });

  it("asks this machine by itself", async () => {
    await expect(undisturbed(async () => "done", { tries: 1, tell: () => undefined })).resolves.toBe("done");
  });
});
