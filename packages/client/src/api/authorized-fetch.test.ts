import { describe, expect, it } from "vitest";
import { startHttp } from "../testing/fake-http.ts";
import { aConnection } from "../testing/a-connection.ts";
import { given } from "../testing/given.ts";
import { isReplayable } from "./authorized-fetch.ts";

describe("calling an API", () => {
  it.each([
    ["text", "hello"],
    ["bytes", new TextEncoder().encode("hello")],
    ["a blob", new Blob(["hello"])],
  ])("refreshes once and sends %s once more on 401", async (_, body) => {
    const { connect, grantway, provider, seen } = await given();
    await connect();
    provider.expireAll();
    const response = await grantway.fetch("fake", "/echo", { method: "POST", body });
    expect(await response.json()).toMatchObject({ login: "ada", body: "hello" });
    expect(seen("/api/echo")).toHaveLength(2);
    expect(provider.counts().rotations).toBe(1);
  });

  it("does not send a stream twice: it is gone", async () => {
    const { connect, grantway, provider, seen } = await given();
    await connect();
    provider.expireAll();
    const body = new Blob(["hello"]).stream();
    const response = await grantway.fetch("fake", "/echo", {
      method: "POST",
      body,
      duplex: "half",
    });
    expect(response.status).toBe(401);
    expect(seen("/api/echo")).toHaveLength(1);
  });

  it("retries once and no more, and tells", async () => {
    const { connect, grantway, events, seen } = await given();
    await connect();
    const { value } = await grantway.token("fake");
    const { origin, stop } = await startHttp(async () => ({ status: 401, body: "no" }));
    expect((await grantway.fetch("fake", `${origin}/x`)).status).toBe(401);
    await stop();
    expect(seen("/token")).toHaveLength(2);
    expect(events.map(({ type }) => type)).toContain("unauthorized");
    expect((await grantway.token("fake")).value).not.toBe(value);
  });

  it("refreshes once for many calls that are refused at once", async () => {
    const { connect, grantway, provider } = await given();
    await connect();
    provider.expireAll();
    const responses = await Promise.all(Array.from({ length: 16 }, () => grantway.fetch("fake", "/me")));
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    expect(provider.counts()).toMatchObject({ rotations: 1, endedFamilies: 0 });
  });

  it("puts the token and more where the API wants it", async () => {
    const { origin, stop } = await startHttp(async ({ headers }) => ({ body: headers }));
    const api = { base: origin, header: "X-Shop-Token", scheme: "", headers: { "Client-Id": "{client_id}" } };
    const { connect, grantway } = await given({ definition: { api } });
    await connect();
    const { value } = await grantway.token("fake");
    const headers = (await (await grantway.fetch("fake", "x")).json()) as Record<string, string>;
    await stop();
    expect(headers).toMatchObject({ "x-shop-token": value, "client-id": "client", "user-agent": "grantway" });
    expect(headers["authorization"]).toBeUndefined();
  });

  it("takes the token along within the origin, and to no other", async () => {
    const other = await startHttp(async ({ headers }) => ({ body: headers }));
    const home = await startHttp(async ({ path, headers }) => {
      if (path === "/there") return { status: 302, headers: { location: `${other.origin}/` } };
      return path === "/here" ? { status: 302, headers: { location: "/end" } } : { body: headers };
    });
    const { connect, grantway } = await given({
      definition: { api: { base: home.origin, header: "X-Token" } },
    });
    await connect();
    const get = async (path: string) =>
      (await grantway.fetch("fake", path)).json() as Promise<Record<string, string>>;
    expect((await get("/here"))["x-token"]).toMatch(/^Bearer access-/);
    expect(JSON.stringify(await get("/there"))).not.toContain("access-");
    await Promise.all([other.stop(), home.stop()]);
  });

  it.each([
    ["http://api.example/x", "insecure_url"],
    ["http://127.0.0.1:1/x", "provider_unreachable"],
  ])("says why %s cannot be called", async (url, code) => {
    const { connect, grantway } = await given();
    await connect();
    await expect(grantway.fetch("fake", url)).rejects.toMatchObject({ code });
  });

  it.each(["line\nend", "caf\u{E9}\u{2026}", "null\0"])(
    "says that a token cannot be sent which no header can hold: %j",
    async (accessToken) => {
      const { grantway, store, connect } = await given();
      await connect();
      const stored = await store.get("fake");
      const tokens = { tokenType: "Bearer", obtainedAt: Date.now(), accessToken };
      await store.put({ ...aConnection(), ...stored?.connection, tokens }, stored?.generation);
      await expect(grantway.fetch("fake", "/me")).rejects.toMatchObject({
        code: "provider_answer_invalid",
        message: expect.stringContaining("no request can carry") as string,
      });
    },
  );

  it("needs the whole address where no base is known", async () => {
    const { connect, grantway } = await given({ definition: { api: {} } });
    await connect();
    await expect(grantway.fetch("fake", "/me")).rejects.toThrow("give the whole address");
  });

  it("knows which bodies can be sent again", () => {
    const again = [undefined, null, "x", new URLSearchParams(), new ArrayBuffer(1), new FormData()];
    expect(again.map(isReplayable)).toEqual(again.map(() => true));
    expect(isReplayable(new ReadableStream())).toBe(false);
  });
});
