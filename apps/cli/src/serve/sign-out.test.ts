import type { ConnectionDetail, SignedOut } from "@grantway/helper/contract";
import { describe, expect, it } from "vitest";
import { connected, givenHelper } from "./testing/given-helper.ts";

describe("the web helper and the provider's own pages", () => {
  it("ends the tokens, and leads to the page that signs the browser out, with no token in its address", async () => {
    const helper = await givenHelper();
    const { provider, grantway, page } = helper;
    const name = await connected(helper);
    const { definition } = (await page.call<ConnectionDetail>("GET", `/api/connections/${name}`)).body;
    const endpoints = { ...definition.endpoints, endSession: `${provider.issuer}/end-session` };
    const own = { definition: { ...definition, endpoints } };
    expect((await page.call("PATCH", `/api/connections/${name}`, own)).status).toBe(200);
    const { body } = await page.call<SignedOut>("POST", `/api/connections/${name}/sign-out`);
    expect(body.url).toBe(`${provider.issuer}/end-session?client_id=client`);
    expect(await grantway.connections.get(name)).toMatchObject({ status: "not_connected" });
  });

  it("says where the provider has no such page", async () => {
    const helper = await givenHelper();
    const name = await connected(helper);
    const { body } = await helper.page.call<SignedOut>("POST", `/api/connections/${name}/sign-out`);
    expect(body).toEqual({
      notice: expect.stringContaining("has no page that signs a browser out") as string,
    });
  });

  it("keeps the APIs a token is for, and registers a client where none is given, RFC 8707 and RFC 7591", async () => {
    const { provider, page, serving } = await givenHelper();
    provider.set({ registration: "open" });
    const made = await page.call<ConnectionDetail>("POST", "/api/connections", {
      provider: provider.issuer,
      name: "own",
      client: { id: "", authentication: null },
      resources: ["https://a.example"],
    });
    expect(made).toMatchObject({ status: 201, body: { resources: ["https://a.example"], hasSecret: false } });
    expect(made.body.clientId).toMatch(/^client-/);
    const registered = provider.seen.find(({ path }) => path === "/register")?.body ?? "";
    expect(JSON.parse(registered)).toMatchObject({
      redirect_uris: [
        "http://127.0.0.1:47813/callback",
        "http://127.0.0.1/callback",
        `${serving.origin}/callback`,
      ],
    });
    const edited = await page.call<ConnectionDetail>("PATCH", "/api/connections/own", { resources: [] });
    expect(edited.body).toMatchObject({ resources: [], clientId: made.body.clientId });
  });
});
