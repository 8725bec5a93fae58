import { describe, expect, it } from "vitest";
import type { OAuthErrorCode } from "../errors/oauth-error.ts";
import { createTally } from "./tally.ts";

function given() {
  let now = 1000;
  const tally = createTally({ clock: () => now });
  return { tally, at: (moment: number) => (now = moment) };
}

/** Rows as short lines. */
function linesOf({ clients }: ReturnType<ReturnType<typeof createTally>["take"]>): readonly string[] {
  return clients.map(
    ({ clientId, kind, label, reason, count }) =>
      `${clientId} ${kind} ${label}${reason && ` (${reason})`} ${count}`,
  );
}

describe("a tally", () => {
  it("counts tokens by grant type, by client and by each scope of theirs", () => {
    const { tally, at } = given();
    tally.issued("acme", "client_credentials", "read write");
    tally.issued("acme", "client_credentials", "read");
    tally.issued("spa", "refresh_token", "");
    at(2000);
    const counted = tally.take();
    expect(counted).toMatchObject({
      at: 1000,
      totals: [
        { kind: "tokens", label: "client_credentials", count: 2 },
        { kind: "tokens", label: "refresh_token", count: 1 },
      ],
    });
    expect(linesOf(counted)).toEqual([
      "acme tokens client_credentials 2",
      "acme scopes read 2",
      "acme scopes write 1",
      "spa tokens refresh_token 1",
    ]);
    expect(counted.clients.every(({ lastAt }) => lastAt === 2000)).toBe(true);
  });

  it("counts the same again and again, and something else in between", () => {
    const { tally } = given();
    for (const scope of ["read", "read", "write", "read", "read"]) {
      tally.issued("acme", "client_credentials", scope);
      tally.issued("spa", "refresh_token", scope);
    }
    tally.issued("acme", "refresh_token", "read");
    expect(linesOf(tally.take())).toEqual([
      "acme tokens client_credentials 5",
      "acme tokens refresh_token 1",
      "acme scopes read 5",
      "acme scopes write 1",
      "spa tokens refresh_token 5",
      "spa scopes read 4",
      "spa scopes write 1",
    ]);
    expect(tally.sums().map(({ count }) => count)).toEqual([5, 6]);
  });

  it("counts sign-ins by how they ended", () => {
    const { tally } = given();
    tally.signedIn("signed-in");
    tally.signedIn("wrong-password");
    const counted = tally.take();
    expect(counted.totals.map(({ label, count }) => [label, count])).toEqual([
      ["signed-in", 1],
      ["wrong-password", 1],
    ]);
  });

  it("counts errors by code, and of a registered client why and when last", () => {
    const { tally, at } = given();
    tally.refused("invalid_client");
    tally.refused("invalid_grant", { clientId: "acme", reason: "code expired" });
    at(5000);
    tally.refused("invalid_grant", { clientId: "acme", reason: "code expired" });
    at(9000);
    const counted = tally.take();
    expect(counted.totals).toEqual([
      { kind: "errors", label: "invalid_client", count: 1 },
      { kind: "errors", label: "invalid_grant", count: 2 },
    ]);
    expect(counted.clients).toEqual([
      {
        clientId: "acme",
        kind: "errors",
        label: "invalid_grant",
        reason: "code expired",
        count: 2,
        lastAt: 5000,
      },
    ]);
  });

  it("begins anew when its counts are taken, and still knows the sums", () => {
    const { tally, at } = given();
    tally.issued("acme", "client_credentials", "read");
    at(2000);
    tally.take();
    at(3000);
    expect(tally.take()).toEqual({ at: 2000, totals: [], clients: [] });
    tally.issued("acme", "client_credentials", "read");
    expect(tally.take().totals).toEqual([{ kind: "tokens", label: "client_credentials", count: 1 }]);
    expect(tally.sums()).toEqual([{ kind: "tokens", label: "client_credentials", count: 2 }]);
  });

  it("stays small, whatever comes: the totals go on", () => {
    const { tally } = given();
    for (let id = 0; id < 20_000; id += 1) tally.issued(`client-${id}`, "client_credentials", "read");
    const flood = tally.take();
    expect(new Set(flood.clients.map(({ clientId }) => clientId)).size).toBe(10_000);
    expect(flood.totals).toEqual([{ kind: "tokens", label: "client_credentials", count: 20_000 }]);

    for (let one = 0; one < 1000; one += 1) {
      tally.issued("acme", "client_credentials", `scope-${one}`);
      tally.refused("invalid_request" satisfies OAuthErrorCode, {
        clientId: "acme",
        reason: `reason ${one}`,
      });
    }
    const { clients } = tally.take();
    expect(Object.groupBy(clients, ({ kind }) => kind)).toMatchObject({
      scopes: { length: 32 },
      errors: { length: 33 },
    });
    expect(clients.find(({ reason }) => reason === "other")).toMatchObject({ count: 968 });
  });
});
