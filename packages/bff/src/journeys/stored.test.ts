import { describe, expect, it } from "vitest";
import type { SessionStore } from "../stores/session-store.ts";
import { createSqliteSessions } from "../stores/sqlite-sessions.ts";
import { given, type World } from "../testing/given.ts";

const hour = 3_600_000;
const name = "__Host-bff.acme";

/** A store whose contents the test sees, and which can be cut off. */
function aStore() {
  const inner = createSqliteSessions({ path: ":memory:" });
  const written: string[] = [];
  let isDown = false;
  const store = new Proxy(inner, {
    get:
      (target, member: keyof SessionStore) =>
      async (...args: readonly unknown[]): Promise<unknown> => {
        if (isDown) throw new Error("the store is down");
        written.push(...args.filter((one) => typeof one === "string"));
        return (target[member] as (...all: readonly unknown[]) => Promise<unknown>)(...args);
      },
  });
  return { store, written, cut: (down: boolean) => void (isDown = down) };
}

async function stored(
  ...[options = {}]: Parameters<typeof given>
): Promise<World & ReturnType<typeof aStore>> {
  const its = aStore();
  const world = await given(options, { store: its.store });
  await world.signIn();
  return { ...world, ...its };
}

describe("sessions in a store", () => {
  it("leave nothing in the browser but a sealed id, and nothing in the store that can be read", async () => {
    const { browser, status, written, store } = await stored();
    expect(await status()).toMatchObject({ signedIn: true, user: { name: "ada" } });
    expect(browser.cookies.get(name)?.length).toBeLessThan(120);
    expect(written.join("\n")).not.toMatch(/access-|refresh-|\bada\b/);
    expect(store).toBeDefined();
  });

  it("hold tokens of any size", async () => {
    const body = { access_token: "a".repeat(30_000), token_type: "Bearer", expires_in: 3600 };
    const { status } = await stored({ answer: { body } });
    expect(await status()).toMatchObject({ signedIn: true });
  });

  it("are refreshed once by all servers, at a provider that ends everything when a spent token comes again", async () => {
    const { another, status, provider, pass } = await stored({ delay: 10 });
    const nodes = [another(), another(), another(), another()];
    for (const turn of [1, 2]) {
      pass(2 * hour);
      const all = await Promise.all([...nodes, ...nodes].map((node) => status(node)));
      expect(all.filter((one) => one.signedIn && one.problem === undefined)).toHaveLength(8);
      expect(provider.counts()).toMatchObject({ rotations: turn, endedFamilies: 0 });
    }
  });

  it("are not harmed by answers that are lost or come late: the cookie stays the same", async () => {
    const { browser, status, pass, provider } = await stored();
    pass(2 * hour);
    const { response } = await browser.callSlowly("/bff/session");
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await status()).toMatchObject({ signedIn: true });
    expect(provider.counts().rotations).toBe(1);
  });

  it("end everywhere at once with signing out", async () => {
    const { browser, another } = await stored();
    const thief = browser.copy();
    await browser.call("/bff/logout", { method: "POST" });
    const session = await (await thief.call("/bff/session", {}, another())).json();
    expect(session).toMatchObject({ providers: { acme: { signedIn: false } } });
  });

  it("get another id with every sign-in, and the earlier one goes on for requests on their way, not for long", async () => {
    const { browser, signIn } = await stored();
    const before = browser.copy();
    await signIn("scope=write");
    expect(browser.cookies.get(name)).not.toBe(before.cookies.get(name));
    expect(await (await before.call("/bff/session")).json()).toMatchObject({
      providers: { acme: { signedIn: true, scopes: ["read"] } },
    });
  });

  it("that end while they are refreshed are not made again, and their new tokens are revoked", async () => {
    const { browser, provider, pass, status } = await stored();
    pass(2 * hour);
    provider.set({ paused: true });
    const late = browser.copy();
    const refreshing = late.call("/bff/session");
    const seen = (path: string) => provider.seen.filter((one) => one.path === path).length;
    await expect.poll(() => seen("/token")).toBe(2);
    await browser.call("/bff/logout", { method: "POST" });
    provider.set({ paused: false });
    expect(await (await refreshing).json()).toMatchObject({ providers: { acme: { signedIn: false } } });
    await expect.poll(() => seen("/revoke")).toBe(4);
    expect(await status()).toMatchObject({ signedIn: false });
  });

  it("whose store does not answer are not lost: the page tries again", async () => {
    const { browser, status, cut } = await stored();
    cut(true);
    const answer = await browser.call("/bff/session");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await answer.json()).toMatchObject({ type: "urn:grantway:bff:try-again" });
    expect(browser.cookies.has(name)).toBe(true);
    cut(false);
    expect(await status()).toMatchObject({ signedIn: true });
  });

  it("cannot be begun while their store does not answer, and the person lands on the page that asked", async () => {
    const { browser, cut } = await stored();
    cut(true);
    expect((await browser.go("/bff/login?return_to=/orders")).at).toBe(
      "/orders?bff_error=try-again&bff_provider=acme",
    );
    browser.cookies.clear();
    expect((await browser.go("/bff/login?return_to=/orders")).at).toBe(
      "/orders?bff_error=try-again&bff_provider=acme",
    );
  });

  it("that the provider ended are told at once: no other server could have been faster", async () => {
    const { status, provider, pass } = await stored();
    pass(2 * hour);
    provider.set({ answer: { status: 400, body: { error: "invalid_grant" } } });
    expect(await status()).toEqual({ signedIn: false, scopes: [] });
  });

  it("do not open with what was a session in a cookie, nor the other way round", async () => {
    const { status, another } = await stored();
    const { store } = aStore();
    expect(await status(another({ store }))).toMatchObject({ signedIn: false });
  });
});
