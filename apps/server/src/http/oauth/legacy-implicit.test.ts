import { describe, expect, it } from "vitest";
import { authorizationQuery, openBrowser } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";

/* The implicit and hybrid flows behind their wall, on a whole server: with pages, cookies and a log. */

const on = { GRANTWAY_LEGACY_IMPLICIT_GRANT: "on" };

async function withOldApp(environment: Readonly<Record<string, string>> = on) {
  const server = await givenServer(environment);
  await server.addClient({
    id: "old-app",
    type: "public",
    firstParty: true,
    grantTypes: ["authorization_code", "implicit"],
  });
  const browser = openBrowser(server);
  await browser.signIn();
  const ask = (changes: Readonly<Record<string, string | undefined>>) =>
    browser.get(`/authorize?${authorizationQuery({ client_id: "old-app", nonce: "n1", ...changes })}`);
  return { server, ask };
}

function inFragment(location: string): Readonly<Record<string, string>> {
  const { search, hash } = new URL(location);
  expect(search).toBe("");
  return Object.fromEntries(new URLSearchParams(hash.slice(1)));
}

describe("implicit and hybrid flows, RFC 6749 §4.2 and OpenID Connect Core §3.3", () => {
  it("send tokens in the fragment, which no cache keeps and no log has", async () => {
    const { server, ask } = await withOldApp();
    const answer = await ask({ response_type: "id_token token" });
    expect(answer.status).toBe(303);
    expect(answer.headers["cache-control"]).toBe("no-store");
    const { access_token = "", ...more } = inFragment(answer.location);
    expect(more).toMatchObject({ token_type: "Bearer", state: "s1", iss: server.config.issuer });
    expect(access_token).toMatch(/^gwat_/);
    expect(server.log.join("")).not.toContain(access_token);
    const headers = { authorization: `Bearer ${access_token}` };
    expect((await server.http.inject({ url: "/userinfo", headers })).statusCode).toBe(200);
  });

  it("send them by a form where that is asked for", async () => {
    const { ask } = await withOldApp();
    const page = await ask({ response_type: "code id_token", response_mode: "form_post" });
    expect(page).toMatchObject({ status: 200, location: "" });
    expect(page.body).toMatch(/name="code" value="gwac_/);
    expect(page.body).toMatch(/name="id_token" value="ey/);
  });

  it("are off unless the operator switches them on, and say why in the fragment", async () => {
    const { server, ask } = await withOldApp({});
    const answer = inFragment((await ask({ response_type: "token" })).location);
    expect(answer).toMatchObject({
      error: "unsupported_response_type",
      error_description: "The operator of this server has not switched the legacy response type token on.",
    });
    const { json } = await server.http.inject("/.well-known/openid-configuration");
    expect(json()).toMatchObject({ response_types_supported: ["code"] });
  });

  it("are for clients that are registered for them, and say so", async () => {
    const { ask } = await withOldApp();
    const answer = inFragment((await ask({ client_id: "harbor", response_type: "token" })).location);
    expect(answer).toMatchObject({
      error: "unauthorized_client",
      error_description: "The client is not registered for the grant type implicit.",
    });
  });
});
