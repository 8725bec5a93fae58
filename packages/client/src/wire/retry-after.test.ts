import { describe, expect, it } from "vitest";
import { ClientError } from "../client-error.ts";
import { isTemporaryStatus, oncePatiently, retryAfterOf, whenToRetry } from "./retry-after.ts";

const now = Date.parse("Sat, 28 Nov 2026 12:00:00 GMT");
const day = 86_400_000;

describe("Retry-After, RFC 9110 §10.2.3", () => {
  it.each<readonly [string, Record<string, string>, number | undefined]>([
    ["seconds", { "retry-after": "30" }, 30_000],
    ["no time at all", { "retry-after": "0" }, 0],
    [
      "a date by the provider's clock",
      { "retry-after": "Sat, 28 Nov 2026 09:00:20 GMT", date: "Sat, 28 Nov 2026 09:00:00 GMT" },
      20_000,
    ],
    ["a date by ours, without theirs", { "retry-after": "Sat, 28 Nov 2026 12:01:00 GMT" }, 60_000],
    ["a date in the obsolete form", { "retry-after": "Saturday, 28-Nov-26 12:01:00 GMT" }, 60_000],
    ["a date that is past", { "retry-after": "Sat, 28 Nov 2026 11:00:00 GMT" }, 0],
    ["more than a day", { "retry-after": "9223372036854775807" }, day],
    ["a date in a hundred years", { "retry-after": "Sat, 28 Nov 2126 12:00:00 GMT" }, day],
    ["a negative number", { "retry-after": "-1" }, undefined],
    ["a fraction", { "retry-after": "1.5" }, undefined],
    ["words", { "retry-after": "later" }, undefined],
    ["nothing", { "retry-after": "" }, undefined],
    ["no such header", {}, undefined],
  ])("reads %s", (_, headers, expected) => {
    expect(retryAfterOf(new Headers(headers), now)).toBe(expected);
  });

  it.each([
    [undefined, "try again later"],
    [0, "try again in 1 second"],
    [30_000, "try again in 30 seconds"],
    [119_000, "try again in 119 seconds"],
    [120_000, "try again in 2 minutes"],
    [119 * 60_000, "try again in 119 minutes"],
    [120 * 60_000, "try again in 2 hours"],
    [day, "try again in 24 hours"],
  ])("is told: %s", (retryAfter, words) => {
    expect(whenToRetry(retryAfter)).toBe(words);
  });

  it("is a matter of these statuses", () => {
    expect([408, 425, 429, 500, 502, 503, 504, 599].map(isTemporaryStatus)).not.toContain(false);
    expect([200, 302, 400, 401, 403, 404, 499].map(isTemporaryStatus)).not.toContain(true);
  });
});

describe("waiting as asked", () => {
  const failing = (retryAfter: number | undefined) => {
    let calls = 0;
    const work = async () => {
      calls += 1;
      if (calls === 1)
        throw new ClientError("provider_unreachable", "Busy.", { temporary: true, retryAfter });
      return "done";
    };
    return { work, calls: () => calls };
  };

  it("asks once more after a short time", async () => {
    const { work, calls } = failing(1);
    expect([await oncePatiently(work), calls()]).toEqual(["done", 2]);
  });

  it.each([undefined, 10_001])("keeps nobody waiting for %s", async (retryAfter) => {
    const { work, calls } = failing(retryAfter);
    await expect(oncePatiently(work)).rejects.toMatchObject({ retryAfter });
    expect(calls()).toBe(1);
  });

  it("stops when it is told to", async () => {
    const { work, calls } = failing(10_000);
    const stop = new AbortController();
    const waiting = oncePatiently(work, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ message: "Busy." });
    expect(calls()).toBe(1);
  });
});
