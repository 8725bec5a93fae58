import { ApiProblem } from "@grantway/api";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { patiently } from "./patiently.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refusal = (name: string, retryAfter?: number) =>
  new ApiProblem(
    { type: `/problems#${name}`, title: "No", status: 429, detail: "No.", requestId: "r" },
    retryAfter,
  );

it("asks again after the time the server names, as often as it says so", async () => {
  let asked = 0;
  const answer = patiently(async () => {
    asked += 1;
    if (asked < 3) throw refusal("too-many-requests", 7);
    return "done";
  });
  await vi.advanceTimersByTimeAsync(6999);
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(7001);
  await expect(answer).resolves.toBe("done");
});

it("hands on whatever else went wrong", async () => {
  await expect(patiently(() => Promise.reject(refusal("conflict")))).rejects.toMatchObject({
    type: "conflict",
  });
});
