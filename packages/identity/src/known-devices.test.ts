import { describe, expect, it } from "vitest";
import { createKnownDevices } from "./known-devices.ts";
import { countingEntropy, openCipher } from "./testing/stand-ins.ts";

const devices = createKnownDevices({ cipher: openCipher, entropy: countingEntropy() });

describe("known devices", () => {
  it("know who signed in from them, and nobody else", () => {
    const cookie = devices.remember(undefined, "ada");
    expect(cookie).toMatch(/^gwdv_/);
    expect(devices.knows(cookie, "ada")).toBe("id-000001");
    expect(devices.knows(cookie, "bob")).toBeUndefined();
  });

  it("stay the same device for everybody who uses them", () => {
    const first = devices.remember(undefined, "ada");
    const second = devices.remember(first, "bob");
    expect(devices.knows(second, "ada")).toBe(devices.knows(first, "ada"));
    expect(devices.knows(second, "bob")).toBe(devices.knows(first, "ada"));
  });

  it("remember the last five people, so the cookie does not grow", () => {
    const cookie = ["a", "b", "c", "d", "e", "f", "a"].reduce<string | undefined>(
      (kept, user) => devices.remember(kept, user),
      undefined,
    );
    const known = ["a", "b", "c", "d", "e", "f"].filter((user) => devices.knows(cookie, user) !== undefined);
    expect(known).toEqual(["a", "c", "d", "e", "f"]);
  });

  it.each([undefined, "", "gwdv_", "gwdv_testAAAA", "gwss_x"])(
    "know nobody from %j and start anew",
    (cookie) => {
      expect(devices.knows(cookie, "ada")).toBeUndefined();
      expect(devices.knows(devices.remember(cookie, "ada"), "ada")).toBeDefined();
    },
  );
});
