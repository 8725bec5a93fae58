import { describe, expect, it } from "vitest";
import { explainUnmoved } from "./rotation.ts";

describe("a rotation that changed nothing, RFC 9700 §4.14.2", () => {
  const family = { generation: 3, rotatedAt: 1_000, expiresAt: 9_000, ended: false, movedBy: 0, repeats: 0 };
  const move = { familyId: "family", generation: 2, copy: 0, grace: 60, repeats: 2, at: 1_000 };

  it.each([
    [{ repeated: 1 }, "its successor is new", {}, {}],
    [{ repeated: 1 }, "the grace ends now", {}, { at: 1_060 }],
    [{ repeated: 1 }, "another server's clock is ahead", {}, { at: 990 }],
    [{ repeated: 2 }, "it was repeated once", { repeats: 1 }, {}],
    [{ repeated: 1 }, "a later copy moved it and comes again", { movedBy: 3 }, { copy: 3 }],
    ["replayed", "it was repeated as often as it may", { repeats: 2 }, {}],
    ["replayed", "another copy moved it", { movedBy: 1 }, {}],
    ["replayed", "it is another copy than moved it", {}, { copy: 1 }],
    ["replayed", "the grace is over", {}, { at: 1_061 }],
    ["replayed", "there is no grace", {}, { grace: 0, at: 1_001 }],
    ["replayed", "its successor was used", {}, { generation: 1 }],
    ["ended", "the family ended", { ended: true }, {}],
    ["ended", "the family expires now", { expiresAt: 1_000 }, {}],
    ["ended", "the family ended and expired", { ended: true, expiresAt: 1 }, {}],
    ["unknown", "the family never got that far", {}, { generation: 4 }],
    ["unknown", "it could have been moved", {}, { generation: 3 }],
  ] as const)("is %j when %s", (outcome, _, state, attempt) => {
    expect(explainUnmoved({ ...family, ...state }, { ...move, ...attempt })).toEqual(outcome);
  });

  it("is unknown without a family", () => {
    expect(explainUnmoved(undefined, move)).toBe("unknown");
  });
});
