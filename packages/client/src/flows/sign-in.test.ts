import { describe, expect, it } from "vitest";
import { createGrantway } from "../create-grantway.ts";
import { aConnection } from "../testing/a-connection.ts";
import { given } from "../testing/given.ts";
import { recordInteraction } from "../testing/silent-interaction.ts";

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

  it("connects nothing once it was cancelled, and says so to the browser that returns", async () => {
    const { grantway, request, provider, seen } = await given();
    const { url, state } = await grantway.begin({ ...request, redirectUri });
    const callback = await provider.visit(url);
    expect(await grantway.cancel(state)).toBe(true);
    await expect(grantway.finish(callback)).rejects.toMatchObject({ code: "cancelled" });
    expect(await grantway.connections.list()).toEqual([]);
    expect(seen("/token")).toEqual([]);
  });

  it("is given up when whoever waits for it stops waiting", async () => {
    const { grantway, request, provider } = await given();
    const stop = new AbortController();
    const urls: string[] = [];
    const person = recordInteraction({
      onUrl: (url) => {
        urls.push(url);
        stop.abort();
      },
    });
    const waiting = grantway.connect({ ...request, redirectUri, signal: stop.signal }, person);
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    const callback = await provider.visit(urls[0] ?? "");
    await expect(grantway.finish(callback)).rejects.toMatchObject({ code: "cancelled" });
  });

  it.each([
    "javascript:alert(1)",
    "file:///tmp/x",
    "http://acme.example/authorize",
    "https://a@evil.example/",
  ])("opens nothing but a web page by https, or of this machine: %s", async (authorization) => {
    const { grantway, request, provider } = await given();
    const { endpoints } = provider.definition;
    const definition = { ...provider.definition, endpoints: { ...endpoints, authorization } };
    const begun = grantway.begin({ ...request, provider: definition, redirectUri });
    await expect(begun).rejects.toMatchObject({
      code: expect.stringMatching(/^(insecure_url|bad_definition)$/) as string,
    });
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
