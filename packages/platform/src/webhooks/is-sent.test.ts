import { describe, expect, it } from "vitest";
import { isSent, type SendingFacts } from "./is-sent.ts";

const enabled: SendingFacts = { events: [], disabledBecause: null, appStatus: "active" };

describe("which events an endpoint is sent", () => {
  it("those of its types; all where it names none", () => {
    expect(isSent("grant.created", enabled)).toBe(true);
    expect(isSent("grant.created", { ...enabled, events: ["grant.created"] })).toBe(true);
    expect(isSent("grant.changed", { ...enabled, events: ["grant.created"] })).toBe(false);
  });

  it("none while it is switched off, whoever did it", () => {
    for (const disabledBecause of ["asked", "gone", "failing"] as const)
      expect(isSent("grant.created", { ...enabled, disabledBecause })).toBe(false);
  });

  it("uninstalling and erasing always, promise 5", () => {
    for (const type of ["installation.uninstalled", "erasure.requested"] as const) {
      expect(isSent(type, { ...enabled, events: ["grant.created"] })).toBe(true);
      expect(isSent(type, { ...enabled, appStatus: "suspended" })).toBe(true);
      expect(isSent(type, { ...enabled, appStatus: "deleted" })).toBe(true);
      expect(isSent(type, { ...enabled, disabledBecause: "failing" })).toBe(true);
      // Its people said so, or the machine that answers there.
      expect(isSent(type, { ...enabled, disabledBecause: "asked" })).toBe(false);
      expect(isSent(type, { ...enabled, disabledBecause: "gone" })).toBe(false);
    }
  });

  it("of a suspended app that it is suspended, and nothing else", () => {
    const suspended = { ...enabled, appStatus: "suspended" } as const;
    expect(isSent("installation.suspended", suspended)).toBe(true);
    expect(isSent("grant.created", suspended)).toBe(false);
  });
});
