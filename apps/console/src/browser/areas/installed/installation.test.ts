import { describe, expect, it } from "vitest";
import { askedOf, glanceOf, type InstalledRight, isUnused } from "./installation.ts";

const now = Date.parse("2026-11-29T09:30:00.000Z");

describe("the list of installed apps", () => {
  it("asks for those of an organisation, or for one's own", () => {
    expect(askedOf({}, "o1", now)).toEqual({ organisation: "o1" });
    expect(askedOf({}, undefined, now)).toEqual({ mine: true });
  });

  it.each([
    ["ownerLeft", { ownerLeft: true }],
    ["unverified", { unverified: true }],
    ["pending", { pending: true }],
    ["paused", { status: "suspended" }],
    ["unused", { unusedSince: "2026-08-31T00:00:00.000Z" }],
  ] as const)("asks for what the address shows: %s", (show, asked) => {
    expect(askedOf({ search: "sync", show }, "o1", now)).toEqual({
      organisation: "o1",
      search: "sync",
      ...asked,
    });
  });
});

describe("an installation", () => {
  it("is unused after ninety days, from its last use or from when it was installed", () => {
    expect(isUnused({ createdAt: "2026-08-30T00:00:00.000Z" }, now)).toBe(true);
    expect(isUnused({ createdAt: "2026-09-30T00:00:00.000Z" }, now)).toBe(false);
    const used = { createdAt: "2025-01-01T00:00:00.000Z", lastUsedAt: "2026-11-01T00:00:00.000Z" };
    expect(isUnused(used, now)).toBe(false);
  });

  it("can do what it was granted, and a right that the catalogue does not know counts as one to change", () => {
    const right = (state: InstalledRight["state"], access?: "see" | "change"): InstalledRight => ({
      scope: "a",
      state,
      at: "2026-11-29T09:30:00.000Z",
      ...(access === undefined ? {} : { access }),
    });
    const rights = [
      right("granted", "see"),
      right("granted"),
      right("pending", "see"),
      right("revoked", "change"),
    ];
    expect(glanceOf({ rights })).toEqual({ see: 1, change: 1, pending: 1 });
  });
});
