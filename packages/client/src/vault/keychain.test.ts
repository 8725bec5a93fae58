import { describe, expect, it } from "vitest";
import { openKeychain } from "./keychain.ts";

describe("the system's keychain", () => {
  it("is there or is not, and no error either way; the real one is used in contracts/keychain.test.ts", async () => {
    const keychain = await openKeychain();
    expect(keychain === undefined || typeof keychain.get === "function").toBe(true);
  });
});
