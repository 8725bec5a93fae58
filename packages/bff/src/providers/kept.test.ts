import { describe, expect, it } from "vitest";
import { kept } from "./kept.ts";

function given() {
  let [time, calls, isDown] = [0, 0, false];
  const ask = kept(
    async () => {
      calls += 1;
      if (isDown) throw new Error("down");
      return calls;
    },
    { lifetime: 1000, now: () => time },
  );
  return {
    ask,
    pass: (milliseconds: number) => void (time += milliseconds),
    down: (value: boolean) => void (isDown = value),
    calls: () => calls,
  };
}

describe("what is kept for a while", () => {
  it("is asked for once by all who want it meanwhile", async () => {
    const { ask } = given();
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    expect(await ask()).toBe(1);
  });

  it("is asked for again after that, while the earlier outcome serves", async () => {
    const { ask, pass } = given();
    await ask();
    pass(1000);
    expect(await ask()).toBe(1);
    expect(await ask()).toBe(2);
  });

  it("serves on when it cannot be had again, and is not asked for with every call", async () => {
    const { ask, pass, down, calls } = given();
    await ask();
    down(true);
    pass(1000);
    await ask();
    expect(await ask()).toBe(1);
    expect(calls()).toBe(2);
  });

  it("is not kept when the first time fails", async () => {
    const { ask, down } = given();
    down(true);
    await expect(ask()).rejects.toThrow("down");
    down(false);
    expect(await ask()).toBe(2);
  });
});
