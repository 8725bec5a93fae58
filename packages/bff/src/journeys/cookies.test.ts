import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aBrowser } from "../testing/a-browser.ts";
import { given, origin } from "../testing/given.ts";

const name = "__Host-bff.acme";
const large = (bytes: number) => ({
  body: {
    access_token: "a".repeat(bytes),
    refresh_token: "r".repeat(40),
    token_type: "Bearer",
    expires_in: 3600,
  },
});

describe("session cookies", () => {
  it("grow into several, each as small as browsers keep, and shrink again", async () => {
    const { signIn, status, browser, provider } = await given({ answer: large(3500) });
    await signIn();
    expect([...browser.cookies.keys()]).toEqual([name, `${name}.1`]);
    expect(await status()).toMatchObject({ signedIn: true });
    provider.set({ answer: undefined });
    await signIn();
    expect([...browser.cookies.keys()]).toEqual([name]);
  });

  it("stay within the declared budget: more is refused with a word for it, and the session there was stays", async () => {
    const { signIn, status, provider, events } = await given();
    await signIn();
    provider.set({ answer: large(6000) });
    expect(await signIn("return_to=/orders")).toBe("/orders?bff_error=session-too-large&bff_provider=acme");
    provider.set({ answer: undefined });
    expect(await status()).toMatchObject({ signedIn: true });
    expect(events).toContainEqual(expect.objectContaining({ type: "session_too_large", budget: 6144 }));
  });

  it("with sign-ins under way stay below the 8 KB that servers and proxies accept of a header", async () => {
    const { bff, signIn, browser } = await given({ answer: large(4200) });
    await signIn();
    const copy = aBrowser({
      bff: bff,
      origin,
      visit: async () => `${origin}/waiting`,
      cookies: browser.cookies,
    });
    for (let tab = 0; tab < 6; tab++) await copy.go(`/bff/login?return_to=/${"x".repeat(200)}`);
    const header = [...copy.cookies].map(([one, value]) => `${one}=${value}`).join("; ");
    expect(copy.cookies.size).toBeGreaterThanOrEqual(4);
    expect(`cookie: ${header}`.length).toBeLessThan(8000);
  });

  it("may have a larger budget where every proxy on the way allows it", async () => {
    const { signIn, status } = await given({ answer: large(12_000) }, { cookies: { budget: 20_000 } });
    await signIn();
    expect(await status()).toMatchObject({ signedIn: true });
  });

  it("of another app on the same host have another name", async () => {
    const { signIn, browser } = await given({}, { cookies: { name: "shop" } });
    await signIn();
    expect([...browser.cookies.keys()]).toEqual(["__Host-shop.acme"]);
  });

  it("open after the key was replaced, as long as the old one is kept", async () => {
    const { signIn, status, another } = await given();
    await signIn();
    const key = "newN3wKeyOfThirtyTwoBytes0123456789ABCDEFGHI";
    expect(
      await status(another({ keys: [key, "kP2mZ8Qw4xN7vB1cL5tR9yH3jF6sD0aGuEiOoTzXqVw"] })),
    ).toMatchObject({
      signedIn: true,
    });
    expect(await status(another({ keys: [key] }))).toMatchObject({ signedIn: false });
  });

  it("are worth nothing to another client of the same provider", async () => {
    const { signIn, status, another, provider } = await given();
    await signIn();
    const other = another({
      providers: { acme: { provider: provider.definition, client: { id: "other" } } },
    });
    expect(await status(other)).toMatchObject({ signedIn: false });
  });

  it("end with the lifetime of a session, whatever was refreshed", async () => {
    const { signIn, status, pass } = await given({}, { lifetime: 7200 });
    await signIn();
    pass(7_000_000);
    expect(await status()).toMatchObject({ signedIn: true });
    pass(300_000);
    expect(await status()).toMatchObject({ signedIn: false });
  });

  it.each<[string, (value: string) => readonly (readonly [string, string])[]]>([
    ["changed", (value) => [[name, `${value.slice(0, 50)}x${value.slice(51)}`]]],
    ["cut short", (value) => [[name, value.slice(0, -20)]]],
    ["empty", () => [[name, ""]]],
    ["of a part that is missing", (value) => [[name, `3${value.slice(1)}`]]],
    ["far too large", () => [[name, `1${"A".repeat(100_000)}`]]],
    [
      "far too many",
      (value) => Array.from({ length: 500 }, (_, index) => [`${name}.${index}`, value] as const),
    ],
    ["in the place of another", (value) => [["__Host-bff.other", value]]],
  ])("that are %s sign nobody in, are told, and hinder no new sign-in", async (_, spoil) => {
    const { signIn, status, browser } = await given();
    await signIn();
    const value = browser.cookies.get(name) ?? "";
    browser.cookies.clear();
    for (const [one, spoilt] of spoil(value)) browser.cookies.set(one, spoilt);
    expect(await status()).toMatchObject({ signedIn: false });
    await signIn();
    expect(await status()).toMatchObject({ signedIn: true });
  });

  it("may hold anything at all: the answer is that nobody is signed in", async () => {
    const { status, browser } = await given();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary-ascii" })), async (values) => {
        browser.cookies.clear();
        for (const [index, value] of values.entries())
          browser.cookies.set(
            index === 0 ? name : `${name}.${index}`,
            value.replaceAll(/[^\x20-\x7e]/g, "x"),
          );
        expect(await status()).toMatchObject({ signedIn: false });
      }),
    );
  });

  it("that are refused are reported with the reason", async () => {
    const { signIn, status, browser, events } = await given();
    await signIn();
    browser.cookies.set(name, "1AAAAAAAA");
    await status();
    expect(events).toContainEqual({ type: "cookie_refused", provider: "acme", reason: "unknown key" });
  });
});
