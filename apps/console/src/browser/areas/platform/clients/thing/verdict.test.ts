import { describe, expect, it } from "vitest";
import { type Activity, daily, verdictOf } from "./verdict.ts";

const nothing: Activity = {
  from: "2026-11-26T00:00:00.000Z",
  grantTypes: [],
  scopes: [],
  apis: [],
  failures: [],
  days: [],
};
const failedAt = (lastAt: string) => [{ code: "invalid_client", reason: "no secret", count: 1, lastAt }];
const [earlier, later] = ["2026-11-28T09:00:00.000Z", "2026-11-28T10:00:00.000Z"];
const active = { status: "active" } as const;

describe("whether a client works", () => {
  it("is told by what happened last: a use, or a failure", () => {
    expect(verdictOf(active, nothing)).toBe("never");
    expect(verdictOf(active, { ...nothing, lastUsedAt: later })).toBe("works");
    expect(verdictOf(active, { ...nothing, lastUsedAt: later, failures: failedAt(earlier) })).toBe("works");
    expect(verdictOf(active, { ...nothing, lastUsedAt: earlier, failures: failedAt(later) })).toBe("fails");
    expect(verdictOf(active, { ...nothing, failures: failedAt(later) })).toBe("fails");
  });

  it("is no question while it is suspended", () => {
    expect(verdictOf({ status: "suspended" }, { ...nothing, lastUsedAt: later })).toBe("suspended");
  });
});

it("every day has its point, those without a token too", () => {
  const activity = { ...nothing, days: [{ at: "2026-11-27T00:00:00.000Z", tokens: 3, failures: 1 }] };
  expect(daily(activity, Date.parse(later)).map(({ value }) => value)).toEqual([0, 3, 0]);
});
