import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";

describe("what a new connection is", () => {
  it("takes what is not said from the definition", async () => {
    const { grantway, request } = await given({
      definition: { service: "acme", scopes: { default: ["a"], always: ["b"] } },
    });
    const { scopes: _, ...rest } = request;
    await grantway.connections.create(rest);
    expect(await grantway.connections.reveal("fake")).toMatchObject({
      service: "acme",
      requestedScopes: ["a", "b"],
      flow: "code",
    });
  });

  it("takes what is not said from the connection that exists", async () => {
    const { grantway, connect, person } = await given();
    await connect({ service: "work", name: "mine" });
    await grantway.connect({ name: "mine", scopes: ["write"] }, person);
    const { client, service, requestedScopes } = await grantway.connections.reveal("mine");
    expect({ client, service, requestedScopes }).toEqual({
      client: { id: "client", secret: "client secret" },
      service: "work",
      requestedScopes: ["write"],
    });
  });

  it("stays offline only where that is wanted this time", async () => {
    const refresh = { kind: "rotate", offlineScopes: ["offline"] } as const;
    const { grantway, connect, person } = await given({ definition: { refresh } });
    await connect({ scopes: ["read"] });
    const scopes = async () => (await grantway.connections.reveal("fake")).requestedScopes;
    expect(await scopes()).toEqual(["read", "offline"]);
    await grantway.connect({ name: "fake", offline: false }, person);
    expect(await scopes()).toEqual(["read"]);
    await grantway.connect({ name: "fake" }, person);
    expect(await scopes()).toEqual(["read", "offline"]);
  });

  it("has a key of its own where tokens are bound to one, and keeps it", async () => {
    const { grantway, connect } = await given({ provider: { dpop: "ok" }, definition: { dpop: "ok" } });
    await connect();
    const { dpopKey } = await grantway.connections.reveal("fake");
    await connect();
    expect(dpopKey).toMatchObject({ kty: "EC", crv: "P-256" });
    expect((await grantway.connections.reveal("fake")).dpopKey).toEqual(dpopKey);
    expect((await grantway.token("fake")).type).toBe("DPoP");
  });

  it("is bound to a key only where that is asked for, whatever the metadata lists, RFC 9449 §5.1", async () => {
    const { grantway, request, provider, connect, person } = await given({ provider: { dpop: "ok" } });
    const found = { ...request, provider: provider.issuer, name: "found" };
    expect(await connect(found)).toMatchObject({ tokenType: "Bearer" });
    expect(await connect({ ...found, dpop: true })).toMatchObject({ tokenType: "DPoP" });
    expect(await grantway.connect({ name: "found" }, person)).toMatchObject({ tokenType: "DPoP" });
    expect(await connect({ ...found, dpop: false })).toMatchObject({ tokenType: "Bearer" });
    expect(await grantway.connections.reveal("found")).not.toHaveProperty("dpopKey");
  });

  it.each([
    ["a machine's own flow when there is no other", { flows: ["client_credentials"] }, "client_credentials"],
    ["not the password grant, though it is named first", { flows: ["password", "device"] }, "device"],
  ] as const)("chooses %s", async (_, definition, flow) => {
    const { grantway, request } = await given({ definition });
    expect(await grantway.connections.create(request)).toMatchObject({ flow });
  });

  it.each([
    ["password", { flows: ["code", "client_credentials"] }, "offers code, client_credentials and not"],
    ["token_exchange", { flows: ["code"] }, "offers code and not"],
    [
      "device",
      { endpoints: { authorization: "https://p.example/a", token: "https://p.example/t" } },
      "offers code, client_credentials and not",
    ],
    ["code", { endpoints: { token: "https://p.example/t" } }, "offers client_credentials and not"],
  ] as const)(
    "is none by the flow %s where that is not offered, and nothing is sent",
    async (flow, definition, words) => {
      const { connect, provider } = await given({ definition });
      await expect(
        connect({
          flow,
          password: { username: "ada", password: "correct horse" },
          exchange: { subjectToken: "a token" },
        }),
      ).rejects.toMatchObject({
        code: "flow_unavailable",
        message: expect.stringContaining(words) as string,
      });
      expect(provider.seen).toEqual([]);
    },
  );

  it("may be a pasted key whatever the provider offers", async () => {
    const { connect } = await given({ definition: { flows: ["code"] } });
    await expect(connect({ staticToken: "a key" })).resolves.toMatchObject({ flow: "static" });
  });

  it("says where to register when no client is given", async () => {
    const { grantway, request } = await given({ definition: { registerAt: "https://p.example/apps" } });
    const { client: _, ...rest } = request;
    await expect(grantway.connections.create(rest)).rejects.toThrow(
      "register an app at https://p.example/apps",
    );
  });
});
