import { describe, expect, it } from "vitest";
import { createOnceByState } from "./once-by-state.ts";

describe("work for a state", () => {
  it("is done once, also when it fails, and again only after a minute", async () => {
    let [now, calls] = [0, 0];
    const once = createOnceByState<number>(() => now);
    const work = async () => {
      calls += 1;
      if (calls === 1) throw new Error("refused");
      return calls;
    };
    const both = await Promise.allSettled([once("a", work), once("a", work)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    now = 60_000;
    expect(await once("a", work)).toBe(2);
    expect(await once("b", work)).toBe(3);
  });
});
