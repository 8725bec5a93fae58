import { expect, it } from "vitest";
import { readTimes } from "./times.ts";

it("the times of calls are what the settings say, or bounded all the same", () => {
  expect(readTimes()).toEqual({
    timeouts: { connect: 10_000, firstByte: 60_000, idle: 300_000 },
    socketLife: 3_600_000,
  });
  expect(readTimes({ idle: 1, socketLife: 2 })).toMatchObject({ timeouts: { idle: 1000 }, socketLife: 2000 });
});
