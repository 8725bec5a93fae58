import { createAppClient, launchInstallation, showApp, showOwnInstallation } from "@grantway/api";
import { decodeJwt } from "jose";
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { refused } from "../../src/testing/management.ts";
import { onEachDatabase } from "./on-each-database.ts";
import { callback } from "./flows.ts";

const look = { locale: "en", theme: "light" } as const;

onEachDatabase("what the platform promises of codes and tokens", (platform) => {
  it("promise 9: a redirect URI matches exactly; only a loopback port may vary", async () => {
    const { begin, live, developer, app, organisation } = platform();
    const { owner } = await organisation();
    for (const other of [
      `${callback}/`,
      `${callback}?a=b`,
      callback.replace("callback", "Callback"),
      callback.replace("https://", "http://"),
      callback.replace("reports.example", "reports.example.evil.example"),
      callback.replace("reports.example", "reports.example:443"),
    ]) {
      const { status, location } = await begin(owner, live, { redirect_uri: other });
      expect([other, status, location]).toEqual([other, 400, ""]);
    }
    const native = await developer.api.call(createAppClient, {
      params: { app },
      body: {
        environment: "test",
        name: "Reports on a desktop",
        type: "public",
        applicationType: "native",
        authenticationMethod: "none",
        redirectUris: ["http://127.0.0.1/callback"],
        grantTypes: ["authorization_code", "refresh_token"],
        scopes: ["read"],
      },
      idempotencyKey: randomUUID(),
    });
    const client = { id: native.id, secret: "" };
    const ported = await begin(developer, client, {
      redirect_uri: "http://127.0.0.1:49152/callback",
      scope: "read",
    });
    expect(ported.location).toMatch(/^\/consent/);
    const elsewhere = await begin(developer, client, {
      redirect_uri: "http://127.0.0.1:49152/other",
      scope: "read",
    });
    expect([elsewhere.status, elsewhere.location]).toEqual([400, ""]);
  });

  it("promise 10: a code is used once, bound to client, redirect URI, PKCE; reuse ends what it produced", async () => {
    const { codeAt, exchange, live, test, organisation, introspect } = platform();
    const { owner, id } = await organisation();
    for (const more of [{ redirect_uri: `${callback}/other` }, { code_verifier: "x".repeat(43) }]) {
      const { body } = await exchange(live, await codeAt(owner, live, id), more);
      expect(body["error"]).toBe("invalid_grant");
    }
    expect((await exchange(test, await codeAt(owner, live, id))).body["error"]).toBe("invalid_grant");

    const code = await codeAt(owner, live, id);
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => exchange(live, code)));
    const given = outcomes.filter(({ status }) => status === 200);
    expect(given).toHaveLength(1);
    expect(await introspect(String(given[0]?.body["access_token"]))).toEqual({ active: false });
  });

  it("promise 11: a refresh has exactly one successor generation; a lost answer can be retried; a theft is noticed", async () => {
    const { refresh, live, introspect } = platform();
    const { tokens } = await platform().installed();
    const first = tokens.refresh_token;
    const [one, other] = await Promise.all([refresh(live, first), refresh(live, first)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    const second = String(one.body["refresh_token"]);
    expect((await refresh(live, first)).status).toBe(200);
    const third = await refresh(live, second);
    expect(third.status).toBe(200);
    // Whoever has the first now is not the app, which has gone on.
    const theft = await refresh(live, first);
    expect(theft.body["error"]).toBe("invalid_grant");
    expect((await refresh(live, String(third.body["refresh_token"]))).body["error"]).toBe("invalid_grant");
    expect(await introspect(String(third.body["access_token"]))).toEqual({ active: false });
  });

  it("promise 13: a bare installation id in a browser's URL is never trusted", async () => {
    const { live, begin, stranger, token, test } = platform();
    const { installation, id, owner } = await platform().installed();
    const outsider = await stranger();
    const there = await refused(
      outsider.api.call(launchInstallation, { params: { installation }, body: look }),
    );
    expect(there.status).toBe(404);
    // Neither what comes with the request nor what is sent with the form makes a place of it.
    const begun = await begin(outsider, live, {
      installation,
      installation_id: installation,
      organisation: id,
    });
    const page = await outsider.browser.get(begun.location);
    expect(page.body).not.toContain(id);
    const forced = await outsider.browser.submit(page, "/consent", { decision: "allow", place: id });
    expect(forced.location).not.toContain("code=");
    // Another client of the same app, whose environment it is not.
    const own = await token(test, { grant_type: "client_credentials", installation });
    expect(own.status).toBe(400);
    expect(
      (await owner.api.call(launchInstallation, { params: { installation }, body: look })).frame,
    ).toBeDefined();
  });

  it("promise 19: a launch token is never an API token; its audience is the client; it is verified or exchanged", async () => {
    const { live, introspect, withToken, token, test } = platform();
    const { owner, installation } = await platform().installed();
    const { launch } = await owner.api.call(launchInstallation, { params: { installation }, body: look });
    const launched = launch?.token ?? "";
    expect(decodeJwt(launched).aud).toBe(live.id);
    expect(await introspect(launched)).toEqual({ active: false });
    expect((await refused(withToken(launched).call(showOwnInstallation, {}))).status).toBe(401);
    const redeem = (client: typeof live) =>
      token(client, { grant_type: "urn:grantway:params:oauth:grant-type:launch", launch_token: launched });
    expect((await redeem(test)).status).toBe(400);
    const { status, body } = await redeem(live);
    expect([status, await introspect(String(body["access_token"]))]).toMatchObject([
      200,
      { active: true, sub: owner.id },
    ]);
    expect((await redeem(live)).body["error"]).toBe("invalid_grant");
    expect(await introspect(String(body["access_token"]))).toEqual({ active: false });
  });

  it("promise 20: every call is attributable to app, installation and user or none", async () => {
    const { live, app, introspect, ownToken, developer } = platform();
    const { owner, tokens, installation, id } = await platform().installed();
    const { slug } = await developer.api.call(showApp, { params: { app } });
    const asPerson = await introspect(tokens.access_token);
    const common = { active: true, client_id: live.id, installation: { id: installation, app: slug } };
    expect(asPerson).toMatchObject({ client_id: live.id, sub: owner.id });
    const itself = await ownToken(live, installation);
    const asItself = await introspect(String(itself.body["access_token"]));
    expect(asItself).toMatchObject({ client_id: live.id, sub: live.id });
    for (const answer of [asPerson, asItself]) {
      expect(answer).toMatchObject({ active: true, organisation: { id } });
      expect(JSON.stringify(answer["installation"])).toContain(common.installation.id);
    }
  });
});
