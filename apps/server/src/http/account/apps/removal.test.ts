import { describe, expect, it } from "vitest";
import { openApp } from "../../../testing/app.ts";
import { auditRecords } from "../../../testing/audit-records.ts";
import { hiddenFields, openBrowser } from "../../../testing/browser.ts";
import { givenServer } from "../../../testing/composed-server.ts";

const scope = "openid read write offline_access";
const action = "/account/apps/remove";

/** Ada at her browser, having allowed the app this scope; a code is on its way. */
async function givenAda(allowed = scope) {
  const server = await givenServer();
  const [browser, app] = [openBrowser(server), openApp(server)];
  await browser.signIn();
  const tokens = await app.tokensOf(browser, allowed);
  const code = await app.aCode(browser, allowed);
  const [found] = (await server.storage.protocol.grantRegistry.list({ limit: 1 })).items;
  const grant = found?.id ?? "";
  const ask = (right?: string) =>
    browser.get(`${action}?grant=${grant}${right === undefined ? "" : `&right=${right}`}`);
  const isConnected = async () => (await server.storage.protocol.grantRegistry.find(grant)) !== undefined;
  return { server, browser, app, tokens, code, grant, ask, isConnected };
}

describe("taking back one right", () => {
  it("is asked with what follows from it, and nothing happens before the answer", async () => {
    const { browser, ask, app, tokens, grant } = await givenAda();
    const page = await ask("write");
    expect(page.body).toContain("Take this back from Harbor Notes?");
    expect(page.body).toContain("Change your notes");
    expect(page.body).toContain("Its other rights stay.");
    expect(await app.introspect(tokens.access_token)).toMatchObject({ scope });
    expect((await browser.get(`/account/apps/app?grant=${grant}`)).body).toContain(`right&#61;write`);
  });

  it("takes it from tokens that are out there, from refreshes and from a code on its way, at once", async () => {
    const { browser, ask, app, tokens, code } = await givenAda();
    const done = await browser.submit(await ask("write"), action, {});
    expect(done.status).toBe(303);
    expect((await browser.get(done.location)).body).toContain("Not allowed any more: Change your notes");
    const left = { scope: "openid read offline_access" };
    expect(await app.introspect(tokens.access_token)).toMatchObject({ active: true, ...left });
    expect((await app.refresh(tokens.refresh_token)).json()).toMatchObject(left);
    expect((await app.redeem(code)).json()).toMatchObject(left);
  });

  it("is recorded as the person's own act, by the request it came with", async () => {
    const { server, browser, ask, grant } = await givenAda();
    await browser.submit(await ask("write"), action, {});
    const user = await server.storage.identity.users.findByLogin("ada");
    expect(auditRecords(server, "grant.narrowed")).toEqual([
      {
        actor: `user:${user?.user.id}`,
        request_id: expect.stringMatching(/^[0-9a-f]{8}-/) as string,
        target: `grant:${grant}`,
        changes: expect.stringContaining("write") as string,
      },
    ]);
  });

  it("of keeping access ends refreshing, and no access that was given", async () => {
    const { browser, ask, app, tokens } = await givenAda();
    await browser.submit(await ask("offline_access"), action, {});
    expect(await app.isActive(tokens.access_token)).toBe(true);
    expect(await app.isActive(tokens.refresh_token)).toBe(false);
    expect((await app.refresh(tokens.refresh_token)).json()).toMatchObject({ error: "invalid_grant" });
  });

  it("is harmless twice, and shown where another tab took it back", async () => {
    const { server, browser, ask } = await givenAda();
    const page = await ask("write");
    const [one, two] = await Promise.all([page, page].map((tab) => browser.submit(tab, action, {})));
    expect(two?.location).toBe(one?.location);
    expect((await ask("write")).location).toBe(one?.location);
    expect(auditRecords(server, "grant.narrowed")).toHaveLength(1);
  });

  it("of the last right removes the app, as the page says before", async () => {
    const { browser, ask, isConnected } = await givenAda("read");
    const page = await ask("read");
    expect(page.body).toContain("the app is removed");
    const done = await browser.submit(page, action, {});
    expect(done.location).toBe("/account/apps?removed=harbor");
    expect(await isConnected()).toBe(false);
  });
});

describe("removing an app", () => {
  it("ends all it has, at once, and says so", async () => {
    const { server, browser, ask, app, tokens, code, grant } = await givenAda();
    const page = await ask();
    expect(page.body).toContain("Remove Harbor Notes?");
    const done = await browser.submit(page, action, {});
    const list = await browser.get(done.location);
    expect(list.body).toContain("Harbor Notes is not connected any more.");
    expect(list.body).toContain("No apps yet.");
    expect(await app.isActive(tokens.access_token)).toBe(false);
    expect((await app.refresh(tokens.refresh_token)).json()).toMatchObject({ error: "invalid_grant" });
    expect((await app.redeem(code)).json()).toMatchObject({ error: "invalid_grant" });
    const user = await server.storage.identity.users.findByLogin("ada");
    expect(auditRecords(server, "grant.revoked")).toMatchObject([
      { actor: `user:${user?.user.id}`, target: `grant:${grant}` },
    ]);
  });

  it("is harmless twice, and a page that stands open says that it is gone", async () => {
    const { browser, ask, grant } = await givenAda();
    const page = await ask();
    await browser.submit(page, action, {});
    const again = await browser.submit(page, action, {});
    expect(again.location).toBe("/account/apps?gone=1");
    expect((await browser.get(again.location)).body).toContain("That app is not connected.");
    const seen = await browser.get(`/account/apps/app?grant=${grant}`);
    expect([seen.status, seen.body.includes("This app is not connected")]).toEqual([404, true]);
  });

  it("is told of by an address only where it is so", async () => {
    const { browser, grant } = await givenAda();
    for (const url of [
      "/account/apps?removed=harbor",
      "/account/apps?removed=nobody",
      `/account/apps/app?grant=${grant}&taken=write`,
      `/account/apps/app?grant=${grant}&taken=nothing`,
    ]) {
      expect((await browser.get(url)).body).not.toContain("notice-done");
    }
  });
});

describe("an app of somebody else", () => {
  it("is as unknown as one there never was, and stays as it is", async () => {
    const { server, grant, isConnected } = await givenAda();
    await server.addUser("eve");
    const eve = openBrowser(server);
    await eve.signIn("/sign-in", "eve");
    const { csrf = "" } = hiddenFields((await eve.get("/account")).body, "/sign-out");
    for (const right of [{}, { right: "write" }]) {
      const [theirs, nobodys] = await Promise.all(
        [grant, "no-grant"].map(async (id) => {
          const form = new URLSearchParams({ csrf, grant: id, ...right }).toString();
          const { status, location } = await eve.request("POST", action, form, {
            "sec-fetch-site": "same-origin",
          });
          const pages = await Promise.all(
            [`/account/apps/app?grant=${id}`, `${action}?grant=${id}`].map((url) => eve.get(url)),
          );
          return { status, location, pages: pages.map((page) => [page.status, words(page.body)]) };
        }),
      );
      expect(theirs).toEqual(nobodys);
      expect(theirs).toMatchObject({ status: 303, location: "/account/apps?gone=1" });
    }
    expect(await isConnected()).toBe(true);
    expect((await server.storage.protocol.grantRegistry.find(grant))?.scopes).toContain("write");
  });
});

describe("a form that takes something back", () => {
  it.each([
    ["from another site", { origin: "https://evil.example" }],
    ["without a token", {}],
  ])("is refused %s, and changes nothing", async (_, headers) => {
    const { browser, ask, grant, isConnected } = await givenAda();
    const page = await ask();
    const answer =
      "origin" in headers
        ? await browser.submit(page, action, {}, headers)
        : await browser.request("POST", action, `grant=${grant}`);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain("Nothing was changed");
    expect(await isConnected()).toBe(true);
  });

  it("is refused to whoever is signed in there by now", async () => {
    const { server, browser, ask, isConnected } = await givenAda();
    const page = await ask();
    await server.addUser("eve");
    // Signing in again leads past the sign-in page: whoever is there has to leave first.
    await browser.submit(await browser.get("/account"), "/sign-out", {});
    await browser.signIn("/sign-in", "eve");
    expect((await browser.get("/account")).body).toContain("eve@example.com");
    expect((await browser.submit(page, action, {})).status).toBe(403);
    expect(await isConnected()).toBe(true);
  });
});

/** A page without what differs from one request to the next. */
function words(body: string): string {
  return body.replace(/Request <code>[^<]*/, "").replace(/name="back" value="[^"]*"/, "");
}
