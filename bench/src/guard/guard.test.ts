import { expect, it } from "vitest";
import { readOptions } from "../options.ts";
import { guard, guardCases } from "./guard.ts";

it("the guard lets in every token of every case, remembered or not", async () => {
  const flags = ["guard", "--rounds", "1", "--chains", "8", "--connections", "4", "--warm-up", "0.01"];
  const options = readOptions([...flags, "--seconds", "0.1", "--threads", "1", "--tries", "1"]);
  if (options === undefined) throw new Error("no options");
  const samples = await guard(options, () => undefined);
  expect(samples.map((sample) => sample.case)).toEqual(guardCases.map(({ name }) => name));
  for (const { decisions } of samples) expect(decisions).toBeGreaterThan(0);
});
