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

  it("has a key of its own where tokens are bound to one, and keeps it", async () => {
    const { grantway, connect } = await given({ provider: { dpop: "ok" }, definition: { dpop: "ok" } });
    await connect();
    const { dpopKey } = await grantway.connections.reveal("fake");
    await connect();
    expect(dpopKey).toMatchObject({ kty: "EC", crv: "P-256" });
    expect((await grantway.connections.reveal("fake")).dpopKey).toEqual(dpopKey);
    expect((await grantway.token("fake")).type).toBe("DPoP");
  });

  it.each([
    ["a machine's own flow when there is no other", { flows: ["client_credentials"] }, "client_credentials"],
    ["not the password grant, though it is named first", { flows: ["password", "device"] }, "device"],
  ] as const)("chooses %s", async (_, definition, flow) => {
    const { grantway, request } = await given({ definition });
    expect(await grantway.connections.create(request)).toMatchObject({ flow });
  });

  it("says where to register when no client is given", async () => {
    const { grantway, request } = await given({ definition: { registerAt: "https://p.example/apps" } });
    const { client: _, ...rest } = request;
    await expect(grantway.connections.create(rest)).rejects.toThrow(
      "register an app at https://p.example/apps",
    );
  });
});
