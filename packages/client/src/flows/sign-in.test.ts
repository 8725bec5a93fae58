import { describe, expect, it } from "vitest";
import { createGrantway } from "../create-grantway.ts";
import { aConnection } from "../testing/a-connection.ts";
import { given } from "../testing/given.ts";

const redirectUri = "https://app.example/cb";

describe("a sign-in in two halves", () => {
  it("is finished by another process on the same store", async () => {
    const { grantway, store, request, provider } = await given();
    const { url } = await grantway.begin({ ...request, redirectUri });
    const elsewhere = createGrantway({ store });
    expect(await elsewhere.finish(await provider.visit(url))).toMatchObject({
      name: "fake",
      status: "connected",
    });
    expect((await grantway.fetch("fake", "/me")).status).toBe(200);
  });

  it("does not write over a connection that got its name meanwhile", async () => {
    const { grantway, store, request, provider } = await given();
    const { url } = await grantway.begin({ ...request, redirectUri });
    await store.put(aConnection({ name: "fake" }), undefined);
    await expect(grantway.finish(await provider.visit(url))).rejects.toMatchObject({ code: "name_taken" });
    expect((await store.get("fake"))?.connection).toEqual(aConnection({ name: "fake" }));
  });

  it("keeps the old tokens until the new ones are there", async () => {
    const { connect, grantway, provider } = await given();
    await connect();
    const before = await grantway.token("fake");
    provider.set({ consent: "deny" });
    await expect(connect()).rejects.toMatchObject({ code: "denied" });
    expect(await grantway.token("fake")).toEqual(before);
  });

  it("heals a connection that was over", async () => {
    const { connect, grantway, provider } = await given();
    await connect();
    provider.revoke((await grantway.token("fake")).value);
    await expect(grantway.refresh("fake")).rejects.toMatchObject({ code: "reconnect_needed" });
    expect(await grantway.connections.get("fake")).toMatchObject({ status: "reconnect" });
    expect(await connect()).toMatchObject({ status: "connected" });
    expect((await grantway.fetch("fake", "/me")).status).toBe(200);
  });

  it("tells who waits for it why it failed", async () => {
    const { grantway, request, provider, events } = await given({ provider: { consent: "deny" } });
    const { url } = await grantway.begin({ ...request, redirectUri });
    await expect(grantway.finish(await provider.visit(url))).rejects.toMatchObject({ code: "denied" });
    expect(events).toMatchObject([{ type: "connect_failed", name: "fake", code: "denied" }]);
  });
});
