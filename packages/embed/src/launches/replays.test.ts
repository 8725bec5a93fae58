import { describe, expect, it } from "vitest";
import { createMemoryReplays } from "./replays.ts";

describe("launches that were shown, in memory", () => {
  it("count once, for one of sixteen at a time", async () => {
    const replays = createMemoryReplays({ now: () => 0 });
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => replays.spend("a", new Date(1_000))));
    expect(outcomes.filter((outcome) => outcome === "fresh")).toHaveLength(1);
    await expect(replays.spend("b", new Date(1_000))).resolves.toBe("fresh");
  });

  it("are forgotten when they are expired and there is no room, and never before", async () => {
    let at = 0;
    const replays = createMemoryReplays({ now: () => at });
    for (let id = 0; id < 10_000; id += 1) await replays.spend(`${id}`, new Date(1_000));
    await expect(replays.spend("more", new Date(1_000))).resolves.toBe("used");
    await expect(replays.spend("0", new Date(1_000))).resolves.toBe("used");
    at = 1_000;
    await expect(replays.spend("more", new Date(2_000))).resolves.toBe("fresh");
  });
});
