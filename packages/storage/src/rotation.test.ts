import { describe, expect, it } from "vitest";
import { explainUnmoved } from "./rotation.ts";

describe("a rotation that changed nothing, RFC 9700 §4.14.2", () => {
  const family = { generation: 3, rotatedAt: 1_000, expiresAt: 9_000, ended: false };
  const move = { familyId: "family", generation: 2, grace: 60, at: 1_000 };

  it.each([
    ["repeated", "its successor is new", {}, {}],
    ["repeated", "the grace ends now", {}, { at: 1_060 }],
    ["repeated", "another server's clock is ahead", {}, { at: 990 }],
    ["replayed", "the grace is over", {}, { at: 1_061 }],
    ["replayed", "there is no grace", {}, { grace: 0, at: 1_001 }],
    ["replayed", "its successor was used", {}, { generation: 1 }],
    ["ended", "the family ended", { ended: true }, {}],
    ["ended", "the family expires now", { expiresAt: 1_000 }, {}],
    ["ended", "the family ended and expired", { ended: true, expiresAt: 1 }, {}],
    ["unknown", "the family never got that far", {}, { generation: 4 }],
    ["unknown", "it could have been moved", {}, { generation: 3 }],
  ] as const)("is %s when %s", (outcome, _, state, attempt) => {
    expect(explainUnmoved({ ...family, ...state }, { ...move, ...attempt })).toBe(outcome);
  });

  it("is unknown without a family", () => {
    expect(explainUnmoved(undefined, move)).toBe("unknown");
  });
});
