import { describe, expect, it } from "vitest";
import { loadPeer } from "./load-peer.ts";

describe("a package that need not be there", () => {
  it("is loaded when it is there, and named with what to install when it is not", async () => {
    expect(await loadPeer<{ join: unknown }>("node:path", "A path")).toHaveProperty("join");
    await expect(loadPeer("no-such-package-anywhere", "The vault of glass")).rejects.toMatchObject({
      code: "peer_missing",
      message:
        "The vault of glass needs the package no-such-package-anywhere: npm install no-such-package-anywhere.",
    });
  });
});
