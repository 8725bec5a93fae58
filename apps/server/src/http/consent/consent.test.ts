import { DatabaseSync } from "node:sqlite";
import type { Client } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { authorizationQuery, hiddenFields, openBrowser } from "../../testing/browser.ts";
import { basic, givenServer, pkce, redirectUri, type GivenServer } from "../../testing/composed-server.ts";

/** A browser that has come to the consent page of a request. */
async function givenConsent(server: GivenServer, changes: Readonly<Record<string, string>> = {}) {
  const browser = openBrowser(server);
  if (!browser.jar.has("grantway-session")) await browser.signIn();
  const ask = async (more: Readonly<Record<string, string>> = {}) => {
    const { location } = await browser.get(`/authorize?${authorizationQuery({ ...changes, ...more })}`);
    return { location, page: await browser.get(location) };
  };
  return { browser, ask, ...(await ask()) };
}

describe("consent", () => {
  it("shows what is asked, by whom, and where the answer goes", async () => {
    const { location, page } = await givenConsent(await givenServer());
    expect(location).toMatch(/^\/consent\?request=gwrq_/);
    expect(page.status).toBe(200);
    for (const words of [
      "Harbor Notes asks for access",
      "Read your notes",
      "harbor.example",
      "Ada Lovelace",
    ]) {
      expect(page.body).toContain(words);
    }
  });

  it("leads to a code that the client can redeem", async () => {
    const server = await givenServer();
    const { browser, page } = await givenConsent(server);
    const answer = await browser.submit(page, "/consent", { decision: "allow" });
    expect(answer.status).toBe(303);
    const back = new URL(answer.location);
    expect(back.origin + back.pathname).toBe(redirectUri);
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ iss: server.config.issuer, state: "s1" });

    const redeemed = await server.http.inject({
      method: "POST",
      url: "/token",
      headers: { authorization: basic(), "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({
        grant_type: "authorization_code",
        code: back.searchParams.get("code") ?? "",
        redirect_uri: redirectUri,
        code_verifier: pkce.verifier,
      }).toString(),
    });
    expect(redeemed.json()).toMatchObject({ token_type: "Bearer", scope: "openid read" });
  });

  it("keeps in the receipt the language the page was read in, also when another was chosen meanwhile", async () => {
    const server = await givenServer();
    const { browser, page } = await givenConsent(server, { ui_locales: "ar" });
    expect(page.body).toContain("Harbor Notes\u2069 الوصول إلى حسابك");
    await browser.submit(page, "/language", { language: "de" });
    const answer = await browser.submit(page, "/consent", { decision: "allow" });
    expect(answer.location).toContain(`${redirectUri}?code=`);
    const db = new DatabaseSync(server.config.database, { readOnly: true });
    const [receipt] = db.prepare("SELECT locale, text_hash FROM consent_receipts").all();
    db.close();
    expect(receipt).toEqual({ locale: "ar", text_hash: hiddenFields(page.body, "/consent")["text"] });
  });

  it("answers by a form where the client asks for one, after our pages and without them (Form Post Response Mode §2)", async () => {
    const server = await givenServer();
    const { browser, page, ask } = await givenConsent(server, { response_mode: "form_post" });
    const answer = await browser.submit(page, "/consent", { decision: "allow" });
    const straight = await browser.get(`/authorize?${authorizationQuery({ response_mode: "form_post" })}`);
    for (const { status, body, headers } of [answer, straight]) {
      expect(status).toBe(200);
      expect(headers["content-security-policy"]).not.toContain("form-action");
      expect(hiddenFields(body, redirectUri)).toMatchObject({
        code: expect.stringMatching(/^gwac_/) as string,
        iss: server.config.issuer,
        state: "s1",
      });
    }
    const more = await ask({ scope: "openid write" });
    const denied = await browser.submit(more.page, "/consent", { decision: "deny" });
    expect(hiddenFields(denied.body, redirectUri)).toMatchObject({ error: "access_denied", state: "s1" });
  });

  it("sends access_denied to the client for Cancel, and keeps nothing", async () => {
    const { browser, ask, page } = await givenConsent(await givenServer());
    const answer = await browser.submit(page, "/consent", { decision: "deny" });
    expect(new URL(answer.location).searchParams.get("error")).toBe("access_denied");
    expect((await ask()).location).toMatch(/^\/consent/);
  });

  it("asks only for what is new, and goes on without it when the person keeps current access", async () => {
    const { browser, ask, page } = await givenConsent(await givenServer());
    await browser.submit(page, "/consent", { decision: "allow" });
    const more = await ask({ scope: "openid read write" });
    expect(more.page.body).toContain("Harbor Notes asks for 1 new right");
    const kept = await browser.submit(more.page, "/consent", { decision: "keep" });
    expect(new URL(kept.location).searchParams.has("code")).toBe(true);
    expect((await ask({ scope: "openid read write" })).location).toMatch(/^\/consent/);
  });

  it.each<[string, Partial<Client>]>([
    ["confidential client", {}],
    ["app on the person's device", { type: "public", redirectUris: ["http://127.0.0.1/cb"] }],
  ])("gives a %s one code for a double click, at once or one after the other", async (_, changes) => {
    const server = await givenServer();
    await server.addClient({ id: "clicked", ...changes });
    const redirect_uri = changes.redirectUris?.[0] ?? redirectUri;
    const { browser, page } = await givenConsent(server, { client_id: "clicked", redirect_uri });
    const click = () => browser.submit(page, "/consent", { decision: "allow" });
    const answers = [...(await Promise.all([click(), click(), click()])), await click()];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(new URL(answers[0]?.location ?? "").searchParams.has("code")).toBe(true);
  });

  it("asks an app on the person's device each time, with words for who allowed it before (RFC 8252 §8.6)", async () => {
    const server = await givenServer();
    const redirectUris = ["http://127.0.0.1/cb"];
    await server.addClient({ id: "tool", type: "public", applicationType: "native", redirectUris });
    const { browser, page, ask } = await givenConsent(server, {
      client_id: "tool",
      redirect_uri: "http://127.0.0.1:51004/cb",
    });
    await browser.submit(page, "/consent", { decision: "allow" });
    const again = await ask({ redirect_uri: "http://127.0.0.1:40001/cb" });
    expect(again.page.body).toContain("Continue to Harbor Notes?");
    expect(again.page.body).toContain("You are signed in as <strong>Ada Lovelace</strong>");
    const silent = await browser.get(
      `/authorize?${authorizationQuery({ client_id: "tool", redirect_uri: redirectUris[0], prompt: "none" })}`,
    );
    expect(new URL(silent.location).searchParams.get("error")).toBe("consent_required");
    const back = await browser.submit(again.page, "/consent", { decision: "allow" });
    expect(new URL(back.location).searchParams.has("code")).toBe(true);
  });

  it("writes a receipt for the text that was read, and shows a text that has changed again", async () => {
    const server = await givenServer();
    const { browser, page } = await givenConsent(server);
    await server.storage.protocol.catalogueRegistry.updateScope(
      {
        key: "read",
        title: "Read and sell your notes",
        risk: "high",
        access: "change",
        audience: "https://api.example",
      },
      1,
      { actor: "operator", at: 0 },
    );
    const answer = await browser.submit(page, "/consent", { decision: "allow" });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("Read and sell your notes");
    expect(answer.body).toContain("Nothing was shared.");
  });

  it("is refused from another site, with the question still open", async () => {
    const { browser, page, location } = await givenConsent(await givenServer());
    const answer = await browser.submit(
      page,
      "/consent",
      { decision: "allow" },
      { origin: "https://evil.example" },
    );
    expect(answer.status).toBe(403);
    expect(answer.body).toContain("/authorize?request&#61;gwrq_");
    expect((await browser.get(location)).status).toBe(200);
  });

  it("is refused with a token of the session before", async () => {
    const { browser, page } = await givenConsent(await givenServer());
    await browser.submit(await browser.get("/sign-out"), "/sign-out", {});
    await browser.signIn();
    expect((await browser.submit(page, "/consent", { decision: "allow" })).status).toBe(403);
  });

  it("goes back to the start of the request when the session has ended", async () => {
    const { browser, page } = await givenConsent(await givenServer());
    browser.jar.delete("grantway-session");
    const answer = await browser.submit(page, "/consent", { decision: "allow" });
    expect(answer.location).toMatch(/^\/authorize\?request=gwrq_/);
  });

  it("refuses an answer that is none", async () => {
    const { browser, page } = await givenConsent(await givenServer());
    expect((await browser.submit(page, "/consent", { decision: "maybe" })).status).toBe(400);
    expect((await browser.submit(page, "/consent", {})).status).toBe(400);
  });

  it("asks nobody for a client of our own", async () => {
    const server = await givenServer();
    await server.addClient({ id: "console", firstParty: true });
    const browser = openBrowser(server);
    await browser.signIn();
    const { location } = await browser.get(`/authorize?${authorizationQuery({ client_id: "console" })}`);
    expect(new URL(location).searchParams.has("code")).toBe(true);
  });

  it("escapes what a client calls itself", async () => {
    const server = await givenServer();
    await server.addClient({ id: "evil", name: "<script>alert(1)</script>" });
    const { page } = await givenConsent(server, { client_id: "evil" });
    expect(page.body).not.toContain("<script>");
    expect(page.body).toContain("&#60;script&#62;");
  });

  it("lets the person switch accounts and come back to the same request", async () => {
    const server = await givenServer();
    await server.addUser("grace");
    const { browser, page } = await givenConsent(server);
    expect(hiddenFields(page.body, "/sign-out")).toHaveProperty("request");
    // oxlint-disable-next-line unicorn/no-thenable -- the name of a form field
    const out = await browser.submit(page, "/sign-out", { then: "sign-in" });
    expect(out.location).toMatch(/^\/sign-in\?request=gwrq_/);
    const back = await browser.signIn(out.location, "grace");
    expect((await browser.get(back.location)).location).toMatch(/^\/consent/);
  });
});
