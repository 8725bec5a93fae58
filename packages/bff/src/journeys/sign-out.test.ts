import type { ProviderDefinition } from "@grantway/client/protocol";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { given, origin, type World } from "../testing/given.ts";

const hour = 3_600_000;
const revoked = ({ provider }: World) =>
  provider.seen.filter(({ path }) => path === "/revoke").map(({ form }) => form.get("token_type_hint"));
const signOut = ({ browser }: World) => browser.call("/bff/logout?provider=acme", { method: "POST" });

describe("signing out", () => {
  it("revokes the refresh token and the access token, and removes the cookies", async () => {
    const world = await given();
    await world.signIn();
    const response = await signOut(world);
    expect(await response.json()).toEqual({ providers: { acme: { revoked: true } } });
    expect(revoked(world)).toEqual(["refresh_token", "access_token"]);
    expect(world.browser.cookies.size).toBe(0);
    expect(world.events).toContainEqual({ type: "signed_out", provider: "acme", revoked: true });
  });

  it("works when the provider is down, and says what could not be done", async () => {
    const world = await given();
    await world.signIn();
    await world.provider.stop();
    expect(await (await signOut(world)).json()).toEqual({ providers: { acme: { revoked: false } } });
    expect(world.browser.cookies.size).toBe(0);
  });

  it("does not wait for a provider that says nothing: it is told as soon as it listens", async () => {
    const world = await given();
    await world.signIn();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const silent: typeof fetch = () => new Promise(() => undefined);
    const answer = world.browser.call("/bff/logout", { method: "POST" }, world.another({ fetch: silent }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await (await answer).json()).toEqual({ providers: { acme: { revoked: false } } });
    expect(world.browser.cookies.size).toBe(0);
  });

  it("also ends the session for whoever kept its cookies, on this server", async () => {
    const world = await given();
    await world.signIn();
    const thief = world.browser.copy();
    await signOut(world);
    const session = (await (await thief.call("/bff/session")).json()) as { readonly providers: object };
    expect(session.providers).toMatchObject({ acme: { signedIn: false } });
  });

  it("while a refresh is on its way ends what that brings, and no late answer signs in again", async () => {
    const world = await given();
    await world.signIn();
    world.pass(2 * hour);
    world.provider.set({ paused: true });
    const refreshing = world.browser.callSlowly("/bff/session");
    await expect.poll(() => world.provider.seen.filter(({ path }) => path === "/token").length).toBe(2);
    await signOut(world);
    world.provider.set({ paused: false });
    (await refreshing).arrive();
    expect(world.browser.cookies.size).toBe(0);
    await expect.poll(() => revoked(world).length).toBe(4);
  });

  it("with an old cookie revokes the newest tokens that are known here", async () => {
    const world = await given();
    await world.signIn();
    world.pass(2 * hour);
    await world.browser.callSlowly("/bff/session");
    await signOut(world);
    const forms = world.provider.seen
      .filter(({ path }) => path === "/revoke")
      .map(({ form }) => form.get("token"));
    expect(forms[0]).toMatch(/^refresh-\w+-2-/);
  });

  it("leads to the provider's own sign-out where it has one and it is wanted", async () => {
    const { browser } = await given({}, (acme) => {
      const there = acme.provider as ProviderDefinition;
      const endpoints = { ...there.endpoints, endSession: "https://id.example/logout?a=b" };
      const one = { ...acme, provider: { ...there, endpoints }, scopes: ["openid"] };
      return { home: "/bye", providers: { acme: one, quiet: { ...one, endSession: false } } };
    });
    for (const name of ["acme", "quiet"]) await browser.go(`/bff/login?provider=${name}`);
    const { providers } = (await (await browser.call("/bff/logout", { method: "POST" })).json()) as {
      readonly providers: Readonly<Record<string, { readonly endSession?: string }>>;
    };
    const url = new URL(providers["acme"]?.endSession ?? "");
    expect(url.searchParams.get("id_token_hint")).toMatch(/^eyJ/);
    url.searchParams.delete("id_token_hint");
    const after = encodeURIComponent(`${origin}/bye`);
    expect(url.href).toBe(`https://id.example/logout?a=b&client_id=client&post_logout_redirect_uri=${after}`);
    expect(providers["quiet"]).toEqual({ revoked: true });
  });

  it("needs a POST of our own page: a link or another site cannot do it", async () => {
    const world = await given();
    await world.signIn();
    const { browser } = world;
    expect((await browser.call("/bff/logout")).status).toBe(405);
    for (const headers of [{ "x-grantway-bff": "0" }, { origin: "https://evil.example" }])
      expect((await browser.call("/bff/logout", { method: "POST", headers })).status).toBe(403);
    expect(await world.status()).toMatchObject({ signedIn: true });
  });

  it("of nobody is no error", async () => {
    const world = await given();
    expect(await (await signOut(world)).json()).toEqual({ providers: {} });
  });
});
