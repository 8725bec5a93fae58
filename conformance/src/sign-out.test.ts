import * as oidc from "openid-client";
import { expect, it } from "vitest";
import { sharedInstance, signedOut } from "./instance.ts";
import { signedIn } from "./signed-in.ts";

/* Signing out at the request of an app, as `openid-client` asks for it. */

const instance = sharedInstance();

async function givenAda() {
  const ada = await signedIn(instance);
  const isSignedIn = async () => (await ada.person.open(`${instance.issuer}/`)).url.pathname !== "/sign-in";
  return { ...ada, isSignedIn };
}

it("takes people who are named by their ID token out and back, with the state (RP-Initiated Logout §2, §3)", async () => {
  const { config, person, idToken, claims, isSignedIn } = await givenAda();
  expect(claims?.["sid"]).toEqual(expect.any(String));
  const url = oidc.buildEndSessionUrl(config, {
    id_token_hint: idToken,
    post_logout_redirect_uri: signedOut,
    state: "a b&c",
  });
  const { url: end } = await person.open(url);
  expect(`${end.origin}${end.pathname}`).toBe(signedOut);
  expect([...end.searchParams]).toEqual([["state", "a b&c"]]);
  expect(await isSignedIn()).toBe(false);
});

it("asks people whom no token names, and goes on after their yes", async () => {
  const { config, person, isSignedIn } = await givenAda();
  const url = oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: signedOut });
  const page = await person.open(url);
  expect(page.text).toContain("Sign out?");
  expect(await isSignedIn()).toBe(true);
  const { url: end } = await person.submit(page, { csrf: formToken(page.text) });
  expect(end.href).toBe(signedOut);
  expect(await isSignedIn()).toBe(false);
});

it.each([
  ["an address that begins as a registered one", { post_logout_redirect_uri: `${signedOut}/else` }],
  ["a registered address with another query", { post_logout_redirect_uri: `${signedOut}?a` }],
  ["a token that nobody signed", { id_token_hint: "e30.e30.x", post_logout_redirect_uri: signedOut }],
])("sends nobody on for %s (§3, §4)", async (_, parameters: Record<string, string>) => {
  const { config, person, isSignedIn } = await givenAda();
  const page = await person.open(oidc.buildEndSessionUrl(config, parameters));
  expect(page).toMatchObject({ status: 400 });
  expect(page.url.origin).toBe(new URL(instance.issuer).origin);
  expect(await isSignedIn()).toBe(true);
});

function formToken(page: string): string {
  return /name="csrf"\s+value="([^"]*)"/.exec(page)?.[1] ?? "";
}
