import { describe, expect, it } from "vitest";
import { inTime } from "./in-time.ts";

describe("waiting, but not for ever", () => {
  it("answers what came in time", async () => {
    expect(await inTime(Promise.resolve("done"), 60_000)).toBe("done");
    await expect(inTime(Promise.reject(new Error("failed")), 60_000)).rejects.toThrow("failed");
  });

  it("goes on without what comes late, or fails late", async () => {
    let fail: (error: Error) => void = () => undefined;
    const slow = new Promise<string>((_, reject) => {
      fail = reject;
    });
    expect(await inTime(slow, 1)).toBeUndefined();
    fail(new Error("too late for anybody"));
  });
});
