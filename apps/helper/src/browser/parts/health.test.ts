import type { ConnectionView } from "@grantway/helper/contract";
import { describe, expect, it } from "vitest";
import { healthOf } from "./health.ts";

const now = 1_000_000_000;
const minute = 60_000;
const connection: ConnectionView = {
  name: "acme",
  service: "acme",
  provider: { id: "acme", name: "Acme" },
  flow: "code",
  clientId: "client",
  scopes: [],
  status: "connected",
  canRefresh: true,
  obtainedAt: now - minute,
  expiresAt: now + 60 * minute,
};

describe("how a connection is", () => {
  it.each([
    ["well, with a token and a way to the next", {}, "good", "Connected"],
    [
      "well, though its token ended, because the next call fetches one",
      { expiresAt: now - 1 },
      "good",
      "Connected",
    ],
    ["broken, when its record cannot be used", { status: "broken", reason: "no client" }, "bad", "Broken"],
    ["well, when its token has no end", { expiresAt: undefined, canRefresh: false }, "good", "Connected"],
    [
      "about to end, without a way to refresh",
      { expiresAt: now + 9 * minute, canRefresh: false },
      "caution",
      "Ends soon",
    ],
    [
      "over, the moment its token ends without a way to refresh",
      { expiresAt: now, canRefresh: false },
      "bad",
      "Expired",
    ],
    ["in trouble since a refresh failed", { trouble: "Acme is down." }, "caution", "Refresh failed"],
    ["ended by the provider", { status: "reconnect", reason: "invalid_grant" }, "bad", "Sign in again"],
    ["not signed in", { status: "not_connected" }, "none", "Not connected"],
    [
      "being signed in, whatever was before",
      { status: "reconnect", signIn: { next: "wait" } },
      "waiting",
      "Signing in",
    ],
  ] as const)("is %s", (_, change, tone, word) => {
    const { expiresAt, ...rest } = { ...connection, ...change };
    const view = expiresAt === undefined ? rest : { ...rest, expiresAt };
    expect(healthOf(view, now)).toMatchObject({ tone, word });
  });

  it("says in words what to do, wherever it is not well", () => {
    const ended = { ...connection, expiresAt: now, canRefresh: false };
    expect(healthOf(ended, now).detail).toBe("Acme gave no way to refresh. Connect again.");
  });
});
