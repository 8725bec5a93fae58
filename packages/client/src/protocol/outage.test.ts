import { describe, expect, it } from "vitest";
import type { FakeAnswer } from "../testing/fake-http.ts";
import { given } from "../testing/given.ts";
import { recordInteraction } from "../testing/silent-interaction.ts";

const json = { "content-type": "application/json" };
const outages: readonly (readonly [string, FakeAnswer])[] = [
  ["500 with an error", { status: 500, body: { error: "server_error" } }],
  [
    "503 with an error and words",
    { status: 503, body: { error: "temporarily_unavailable", error_description: "soon" } },
  ],
  [
    "500 with an error that is none of OAuth",
    { status: 500, body: { error: "Internal Server Error", status: 500 } },
  ],
  ["500 that says invalid_grant", { status: 500, body: { error: "invalid_grant" } }],
  ["503 with another document", { status: 503, body: { message: "no healthy upstream" } }],
  ["429 without a name", { status: 429, body: { message: "slow" } }],
  ["429 with an error in an object", { status: 429, body: { error: { code: 88, message: "slow" } } }],
  ["429 with a list", { status: 429, headers: json, body: "[]" }],
  ["429 with a text", { status: 429, headers: json, body: '"Too many requests"' }],
  ["429 with nothing", { status: 429 }],
  ["502 of a proxy", { status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad Gateway</h1>" }],
  ["400 temporarily_unavailable", { status: 400, body: { error: "temporarily_unavailable" } }],
  ["200 with server_error", { status: 200, body: { error: "server_error" } }],
  ["408", { status: 408, body: {} }],
];

describe("an outage of the token endpoint", () => {
  it("is temporary in whatever words: a token that lives is used meanwhile, and nobody is signed out", async () => {
    const start = Date.now();
    let now = start;
    const { connect, grantway, provider } = await given({ now: () => now });
    await connect();
    const { value } = await grantway.token("fake");
    for (const [what, answer] of outages) {
      provider.set({ answer });
      now = start + 3_599_000;
      expect([what, (await grantway.token("fake")).value]).toEqual([what, value]);
      now = start + 3_601_000;
      await expect(grantway.token("fake")).rejects.toMatchObject({
        code: "provider_unreachable",
        temporary: true,
        message: expect.stringMatching(/try again later\.$/) as string,
      });
    }
    expect(await grantway.connections.get("fake")).toMatchObject({ status: "connected" });
    provider.set({ answer: undefined });
    expect((await grantway.token("fake")).value).not.toBe(value);
  });

  it("does not end the polling of a device, RFC 8628 §3.5", async () => {
    const { grantway, request, provider, seen } = await given();
    const codes: string[] = [];
    const person = recordInteraction({
      onCode: ({ userCode }) => {
        codes.push(userCode);
        provider.set({ answer: outages[0]?.[1] });
      },
    });
    const connecting = grantway.connect({ ...request, flow: "device" }, person);
    for (const [polls, answer] of [outages[4]?.[1], outages[5]?.[1], undefined].entries()) {
      await expect.poll(() => seen("/token").length).toBeGreaterThan(polls);
      provider.set({ answer });
    }
    provider.approveDevice(codes[0] ?? "");
    expect(await connecting).toMatchObject({ status: "connected" });
  });

  it("is told with the time that the provider asks for, which is kept to", async () => {
    let now = Date.now();
    const { connect, grantway, provider, seen } = await given({ now: () => now });
    await connect();
    const busy = {
      status: 503,
      headers: { "retry-after": "120" },
      body: { error: "temporarily_unavailable" },
    };
    provider.set({ answer: busy });
    now += 3_601_000;
    const refusal = {
      retryAfter: 120_000,
      message: expect.stringContaining("try again in 2 minutes.") as string,
    };
    await expect(grantway.token("fake")).rejects.toMatchObject(refusal);
    const asked = seen("/token").length;
    provider.set({ answer: undefined });
    await expect(grantway.token("fake")).rejects.toMatchObject(refusal);
    expect(seen("/token")).toHaveLength(asked);
    now += 120_000;
    expect((await grantway.token("fake")).type).toBe("Bearer");
  });

  it.each([
    ["a code", {}],
    ["the client's own credentials", { flow: "client_credentials" }],
  ] as const)("is waited for where it is short: %s", async (_, change) => {
    const { connect, provider, seen } = await given();
    provider.set({ answer: { status: 503, headers: { "retry-after": "1" }, body: {} } });
    const connecting = connect(change);
    await expect.poll(() => seen("/token").length).toBe(1);
    provider.set({ answer: undefined });
    expect(await connecting).toMatchObject({ status: "connected" });
    expect(seen("/token")).toHaveLength(2);
  });
});

describe("what ends a sign-in at a refresh", () => {
  it.each([
    ["invalid_grant", 400],
    ["interaction_required", 400],
    ["consent_required", 400],
    ["login_required", 400],
    ["invalid_token", 401],
    ["INVALID_TOKEN", 401],
    ["mfa_required", 403],
    ["token_expired", 400],
    ["BAD_REFRESH_TOKEN", 400],
    ["access_denied", 403],
  ])("%s means: sign in again", async (error, status) => {
    const { connect, grantway, provider } = await given();
    await connect();
    provider.set({ answer: { status, body: { error } } });
    await expect(grantway.refresh("fake")).rejects.toMatchObject({
      code: "reconnect_needed",
      providerError: error,
    });
    const { status: standing, reason } = await grantway.connections.get("fake");
    expect([standing, reason]).toEqual(["reconnect", expect.stringContaining("connect again")]);
  });

  it.each([
    ["invalid_client", 401, "client_refused"],
    ["unauthorized_client", 400, "client_refused"],
    ["invalid_scope", 400, "provider_refused"],
    ["invalid_request", 400, "provider_refused"],
  ])("%s is not the person's to mend", async (error, status, code) => {
    const { connect, grantway, provider } = await given();
    await connect();
    provider.set({ answer: { status, body: { error } } });
    await expect(grantway.refresh("fake")).rejects.toMatchObject({ code, temporary: false });
    expect(await grantway.connections.get("fake")).toMatchObject({ status: "connected" });
  });

  it("says the status of a refusal without a name", async () => {
    const { connect, grantway, provider } = await given();
    await connect();
    provider.set({ answer: { status: 403, body: { message: "Forbidden" } } });
    const refusal = {
      code: "provider_refused",
      temporary: false,
      message: expect.stringContaining("(status 403: Forbidden)") as string,
    };
    await expect(grantway.refresh("fake")).rejects.toMatchObject(refusal);
  });
});
