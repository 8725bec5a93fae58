import { describe, expect, it } from "vitest";
import { aBrowser } from "../testing/a-browser.ts";
import { given, origin } from "../testing/given.ts";

const loginCookies = (cookies: ReadonlyMap<string, string>) =>
  [...cookies.keys()].filter((name) => name.startsWith("__Host-bff.~"));

describe("signing in", () => {
  it("ends on the page that asked, signed in, with nothing of the sign-in left", async () => {
    const { signIn, status, browser, events } = await given();
    expect(await signIn("provider=acme&return_to=/orders%3Fpage=2%23row")).toBe("/orders?page=2#row");
    expect(await status()).toMatchObject({ signedIn: true, scopes: ["read"], user: { name: "ada" } });
    expect([...browser.cookies.keys()]).toEqual(["__Host-bff.acme"]);
    expect(events).toEqual([{ type: "signed_in", provider: "acme" }]);
  });

  it("binds state, PKCE and nonce to the browser, and sends each only once", async () => {
    const { browser, provider } = await given();
    const { way } = await browser.go("/bff/login?scope=openid");
    const asked = new URL(way.find((url) => url.includes("/authorize?")) ?? "").searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"])
      expect(asked.get(name)?.length).toBeGreaterThanOrEqual(43);
    const form = provider.seen.find(({ path }) => path === "/token")?.form;
    expect(form?.get("code_verifier")?.length).toBeGreaterThanOrEqual(43);
    expect(browser.cookies.has("__Host-bff.acme")).toBe(true);
  });

  it("shows no token to the page: not in an address, an answer or a readable cookie", async () => {
    const { browser, provider, status } = await given();
    const { way } = await browser.go("/bff/login?scope=openid");
    const answers = [JSON.stringify(await status()), ...browser.cookies.values(), ...way].join("\n");
    const refresh = provider.seen
      .filter(({ path }) => path === "/api/me")
      .map(({ headers }) => headers["authorization"]);
    expect(refresh[0]).toMatch(/^Bearer access-/);
    expect(answers).not.toMatch(/access-|refresh-|eyJ/);
  });

  it("asks in steps: what was granted before, and more", async () => {
    const { signIn, status } = await given();
    await signIn();
    await signIn("scope=write");
    expect((await status()).scopes).toEqual(["read", "write"]);
    await signIn();
    expect((await status()).scopes).toEqual(["read", "write"]);
  });

  it("makes another session every time, so that one known before is worth nothing", async () => {
    const { signIn, browser } = await given();
    await signIn();
    const first = browser.cookies.get("__Host-bff.acme");
    await signIn();
    expect(browser.cookies.get("__Host-bff.acme")).not.toBe(first);
  });

  it("is begun in any number of tabs, and the oldest is put out: cookies stay few", async () => {
    const { bff, provider } = await given();
    const backs: string[] = [];
    const browser = aBrowser({
      bff,
      origin,
      visit: async (address) => {
        backs.push(await provider.visit(address));
        return `${origin}/waiting`;
      },
    });
    for (let tab = 0; tab < 12; tab++) await browser.go(`/bff/login?return_to=/tab-${tab}`);
    expect(loginCookies(browser.cookies).length).toBeLessThanOrEqual(4);
    expect((await browser.go(backs[0] ?? "")).at).toContain("bff_error=sign-in-expired");
    expect((await browser.go(backs[11] ?? "")).at).toBe("/tab-11");
  });

  it("lets two tabs finish in any order", async () => {
    const { browser, provider, bff, status } = await given();
    const waiting: string[] = [];
    const slow = aBrowser({
      bff,
      origin,
      visit: async (address) => {
        waiting.push(await provider.visit(address));
        return `${origin}/waiting`;
      },
    });
    await slow.go("/bff/login?return_to=/one");
    await slow.go("/bff/login?return_to=/two");
    for (const [name, value] of slow.cookies) browser.cookies.set(name, value);
    expect((await browser.go(waiting[1] ?? "")).at).toBe("/two");
    expect((await browser.go(waiting[0] ?? "")).at).toBe("/one");
    expect(await status()).toMatchObject({ signedIn: true });
  });

  it.each([
    ["a page loaded ahead", { "sec-purpose": "prefetch;prerender" }],
    ["a frame", { "sec-fetch-dest": "iframe" }],
  ])("is not begun by %s, and puts out nothing", async (_, headers) => {
    const { browser } = await given();
    const { response } = await browser.go("/bff/login", headers);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(browser.cookies.size).toBe(0);
  });

  it.each(["https://evil.example/", "//evil.example", "/\\evil.example"])(
    "refuses to lead on to %s: no open redirect",
    async (place) => {
      const { browser } = await given();
      const { response, way } = await browser.go(`/bff/login?return_to=${encodeURIComponent(place)}`);
      expect([response.status, way.length]).toEqual([400, 1]);
    },
  );

  it("does not ask for more because another site's page says so", async () => {
    const { browser } = await given();
    const { response } = await browser.go("/bff/login?scope=write", { "sec-fetch-site": "cross-site" });
    expect(await response.json()).toMatchObject({ type: "urn:grantway:bff:not-allowed" });
  });

  it.each([
    ["a provider that is not there", "provider=constructor", 404],
    ["a scope that could end the parameter", "scope=a%22b", 400],
    ["far too many scopes", `scope=${"a".repeat(3000)}`, 400],
  ])("refuses %s", async (_, query, status) => {
    const { browser } = await given();
    expect((await browser.go(`/bff/login?${query}`)).response.status).toBe(status);
  });

  it("tells the page when the provider cannot be reached, on the page that asked", async () => {
    const { browser } = await given(
      {},
      { providers: { acme: { provider: "http://127.0.0.1:1", client: { id: "app" } } } },
    );
    const { at } = await browser.go("/bff/login?return_to=/orders");
    expect(at).toBe("/orders?bff_error=provider-unreachable&bff_provider=acme");
  });

  it("works with a name of the catalogue, and with what that provider does differently", async () => {
    const asked: string[] = [];
    const { bff } = await given(
      {},
      { providers: { github: { provider: "github", client: { id: "app", secret: "s" }, scopes: ["repo"] } } },
    );
    const browser = aBrowser({
      bff,
      origin,
      visit: async (address) => {
        asked.push(address);
        return `${origin}/away`;
      },
    });
    await browser.go("/bff/login");
    expect(new URL(asked[0] ?? "").origin).toBe("https://github.com");
    expect(new URL(asked[0] ?? "").searchParams.get("redirect_uri")).toBe(`${origin}/bff/callback/github`);
  });

  it("keeps several providers beside each other, and asks for a name where there are several", async () => {
    const { browser } = await given({}, (acme) => ({ providers: { acme, "acme-too": acme } }));
    expect((await browser.go("/bff/login")).response.status).toBe(404);
    await browser.go("/bff/login?provider=acme");
    await browser.go("/bff/login?provider=acme-too");
    expect([...browser.cookies.keys()]).toEqual(["__Host-bff.acme", "__Host-bff.acme-too"]);
    await browser.call("/bff/logout?provider=acme", { method: "POST" });
    const session = (await (await browser.call("/bff/session")).json()) as { readonly providers: object };
    expect(session.providers).toMatchObject({ acme: { signedIn: false }, "acme-too": { signedIn: true } });
  });
});
