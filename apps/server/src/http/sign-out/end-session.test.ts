import { describe, expect, it } from "vitest";
import { openApp } from "../../testing/app.ts";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";

const uri = "https://harbor.example/signed-out";
const crossSite = { origin: "https://harbor.example", "sec-fetch-site": "cross-site" };

/** Ada, signed in to Harbor Notes by a browser. */
async function givenAda() {
  const server = await givenServer();
  const { clientRegistry } = server.storage.protocol;
  const harbor = await server.storage.protocol.clients.find("harbor");
  if (harbor === undefined) throw new Error("harbor is there");
  const { secrets: _, createdAt: __, ...data } = harbor;
  const by = { actor: "operator", at: 0, whose: "everybody" } as const;
  await clientRegistry.update({ ...data, postLogoutRedirectUris: [uri] }, 1, by);
  const browser = openBrowser(server);
  await browser.signIn();
  const tokens = await openApp(server).tokensOf(browser, "openid read");
  const hint = tokens.id_token ?? "";
  const isSignedIn = async () => (await browser.get("/")).status === 200;
  return { server, browser, hint, isSignedIn };
}

const endSession = (sent: Readonly<Record<string, string>>) =>
  `/end-session?${new URLSearchParams(sent).toString()}`;

describe("an app sends a person here to sign out, OpenID Connect RP-Initiated Logout §2", () => {
  it("asks nothing where it shows a token of this session, and takes the person back with the state", async () => {
    const { browser, hint, isSignedIn } = await givenAda();
    const sent = { id_token_hint: hint, post_logout_redirect_uri: uri, state: "a b" };
    const answer = await browser.get(endSession(sent));
    expect(answer).toMatchObject({ status: 303, location: `${uri}?state=a%20b` });
    expect(await isSignedIn()).toBe(false);
    // Once more, when nobody is signed in any more.
    expect(await browser.get(endSession(sent))).toMatchObject({ location: `${uri}?state=a%20b` });
  });

  it("asks where it shows none, and goes on only after a yes that is of our page", async () => {
    const { browser, isSignedIn } = await givenAda();
    const page = await browser.get(endSession({ client_id: "harbor", post_logout_redirect_uri: uri }));
    expect(page.body).toContain("Harbor Notes asks to sign you out here too.");
    expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect((await browser.submit(page, "/sign-out", {}, crossSite)).status).toBe(403);
    expect((await browser.submit(page, "/sign-out", { csrf: "none" })).status).toBe(403);
    expect(await isSignedIn()).toBe(true);
    expect(await browser.submit(page, "/sign-out", {})).toMatchObject({ status: 303, location: uri });
    expect(await isSignedIn()).toBe(false);
  });

  it("tells that it is over where the app wants nobody back", async () => {
    const { browser } = await givenAda();
    const answer = await browser.submit(await browser.get("/end-session"), "/sign-out", {});
    expect((await browser.get(answer.location)).body).toContain("You are signed out");
  });

  it("is sent as a form too, whose token stays out of our addresses", async () => {
    const { browser, hint, isSignedIn } = await givenAda();
    const body = new URLSearchParams({ id_token_hint: hint, post_logout_redirect_uri: uri }).toString();
    const answer = await browser.request("POST", "/end-session", body, crossSite);
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/^\/end-session\?request=gwlo_/);
    expect(await browser.get(answer.location)).toMatchObject({ status: 303, location: uri });
    expect(await isSignedIn()).toBe(false);
  });

  it("signs nobody out by a token of another person, and says so", async () => {
    const { server, browser, hint, isSignedIn } = await givenAda();
    await server.addUser("grace");
    await browser.submit(await browser.get("/sign-out"), "/sign-out", {});
    await browser.signIn("/sign-in", "grace");
    const page = await browser.get(endSession({ id_token_hint: hint, post_logout_redirect_uri: uri }));
    expect(page.body).toContain("The app asked for somebody else");
    expect(await isSignedIn()).toBe(true);
  });

  it("asks by a token of another session of the same person", async () => {
    const { server, hint } = await givenAda();
    const elsewhere = openBrowser(server);
    await elsewhere.signIn();
    const page = await elsewhere.get(endSession({ id_token_hint: hint }));
    expect(page).toMatchObject({ status: 200 });
    expect(page.body).toContain("Sign out?");
    expect(page.body).not.toContain("somebody else");
  });

  it("tells where the hint of the app is about somebody else", async () => {
    const { browser } = await givenAda();
    expect((await browser.get(endSession({ logout_hint: "grace" }))).body).toContain("somebody else");
    expect((await browser.get(endSession({ logout_hint: "ada" }))).body).not.toContain("somebody else");
  });

  it("speaks the language the app says the person reads", async () => {
    const { browser } = await givenAda();
    expect((await browser.get(endSession({ ui_locales: "de" }))).body).toContain("Abmelden?");
    const posted = await browser.request("POST", "/end-session", "ui_locales=de", crossSite);
    expect((await browser.get(posted.location)).body).toContain("Abmelden?");
  });

  it.each([
    ["an address that is not registered", { client_id: "harbor", post_logout_redirect_uri: `${uri}?` }],
    ["an address of no client", { post_logout_redirect_uri: uri }],
    ["a client that is not there", { client_id: "nobody" }],
    ["a token that is none", { id_token_hint: "a.b.c", post_logout_redirect_uri: uri }],
  ])("is told here and sent nowhere with %s (§4)", async (_, sent) => {
    const { browser, isSignedIn } = await givenAda();
    const body = new URLSearchParams(sent).toString();
    for (const answer of [
      await browser.get(endSession(sent)),
      await browser.request("POST", "/end-session", body, crossSite),
    ]) {
      expect(answer).toMatchObject({ status: 400, location: "" });
      expect(answer.body).not.toContain(`href="https://harbor`);
    }
    expect(await isSignedIn()).toBe(true);
  });

  it("takes nobody on without a click where nobody is signed in and no token says who asks", async () => {
    const { server } = await givenAda();
    const stranger = openBrowser(server);
    const page = await stranger.get(endSession({ client_id: "harbor", post_logout_redirect_uri: uri }));
    expect(page).toMatchObject({ status: 200, location: "" });
    expect(page.body).toContain(`href="${uri}"`);
    const body = new URLSearchParams({ client_id: "harbor", post_logout_redirect_uri: uri }).toString();
    const { location } = await stranger.request("POST", "/end-session", body, crossSite);
    const asked = new URL(location, server.config.issuer).searchParams.get("request") ?? "";
    const forged = await stranger.request("POST", "/sign-out", new URLSearchParams({ asked }).toString());
    expect(forged.location).toBe(location);
  });

  it("is advertised (§2.1)", async () => {
    const { server } = await givenAda();
    const document = (await server.http.inject("/.well-known/openid-configuration")).json<object>();
    expect(document).toMatchObject({ end_session_endpoint: `${server.config.issuer}/end-session` });
  });
});
