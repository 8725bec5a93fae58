import { describe, expect, it } from "vitest";
import { canRefresh, isName, summarise } from "./connection.ts";
import { aConnection } from "./testing/a-connection.ts";

describe("a connection", () => {
  it.each(["github", "Acme_1", "a.b-c", "x".repeat(64)])("may be called %s", (name) => {
    expect(isName(name)).toBe(true);
  });

  it.each(["", ".hidden", "-x", "a/b", "a b", "a\n", "ü", "x".repeat(65), "../x"])(
    "may not be called %j",
    (name) => {
      expect(isName(name)).toBe(false);
    },
  );

  it("is shown without anything secret", () => {
    const connection = aConnection({ dpopKey: { d: "private" }, captured: { team_id: "T1" } });
    const shown = JSON.stringify(summarise(connection, 0));
    expect(shown).toContain("T1");
    for (const secret of ["access 1", "refresh 1", "client secret", "private"])
      expect(shown).not.toContain(secret);
  });

  it.each([
    ["connected while it can be refreshed", {}, 9_999_999, "connected"],
    [
      "expired when it cannot",
      { tokens: { accessToken: "a", tokenType: "Bearer", obtainedAt: 0, expiresAt: 5 } },
      5,
      "expired",
    ],
    [
      "connected until that moment",
      { tokens: { accessToken: "a", tokenType: "Bearer", obtainedAt: 0, expiresAt: 5 } },
      4,
      "connected",
    ],
    [
      "to be reconnected when the provider ended it",
      { reconnect: { since: 0, reason: "over" } },
      0,
      "reconnect",
    ],
  ])("is %s", (_, change, now, status) => {
    expect(summarise(aConnection(change), now).status).toBe(status);
  });

  it("without tokens is not connected", () => {
    const { tokens: _, ...bare } = aConnection();
    expect(summarise(bare, 0)).toMatchObject({ status: "not_connected", canRefresh: false });
    expect(canRefresh({ ...bare, flow: "client_credentials" })).toBe(true);
  });
});
