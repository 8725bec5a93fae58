import { describe, expect, it } from "vitest";
import { createRandomPool } from "./random-pool.ts";

describe("the pool of random bytes", () => {
  it("never hands out the same bytes twice, refills included", () => {
    const pool = createRandomPool(100);
    const taken = Array.from({ length: 5000 }, () => {
      const target = Buffer.alloc(24);
      pool.fill(target, 0, 24);
      return target.toString("hex");
    });
    expect(new Set(taken).size).toBe(5000);
  });

  it("writes exactly the bytes asked for", () => {
    const target = Buffer.alloc(64);
    createRandomPool().fill(target, 16, 32);
    expect(target.subarray(0, 16)).toEqual(Buffer.alloc(16));
    expect(target.subarray(48)).toEqual(Buffer.alloc(16));
    expect(target.subarray(16, 48)).not.toEqual(Buffer.alloc(32));
  });
});
