import { describe, expect, it } from "vitest";
import { createMayReadMetrics } from "./metrics-access.ts";

describe("who may read the metrics", () => {
  it("is everybody who reaches them where no token is set", () => {
    expect(createMayReadMetrics(undefined)(undefined)).toBe(true);
  });

  it.each([
    ["Bearer a-token-for-prometheus", true],
    ["bearer  a-token-for-prometheus", true],
    [undefined, false],
    ["", false],
    ["Bearer", false],
    ["Bearer ", false],
    ["Bearer a-token-for-prometheu", false],
    ["Bearer a-token-for-prometheus x", false],
    ["Basic a-token-for-prometheus", false],
    ["a-token-for-prometheus", false],
  ])("is who sends the token where one is set: %j, RFC 6750 §2.1", (authorization, may) => {
    expect(createMayReadMetrics("a-token-for-prometheus")(authorization)).toBe(may);
  });
});
