import { describe, expect, it } from "vitest";
import { given } from "./testing/given.ts";

describe("revoking, RFC 7009", () => {
  it.each([
    [undefined, ["refresh_token"]],
    ["access_token", ["access_token"]],
    ["both", ["refresh_token", "access_token"]],
  ] as const)("sends what the provider wants: %s", async (revoke, hints) => {
    const { connect, grantway, seen } = await given({ definition: revoke === undefined ? {} : { revoke } });
    await connect();
    await grantway.revoke("fake");
    expect(seen("/revoke").map(({ form }) => form.get("token_type_hint"))).toEqual(hints);
  });

  it("says that the provider was not told where it has no way, and forgets here", async () => {
    const { connect, grantway } = await given({ definition: { endpoints: {} } });
    const { provider, request, person } = await given();
    expect(connect).toBeDefined();
    const { revocation: _, ...endpoints } = provider.definition.endpoints ?? {};
    await grantway.connect({ ...request, provider: { ...provider.definition, endpoints } }, person);
    expect(await grantway.revoke("fake")).toMatchObject({
      revokedAtProvider: false,
      connection: { status: "not_connected" },
    });
  });

  it("keeps the tokens when the provider cannot be told: they live on there", async () => {
    const { connect, grantway, provider } = await given();
    await connect();
    await provider.stop();
    await expect(grantway.revoke("fake")).rejects.toMatchObject({ code: "provider_unreachable" });
    expect(await grantway.connections.get("fake")).toMatchObject({ status: "connected" });
  });

  it("can be a DELETE with JSON and other names", async () => {
    const revocation = {
      method: "DELETE",
      body: "json",
      rename: { token: "access_token" },
      omit: ["token_type_hint"],
    } as const;
    const { connect, grantway, seen } = await given({
      definition: { revoke: "access_token", requests: { revocation } },
    });
    await connect();
    await grantway.revoke("fake");
    expect(seen("/revoke")[0]).toMatchObject({
      method: "DELETE",
      headers: { "content-type": "application/json" },
    });
    expect([...(seen("/revoke")[0]?.form.keys() ?? [])]).toEqual(["access_token"]);
  });
});
