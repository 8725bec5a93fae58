import { describe, expect, it } from "vitest";
import { createRegistrationRate } from "./registration-rate.ts";

describe("registrations of one network", () => {
  it("are counted for an hour, and the next one waits until it is over", () => {
    const rate = createRegistrationRate(2);
    expect(rate.take("a", 0)).toBeUndefined();
    expect(rate.take("a", 1_000)).toBeUndefined();
    expect(rate.take("a", 2_000)).toBe(3_598_000);
    expect(rate.take("a", 3_599_999)).toBe(1);
    expect(rate.take("a", 3_600_000)).toBeUndefined();
  });

  it("wait for no moment that a clock told before it was set back", () => {
    const rate = createRegistrationRate(1);
    rate.take("a", 31_536_000_000);
    expect(rate.take("a", 0)).toBeUndefined();
    expect(rate.take("a", 0)).toBe(3_600_000);
  });

  it("slow no other network", () => {
    const rate = createRegistrationRate(1);
    expect(rate.take("a", 0)).toBeUndefined();
    expect(rate.take("a", 0)).toBeDefined();
    expect(rate.take("b", 0)).toBeUndefined();
  });

  it("of ten thousand networks are remembered, and the oldest makes room", () => {
    const rate = createRegistrationRate(1);
    for (let each = 0; each <= 10_000; each += 1) rate.take(`network ${each}`, each);
    expect(rate.take("network 1", 10_001)).toBeDefined();
    expect(rate.take("network 0", 10_001)).toBeUndefined();
  });
});
