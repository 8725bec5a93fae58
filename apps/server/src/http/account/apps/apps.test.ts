import type { Client } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { givenApp, inStore } from "../../../testing/apps-and-events.ts";
import { openApp } from "../../../testing/app.ts";
import { openBrowser } from "../../../testing/browser.ts";
import { givenServer, type GivenServer } from "../../../testing/composed-server.ts";

const operator = { actor: "operator", at: 0, whose: "everybody" } as const;
const scope = "openid read write offline_access";

/** Ada at her browser, having allowed the app this scope. */
async function givenAda(allowed = scope) {
  const server = await givenServer();
  const [browser, app] = [openBrowser(server), openApp(server)];
  await browser.signIn();
  const tokens = await app.tokensOf(browser, allowed);
  const list = await browser.get("/account/apps");
  const [, grant = ""] = /\/account\/apps\/app\?grant=([^"]+)"/.exec(list.body) ?? [];
  return { server, browser, app, tokens, list, grant };
}

describe("connected apps", () => {
  it("shows what each app may do, since when, and when it was last used", async () => {
    const { server, browser, list, grant } = await givenAda();
    for (const words of [
      "Harbor Notes",
      "harbor.example",
      "Can change 1 thing and see 2",
      "No use seen yet",
    ]) {
      expect(list.body).toContain(words);
    }
    await server.storage.protocol.lastUses.keep("grant", server.uses.take().grant);
    expect((await browser.get("/account/apps")).body).toContain("Last used just now");

    const { body } = await browser.get(`/account/apps/app?grant=${grant}`);
    expect(body).toMatch(
      /Can see<\/h2>[\s\S]*Read your notes[\s\S]*Can change<\/h2>[\s\S]*Change your notes/,
    );
    expect(body).toMatch(/How long<\/h2>[\s\S]*Keep its access while you are away/);
    expect(body).toContain("Last used just now");
  });

  it("names the organisation in which an app was allowed", async () => {
    const { server, browser, grant } = await givenAda();
    expect((await browser.get("/account/apps")).body).not.toContain("In <bdi>");
    const { database } = server.config;
    const { installation } = givenApp(database);
    inStore(
      database,
      `UPDATE grants SET member_id = user_id, user_id = NULL, installation_id = '${installation}'`,
    );
    for (const address of ["/account/apps", `/account/apps/app?grant=${grant}`]) {
      expect((await browser.get(address)).body).toContain("In <bdi>Acme</bdi>");
    }
    expect((await browser.get(`/account/apps/remove?grant=${grant}`)).body).toContain(
      "Remove Harbor Notes from Acme?",
    );
  });

  it("says so where there are none", async () => {
    const browser = openBrowser(await givenServer());
    await browser.signIn();
    expect((await browser.get("/account/apps")).body).toContain("No apps yet.");
  });

  it("goes through many page by page, and begins anew where no page begins", async () => {
    const { server, browser } = await givenAda("read");
    const { id: userId } = await ada(server);
    for (let app = 1; app <= 20; app += 1) {
      const clientId = `app-${app}`;
      await server.addClient({ id: clientId });
      const newGrantId = `grant-${app}`;
      const yes = { newGrantId, userId, clientId, scopes: ["read"], by: { actor: "system", at: 0 } };
      await server.storage.protocol.grants.allowFirstParty(yes);
    }
    const first = await browser.get("/account/apps");
    const [, next = ""] = /href="(\/account\/apps\?after&#61;[^"]+)"/.exec(first.body) ?? [];
    const second = await browser.get(next.replaceAll("&#61;", "="));
    const names = [first, second].map(({ body }) => body.match(/entry-name/g)?.length);
    expect(names).toEqual([20, 1]);
    expect(second.body).toContain("Back to the newest");
    expect(await browser.get("/account/apps?after=nowhere")).toMatchObject({
      status: 303,
      location: "/account/apps",
    });
  });

  it("says of an app of the operator's own that it may come back, and of a suspended one that it can do nothing", async () => {
    const { server, browser, grant } = await givenAda();
    const at = `/account/apps/app?grant=${grant}`;
    await change(server, { firstParty: true });
    expect((await browser.get(at)).body).toContain("belongs to the people who run this server");
    await change(server, { status: "suspended" });
    expect((await browser.get(at)).body).toContain("suspended this app");
    expect((await browser.get("/account/apps")).body).toContain("Can do nothing now");
  });

  it("tells apart what an app was allowed and what it can still use", async () => {
    const { server, browser, grant } = await givenAda();
    await change(server, { scopes: ["openid", "read"] });
    const { body } = await browser.get(`/account/apps/app?grant=${grant}`);
    expect(body).toMatch(/Read your notes[\s\S]*not open to this app now<\/h2>[\s\S]*Change your notes/);
  });
});

describe("the pages of the account", () => {
  it.each([
    ["/account", "/sign-in", "/"],
    ["/account/apps", "/sign-in?place=apps", "/account/apps"],
    ["/account/apps/app?grant=x", "/sign-in?place=apps", "/account/apps"],
    ["/account/apps/remove?grant=x", "/sign-in?place=apps", "/account/apps"],
    ["/account/sessions", "/sign-in?place=sessions", "/account/sessions"],
    ["/account/sessions/end", "/sign-in?place=sessions", "/account/sessions"],
  ])("%s is for whoever is signed in, and where they come back to", async (url, signIn, back) => {
    const browser = openBrowser(await givenServer());
    expect(await browser.get(url)).toMatchObject({ status: 303, location: signIn });
    expect(await browser.signIn(signIn)).toMatchObject({ status: 303, location: back });
  });

  it("keeps the place through a wrong password", async () => {
    const browser = openBrowser(await givenServer());
    const wrong = await browser.signIn("/sign-in?place=apps", "ada", "not the password");
    const right = await browser.submit(wrong, "/sign-in", {
      login: "ada",
      password: "correct horse battery",
    });
    expect(right.location).toBe("/account/apps");
  });

  it("are nobody's while the person is suspended", async () => {
    const { server, browser, grant } = await givenAda();
    const ask = await browser.get(`/account/apps/remove?grant=${grant}`);
    await suspend(server);
    expect((await browser.get("/account/apps")).location).toBe("/sign-in?place=apps");
    expect((await browser.submit(ask, "/account/apps/remove", {})).location).toBe("/sign-in?place=apps");
    expect(await server.storage.protocol.grantRegistry.find(grant)).toBeDefined();
  });
});

async function ada({ storage }: GivenServer) {
  const found = await storage.identity.userDirectory.find("ada");
  if (found === undefined) throw new Error("Ada is there");
  return found;
}

async function suspend(server: GivenServer): Promise<void> {
  const { revision, ...person } = await ada(server);
  await server.storage.identity.userDirectory.update({ ...person, status: "suspended" }, revision, operator);
}

async function change({ storage }: GivenServer, changes: Partial<Client>): Promise<void> {
  const { clientRegistry } = storage.protocol;
  const found = await clientRegistry.find("harbor", "everybody");
  if (found === undefined) throw new Error("the app is there");
  const { revision, ...client } = found;
  await clientRegistry.update({ ...client, ...changes }, revision, operator);
}
