import { expect, it } from "vitest";
import { createRate } from "./rate.ts";

it("lets each do it so often in a minute, and tells everybody else how long to wait", () => {
  let time = 0;
  const rate = createRate({ most: 2, now: () => time });
  expect([rate.take("ada"), rate.take("ada"), rate.take("ada"), rate.take("grace")]).toEqual([0, 0, 60, 0]);
  time = 45_000;
  expect(rate.take("ada")).toBe(15);
  time = 60_000;
  expect(rate.take("ada")).toBe(0);
});
