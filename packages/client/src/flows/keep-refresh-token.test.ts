import { describe, expect, it } from "vitest";
import type { Connection, Tokens } from "../connection.ts";
import { aConnection } from "../testing/a-connection.ts";
import { given } from "../testing/given.ts";
import { keepRefreshToken } from "./keep-refresh-token.ts";

const tokens: Tokens = { accessToken: "access 2", tokenType: "Bearer", obtainedAt: 9 };
const idToken = (sub: string) =>
  `e30.${Buffer.from(JSON.stringify({ iss: "i", sub })).toString("base64url")}.s`;
const old: Tokens = { ...tokens, refreshToken: "refresh 1", refreshExpiresAt: 50, idToken: idToken("ada") };

describe("a refresh token from before, where none comes", () => {
  it("stays with its end", () => {
    const { tokens: kept } = keepRefreshToken(aConnection({ tokens: old }), aConnection({ tokens }), 10);
    expect(kept).toEqual({ ...tokens, refreshToken: "refresh 1", refreshExpiresAt: 50 });
  });

  it.each<readonly [string, Partial<Connection>, Partial<Connection>, number]>([
    ["a new one came", {}, { tokens: { ...tokens, refreshToken: "refresh 2" } }, 10],
    ["it has ended", {}, {}, 50],
    ["it was refused", { reconnect: { since: 1, reason: "over" } }, {}, 10],
    ["it is another client's", { client: { id: "other" } }, {}, 10],
    ["it is another person's", {}, { tokens: { ...tokens, idToken: idToken("grace") } }, 10],
    ["it is another team's", { captured: { team_id: "T1" } }, { captured: { team_id: "T2" } }, 10],
    ["it is for less", { grantedScopes: ["read"] }, { grantedScopes: ["read", "write"] }, 10],
    ["it is bound to another key", { dpopKey: { x: "1" } }, {}, 10],
    ["the client speaks for itself now", {}, { flow: "client_credentials" }, 10],
    ["there was none", { tokens }, {}, 10],
  ])("does not where %s", (_, before, after, now) => {
    const fresh = aConnection({ tokens, ...after });
    expect(keepRefreshToken(aConnection({ tokens: old, ...before }), fresh, now)).toBe(fresh);
  });

  it("does not where there was no connection", () => {
    expect(keepRefreshToken(undefined, aConnection({ tokens }), 10).tokens).toEqual(tokens);
  });

  it("is kept by signing in again, unless none is wanted", async () => {
    const { connect, grantway, provider } = await given();
    await connect();
    const before = (await grantway.connections.reveal("fake")).tokens?.refreshToken;
    provider.set({ missing: ["refresh_token"] });
    expect(await connect()).toMatchObject({ canRefresh: true });
    expect((await grantway.connections.reveal("fake")).tokens?.refreshToken).toBe(before);
    expect((await grantway.refresh("fake")).status).toBe("connected");
    expect(await connect({ offline: false })).toMatchObject({ canRefresh: false });
  });
});
