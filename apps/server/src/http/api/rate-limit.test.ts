import { describe, expect, it, onTestFinished } from "vitest";
import { createRateLimit } from "./rate-limit.ts";

const minute = 60_000;

function given({ at = minute, perMinute = 2 } = {}) {
  const world = { now: at };
  const limit = createRateLimit({ perMinute, crewName: crypto.randomUUID(), clock: () => world.now });
  onTestFinished(() => limit.close());
  return { world, count: () => limit.count("ada") };
}

describe("how often one caller may ask in a minute", () => {
  it("is told with each answer, and whoever asks once too often waits for the end of it", () => {
    const { world, count } = given();
    expect(count()).toMatchObject({ ratelimit: '"caller";r=1;t=60' });
    world.now += minute - 1;
    count();
    expect(count).toThrow("2 times in a minute");
    world.now += 1;
    expect(count()).toMatchObject({ ratelimit: '"caller";r=1;t=60' });
  });

  it("is counted anew where the clock was set back: nobody waits until that moment comes again", () => {
    const { world, count } = given({ at: 365 * 24 * 60 * minute });
    count();
    count();
    expect(count).toThrow("2 times in a minute");
    world.now = minute;
    expect(count()).toMatchObject({ ratelimit: '"caller";r=1;t=60' });
  });
});
