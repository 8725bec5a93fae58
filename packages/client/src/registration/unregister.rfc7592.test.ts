import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";

describe("ending a registration, RFC 7592 §2.3", () => {
  it("ends it there, and forgets the client with its tokens; the next sign-in registers another", async () => {
    const { grantway, provider, person, seen } = await given({ provider: { registration: "open" } });
    await grantway.connect({ provider: provider.issuer, name: "found" }, person);
    const { clientId } = await grantway.connections.get("found");
    expect(await grantway.unregister("found")).toMatchObject({
      wasRegistered: true,
      connection: { status: "not_connected", clientId: "" },
    });
    expect(seen(`/register/${clientId}`).map(({ method }) => method)).toEqual(["DELETE"]);
    const again = await grantway.connect({ name: "found" }, person);
    expect(again.status).toBe("connected");
    expect(again.clientId).not.toBe(clientId);
  });

  it("takes one that is not known there any more for ended", async () => {
    const { grantway, provider, person, store } = await given({ provider: { registration: "open" } });
    await grantway.connect({ provider: provider.issuer, name: "found" }, person);
    const stored = await store.get("found");
    await grantway.unregister("found");
    const current = await store.get("found");
    if (stored !== undefined) await store.put(stored.connection, current?.generation);
    expect(await grantway.unregister("found")).toMatchObject({ wasRegistered: false });
  });

  it("is not for a client that somebody registered", async () => {
    const { grantway, connect } = await given();
    await connect();
    await expect(grantway.unregister("fake")).rejects.toMatchObject({ code: "bad_request" });
    expect(await grantway.connections.get("fake")).toMatchObject({ status: "connected" });
  });
});
