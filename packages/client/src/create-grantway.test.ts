import { describe, expect, it } from "vitest";
import { given } from "./testing/given.ts";
import { createGrantway } from "./create-grantway.ts";
import { createMemoryStore } from "./vault/memory-store.ts";

describe("the client put together", () => {
  it("hands out a token, and a new one when the first is over", async () => {
    let now = Date.now();
    const { connect, grantway, provider, seen } = await given({ now: () => now });
    await connect();
    const first = await grantway.token("fake");
    expect(await grantway.token("fake")).toEqual(first);
    now += 3_600_000;
    const tokens = await Promise.all(Array.from({ length: 16 }, () => grantway.token("fake")));
    expect(new Set(tokens.map(({ value }) => value)).size).toBe(1);
    expect(tokens[0]?.value).not.toBe(first.value);
    expect(seen("/token").filter(({ form }) => form.get("grant_type") === "refresh_token")).toHaveLength(1);
    expect(provider.counts().endedFamilies).toBe(0);
  });

  it("refreshes when it is told to, though the token lives", async () => {
    const { connect, grantway } = await given();
    await connect();
    const before = await grantway.token("fake");
    await grantway.refresh("fake");
    expect((await grantway.token("fake")).value).not.toBe(before.value);
  });

  it("tells events of success and failure, without secrets", async () => {
    const { connect, grantway, provider, events, store } = await given();
    await connect();
    await grantway.refresh("fake");
    provider.revoke((await store.get("fake"))?.connection.tokens?.accessToken ?? "");
    await expect(grantway.refresh("fake")).rejects.toMatchObject({ code: "reconnect_needed" });
    await grantway.connections.remove("fake");
    expect(events.map(({ type }) => type)).toEqual(["connected", "refreshed", "refresh_failed", "removed"]);
    expect(JSON.stringify(events)).not.toMatch(/(access|refresh)-\w/);
  });

  it("hears no more once it stopped listening", async () => {
    const { connect, grantway } = await given();
    const heard: string[] = [];
    const stop = grantway.on(({ type }) => heard.push(type));
    await connect();
    stop();
    await grantway.refresh("fake");
    expect(heard).toEqual(["connected"]);
  });

  it("ends tokens at the provider, and stays signed out", async () => {
    const { connect, grantway, seen } = await given();
    await connect();
    const { value } = await grantway.token("fake");
    expect(await grantway.revoke("fake")).toMatchObject({
      revokedAtProvider: true,
      connection: { status: "not_connected" },
    });
    expect(seen("/revoke")[0]?.form.get("token_type_hint")).toBe("refresh_token");
    await expect(grantway.token("fake")).rejects.toMatchObject({ code: "no_token" });
    expect(await grantway.connections.get("fake")).toMatchObject({ name: "fake" });
    expect(value).toMatch(/^access-/);
  });

  it("carries connections to another vault under a passphrase", async () => {
    const { connect, grantway } = await given();
    await connect();
    const text = await grantway.export("correct horse");
    expect(text).not.toMatch(/(access|refresh)-\w/);
    const other = createGrantway({ store: createMemoryStore() });
    expect(await other.import(text, "correct horse")).toEqual({
      imported: ["fake"],
      skipped: [],
      broken: [],
    });
    expect(await other.import(text, "correct horse")).toEqual({
      imported: [],
      skipped: ["fake"],
      broken: [],
    });
    expect(await other.token("fake")).toEqual(await grantway.token("fake"));
    await expect(other.import(text, "wrong horse")).rejects.toMatchObject({ code: "export_invalid" });
    await expect(grantway.export("x", ["nobody"])).rejects.toMatchObject({ code: "unknown_connection" });
  });

  it("asks who is connected where the definition says how", async () => {
    const { connect, grantway, provider } = await given();
    await connect();
    expect(await grantway.identity("fake")).toBe("ada");
    const { api: _, ...definition } = provider.definition;
    await grantway.connections.edit("fake", { provider: { from: "definition", definition } });
    expect(await grantway.identity("fake")).toBeUndefined();
  });

  it.each([
    ["a whole address", "http://{host}/api/{area}"],
    ["an address that a variable begins", "{origin}/api/{area}"],
    ["a path under the API's base", "/{area}"],
  ])("fills %s in to ask who is connected", async (_, url) => {
    const { connect, grantway, provider, seen } = await given();
    const text = { description: "For the test." };
    const { host, origin } = new URL(provider.issuer);
    const definition = {
      ...provider.definition,
      variables: {
        host: { ...text, pattern: ".*" },
        origin: { ...text, pattern: ".*" },
        area: { ...text, pattern: ".*" },
      },
      api: { base: "{origin}/api/", identity: { url, name: "login" } },
    };
    await connect({ provider: definition, variables: { host, origin, area: "a/b" } });
    expect(await grantway.identity("fake")).toBe("ada");
    expect(seen("/api/a%2Fb")).toHaveLength(1);
  });

  it("traces what was said, redacted", async () => {
    const { connect, grantway, traces } = await given();
    await connect();
    await grantway.fetch("fake", "/me");
    expect(traces.map(({ step }) => step)).toEqual(["code", "api"]);
    expect(JSON.stringify(traces)).not.toMatch(/(access|refresh|code)-\w|client.secret/);
  });

  it("keeps the catalogue behind the definitions it was given", async () => {
    const own = { id: "own", name: "Own", staticToken: { description: "Key.", scheme: "Bearer" } };
    const grantway = createGrantway({ store: createMemoryStore(), definitions: [own] });
    expect(grantway.providers.get("own").name).toBe("Own");
    expect(() => grantway.providers.get("owm")).toThrow("near: own");
  });
});

describe("a provider that is not well, at the token endpoint", () => {
  it.each([
    ["html", "provider_answer_invalid", "a web page"],
    ["half", "provider_answer_invalid", "half a reply"],
    ["nothing", "provider_answer_invalid", "nothing"],
    ["redirect", "provider_answer_invalid", "a redirect to http://127.0.0.1:9/elsewhere"],
    ["huge", "provider_answer_invalid", "more than"],
    ["outage", "provider_unreachable", "try again later"],
    ["cut", "provider_unreachable", "before its answer was complete"],
    ["silence", "provider_timeout", "within 0.3 seconds"],
  ] as const)("%s ends in one sentence, and the connection stays", async (fault, code, words) => {
    const { connect, grantway, provider, store } = await given();
    await connect();
    provider.set({ fault });
    const message = expect.stringContaining(words) as string;
    // A short deadline only where the provider never answers.
    const hurried = createGrantway({ store, limits: { deadline: 300 } });
    const asking = fault === "silence" ? hurried : grantway;
    await expect(asking.refresh("fake")).rejects.toMatchObject({ code, message });
    provider.set({ fault: undefined });
    expect(await grantway.refresh("fake")).toMatchObject({ status: "connected" });
  });

  it.each([
    ["errors with status 200", { errorsAs200: true }, { errorInside200: { path: "ok", equals: false } }],
    ["forms", { format: "form" }, {}],
    ["scopes in an array", { scopes: "array" }, {}],
    ["scopes with commas", { scopes: "commas" }, {}],
    ["no token type", { missing: ["token_type"] }, {}],
    ["no expiry", { missing: ["expires_in"] }, {}],
    ["nested tokens", { nestedUnder: "authed_user" }, { tokenPath: "authed_user" }],
  ] as const)("answers with %s and is understood", async (_, behaviour, reply) => {
    const { connect, grantway, provider, store } = await given({
      provider: behaviour,
      definition: { reply },
    });
    const summary = await connect({ scopes: ["read", "write"] });
    expect(summary).toMatchObject({ status: "connected", scopes: ["read", "write"], tokenType: "Bearer" });
    await grantway.refresh("fake");
    provider.revoke((await store.get("fake"))?.connection.tokens?.accessToken ?? "");
    await expect(grantway.refresh("fake")).rejects.toMatchObject({ code: "reconnect_needed" });
  });

  it("asks for the end of a token that has none, where the definition says so", async () => {
    const { connect, store } = await given({
      provider: { missing: ["expires_in"] },
      definition: { reply: { expiry: { introspect: true } } },
    });
    await connect();
    const { tokens } = (await store.get("fake"))?.connection ?? {};
    expect(Math.round(((tokens?.expiresAt ?? 0) - (tokens?.obtainedAt ?? 0)) / 10_000)).toBe(360);
  });

  it.each([
    ["client_secret_jwt", { secret: "a secret of at least 32 characters" }],
    ["basic", { secret: "with: %and ünicode" }],
    ["post", { secret: "s" }],
  ] as const)("takes a client by %s", async (authentication, { secret }) => {
    const { connect } = await given({ provider: { clients: [{ id: "client", secret }] } });
    expect(await connect({ client: { id: "client", secret, authentication } })).toMatchObject({
      status: "connected",
    });
  });

  it("is proven a client by its key, also when this machine's clock is ten minutes off", async () => {
    const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
      "sign",
      "verify",
    ]);
    const [privateKey, publicKey] = await Promise.all(
      [pair.privateKey, pair.publicKey].map((key) => crypto.subtle.exportKey("jwk", key)),
    );
    const { connect, grantway } = await given({
      provider: { clients: [{ id: "client", publicKey: publicKey ?? {} }], clockOffset: 600_000 },
    });
    await connect({ client: { id: "client", privateKey: { ...privateKey } } });
    expect((await grantway.fetch("fake", "/me")).status).toBe(200);
  });

  it("names the method when it refuses the client", async () => {
    const { connect } = await given();
    const wrong = connect({ client: { id: "client", secret: "wrong" } });
    await expect(wrong).rejects.toThrow(
      /does not accept the client id or secret \(invalid_client.*in the header \(basic\)/,
    );
  });
});
