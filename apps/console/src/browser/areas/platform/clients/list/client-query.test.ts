import { describe, expect, it } from "vitest";
import { asked } from "./client-query.ts";

const noon = Date.parse("2026-11-28T12:34:56.789Z");

describe("what the list of clients is asked for", () => {
  it("is what its address says, and how many there are", () => {
    expect(asked({ search: "a", status: "suspended", party: "other" }, noon)).toMatchObject({
      search: "a",
      status: "suspended",
      firstParty: false,
      total: true,
    });
    expect(asked({}, noon).firstParty).toBeUndefined();
  });

  it("is the same all day, so that nothing is read again because a minute went by", () => {
    expect(asked({ unused: "90d" }, noon).unusedSince).toBe("2026-08-30T00:00:00.000Z");
    expect(asked({ unused: "90d" }, noon + 60_000)).toEqual(asked({ unused: "90d" }, noon));
  });
});
