import { describe, expect, it } from "vitest";
import { given, type World } from "../testing/given.ts";

/*
 * The provider of these tests rotates refresh tokens and ends everything when a spent one comes again, unless it says
 * otherwise: one exchange too many, and everybody would be signed out.
 */

const hour = 3_600_000;

async function expired(...settings: Parameters<typeof given>): Promise<World> {
  const world = await given(...settings);
  await world.signIn();
  world.pass(2 * hour);
  return world;
}

describe("a refresh race", () => {
  it("of many requests of one page is one refresh", async () => {
    const world = await expired({ delay: 10 });
    const all = await Promise.all(Array.from({ length: 20 }, () => world.status()));
    expect(all.filter(({ signedIn }) => signedIn)).toHaveLength(20);
    expect(world.provider.counts()).toMatchObject({ rotations: 1, endedFamilies: 0 });
  });

  it("of two tabs: the one that is late with the old cookie gets what the first got", async () => {
    const { browser, status, provider } = await expired();
    const first = await browser.callSlowly("/bff/session");
    expect(await status()).toMatchObject({ signedIn: true });
    first.arrive();
    expect(await status()).toMatchObject({ signedIn: true });
    expect(provider.counts()).toMatchObject({ rotations: 1, endedFamilies: 0 });
  });

  it("with a request that the browser cancelled after the exchange: its cookies are lost, nothing else", async () => {
    const { browser, status, provider, pass } = await expired();
    await browser.callSlowly("/bff/session");
    pass(10 * 60_000);
    const before = browser.cookies.get("__Host-bff.acme");
    expect(await status()).toMatchObject({ signedIn: true });
    expect(browser.cookies.get("__Host-bff.acme")).not.toBe(before);
    pass(2 * hour);
    expect(await status()).toMatchObject({ signedIn: true });
    expect(provider.counts()).toMatchObject({ rotations: 2, endedFamilies: 0 });
  });

  it("of a duplicated tab, or a browser restored from a copy, that kept the old cookies", async () => {
    const { browser, status, provider } = await expired();
    const copy = browser.copy();
    await status();
    const session = (await (await copy.call("/bff/session")).json()) as { readonly providers: object };
    expect(session.providers).toMatchObject({ acme: { signedIn: true } });
    expect(copy.cookies.size).toBe(1);
    expect(provider.counts()).toMatchObject({ rotations: 1, endedFamilies: 0 });
  });

  it("of two answers that set their cookies in the other order", async () => {
    const { browser, status, provider, pass } = await expired();
    const early = await browser.callSlowly("/bff/session");
    await status();
    pass(2 * hour);
    await status();
    early.arrive();
    pass(60_000);
    expect(await status()).toMatchObject({ signedIn: true });
    pass(2 * hour);
    expect(await status()).toMatchObject({ signedIn: true });
    expect(provider.counts()).toMatchObject({ rotations: 3, endedFamilies: 0 });
  });

  it("of several servers without a store, at a provider with a grace: both have a token", async () => {
    const { browser, another, status, provider } = await expired({ grace: 60_000, delay: 10 });
    const nodes = [another(), another(), another()];
    const all = await Promise.all(nodes.map((node) => status(node)));
    expect(all.map(({ signedIn }) => signedIn)).toEqual([true, true, true]);
    for (const node of nodes) expect(await status(node)).toMatchObject({ signedIn: true });
    expect([provider.counts().endedFamilies, browser.cookies.size]).toEqual([0, 1]);
  });

  it("of several servers without a store, without a grace: the loser tries again, and its cookies are not touched", async () => {
    const { browser, another, status, provider } = await expired();
    const winner = await browser.callSlowly("/bff/session", {}, another());
    // Refused, as at providers that do not end everything at once.
    provider.set({ answer: { status: 400, body: { error: "invalid_grant" } } });
    const loser = another();
    const before = browser.cookies.get("__Host-bff.acme");
    expect(await status(loser)).toMatchObject({ signedIn: true, problem: "try-again" });
    expect(browser.cookies.get("__Host-bff.acme")).toBe(before);
    winner.arrive();
    const after = await status(loser);
    expect(after).toMatchObject({ signedIn: true });
    expect(after).not.toHaveProperty("problem");
  });

  it("that nobody won ends in a word for it: signed out, after a short while, with the cookies where they were", async () => {
    const { browser, status, provider, pass, signIn } = await expired();
    provider.set({ answer: { status: 400, body: { error: "invalid_grant" } } });
    const before = browser.cookies.get("__Host-bff.acme");
    expect(await status()).toMatchObject({ signedIn: true, problem: "try-again" });
    pass(6000);
    expect(await status()).toEqual({ signedIn: false, scopes: [] });
    expect(browser.cookies.get("__Host-bff.acme")).toBe(before);
    // Asked once: a provider is not asked again with what it refused.
    const asked = provider.seen.filter(({ form }) => form.get("grant_type") === "refresh_token");
    expect(asked).toHaveLength(1);
    provider.set({ answer: undefined });
    await signIn();
    expect(await status()).toMatchObject({ signedIn: true });
  });

  it("with another sign-in: a late request of the old session is answered, and sets no cookies over the new ones", async () => {
    const { browser, status, signIn, provider } = await expired();
    const late = browser.copy();
    await signIn("scope=write");
    const { response } = await late.callSlowly("/bff/session");
    expect(await response.json()).toMatchObject({
      providers: { acme: { signedIn: true, scopes: ["read"] } },
    });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect((await status()).scopes).toEqual(["read", "write"]);
    expect(provider.counts().rotations).toBe(1);
  });
});

describe("a provider in trouble while a token is refreshed", () => {
  const ahead = hour - 20_000;

  it.each(["outage", "html", "cut", "huge"] as const)(
    "(%s): the token that lives is used to its end",
    async (fault) => {
      const { signIn, status, provider, pass } = await given();
      await signIn();
      pass(ahead);
      provider.set({ fault });
      expect(await status()).toMatchObject({ signedIn: true });
      expect(await status()).not.toHaveProperty("problem");
    },
  );

  it("(outage): it is asked again every few seconds, and not with every call", async () => {
    const { signIn, status, provider, pass } = await given();
    await signIn();
    pass(ahead);
    provider.set({ fault: "outage" });
    const refreshes = () =>
      provider.seen.filter(({ form }) => form.get("grant_type") === "refresh_token").length;
    for (let call = 0; call < 5; call++) await status();
    expect(refreshes()).toBe(1);
    pass(5000);
    provider.set({ fault: undefined });
    await status();
    expect([refreshes(), provider.counts().rotations]).toEqual([2, 1]);
  });

  it("(it refuses the refresh token): the token that lives is used to its end, and it is asked once", async () => {
    const { signIn, status, provider, pass } = await given();
    await signIn();
    pass(ahead);
    provider.set({ answer: { status: 400, body: { error: "invalid_grant" } } });
    for (let call = 0; call < 3; call++) expect(await status()).not.toHaveProperty("problem");
    expect(provider.seen.filter(({ form }) => form.get("grant_type") === "refresh_token")).toHaveLength(1);
    pass(30_000);
    expect(await status()).toMatchObject({ signedIn: false });
  });

  it("(silence): nobody waits for it while the token lives", async () => {
    const { signIn, status, provider, pass } = await given();
    await signIn();
    pass(ahead);
    provider.set({ paused: true });
    expect(await status()).toMatchObject({ signedIn: true });
    provider.set({ paused: false });
    await expect.poll(() => provider.counts().rotations).toBe(1);
    expect(await status()).toMatchObject({ signedIn: true });
    expect(provider.counts()).toMatchObject({ rotations: 1, endedFamilies: 0 });
  });

  it("(outage) with nothing left that lives: the page is told, nobody is signed out, and it goes on afterwards", async () => {
    const { browser, status, provider } = await expired();
    provider.set({ fault: "outage" });
    const before = browser.cookies.get("__Host-bff.acme");
    expect(await status()).toEqual({ signedIn: true, scopes: ["read"], problem: "provider-unreachable" });
    expect(browser.cookies.get("__Host-bff.acme")).toBe(before);
    provider.set({ fault: undefined });
    expect(await status()).toMatchObject({ signedIn: true });
    expect(provider.counts()).toMatchObject({ rotations: 1, endedFamilies: 0 });
  });

  it("(its client is refused): the page is told that it is the server's fault", async () => {
    const { status, provider } = await expired();
    provider.set({ clients: [{ id: "client", secret: "changed since" }] });
    expect(await status()).toMatchObject({ signedIn: true, problem: "provider-refused" });
  });

  it("(no refresh token was given): it ends with the access token", async () => {
    const { status } = await expired({ refresh: "none" });
    expect(await status()).toMatchObject({ signedIn: false });
  });
});
