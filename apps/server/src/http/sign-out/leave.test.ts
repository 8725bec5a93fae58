import { describe, expect, it } from "vitest";
import { openApp } from "../../testing/app.ts";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";

const uri = "https://harbor.example/signed-out";
const frame = "https://harbor.example/leave?app=1";

/** Ada, signed in to Harbor Notes by a browser. */
async function givenAda(frontchannelLogoutUri: string | null = frame) {
  const server = await givenServer();
  const { protocol } = server.storage;
  const harbor = await protocol.clients.find("harbor");
  if (harbor === undefined) throw new Error("harbor is there");
  const { secrets: _, createdAt: __, ...data } = harbor;
  const by = { actor: "operator", at: 0, whose: "everybody" } as const;
  const changed = { ...data, postLogoutRedirectUris: [uri], frontchannelLogoutUri };
  await protocol.clientRegistry.update(changed, 1, by);
  const browser = openBrowser(server);
  await browser.signIn();
  const { id_token = "" } = await openApp(server).tokensOf(browser, "openid read");
  const [session] = (await server.storage.identity.sessionDirectory.list({ limit: 1, at: Date.now() })).items;
  return { server, browser, hint: id_token, sid: session?.sid ?? "" };
}

const unescaped = (text: string) =>
  text.replaceAll(/&#(\d+);/g, (_, point) => String.fromCharCode(Number(point)));
const framesOf = (page: string) =>
  [...unescaped(page).matchAll(/<iframe\s+src="([^"]*)"/g)].map(([, address]) => address);
const onwardOf = (page: string) => /href="([^"]*)" data-onward/.exec(unescaped(page))?.[1];

describe("signing out by frames, OpenID Connect Front-Channel Logout §3", () => {
  it("loads what the app registered, with issuer and session, and goes on where it was going", async () => {
    const { server, browser, sid } = await givenAda();
    const answer = await browser.submit(await browser.get("/sign-out"), "/sign-out", {});
    expect(answer.status).toBe(200);
    const iss = encodeURIComponent(server.config.issuer);
    expect(framesOf(answer.body)).toEqual([`${frame}&iss=${iss}&sid=${sid}`]);
    expect(onwardOf(answer.body)).toBe("/sign-out");
    expect((await browser.get("/")).status).toBe(303);
  });

  it("frames the origin of the app and no other, and is framed by nobody", async () => {
    const { browser } = await givenAda();
    const { headers } = await browser.submit(await browser.get("/sign-out"), "/sign-out", {});
    const policy = String(headers["content-security-policy"]).split("; ");
    expect(policy).toContain("frame-src https://harbor.example");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it("keeps what is framed from taking the page elsewhere", async () => {
    const { browser } = await givenAda();
    const { body } = await browser.submit(await browser.get("/sign-out"), "/sign-out", {});
    expect(body).toContain('sandbox="allow-scripts allow-same-origin"');
  });

  it("comes before the way back to the app that asked for it", async () => {
    const { browser, hint } = await givenAda();
    const sent = { id_token_hint: hint, post_logout_redirect_uri: uri, state: "s 1", ui_locales: "de" };
    const answer = await browser.get(`/end-session?${new URLSearchParams(sent).toString()}`);
    expect(answer.status).toBe(200);
    expect(framesOf(answer.body)).toHaveLength(1);
    expect(onwardOf(answer.body)).toBe(`${uri}?state=s%201`);
    expect(answer.body).toContain("Sie sind abgemeldet");
  });

  it("comes before somebody else signs in", async () => {
    const { server, browser } = await givenAda();
    const page = await browser.get("/");
    const csrf = /name="csrf" value="([^"]*)"/.exec(unescaped(page.body))?.[1] ?? "";
    const body = new URLSearchParams(`then=sign-in&csrf=${encodeURIComponent(csrf)}`).toString();
    const here = { origin: new URL(server.config.issuer).origin, "sec-fetch-site": "same-origin" };
    const answer = await browser.request("POST", "/sign-out", body, here);
    expect(onwardOf(answer.body)).toBe("/sign-in");
  });

  it.each([
    ["did not ask for it", async () => givenAda(null)],
    [
      "was suspended meanwhile",
      async () => {
        const world = await givenAda();
        const { protocol } = world.server.storage;
        const harbor = await protocol.clients.find("harbor");
        if (harbor === undefined) throw new Error("harbor is there");
        const by = { actor: "operator", at: 0, whose: "everybody" } as const;
        await protocol.clientRegistry.update({ ...harbor, status: "suspended" }, 2, by);
        return world;
      },
    ],
  ])("needs no page for an app that %s", async (_, world) => {
    const { browser } = await world();
    const answer = await browser.submit(await browser.get("/sign-out"), "/sign-out", {});
    expect(answer).toMatchObject({ status: 303, location: "/sign-out" });
  });

  it("loads nothing for who was never signed in, nor for a form that is not ours", async () => {
    const { server, browser } = await givenAda();
    const stranger = openBrowser(server);
    expect(await stranger.request("POST", "/sign-out", "")).toMatchObject({ status: 303 });
    const forged = await browser.submit(await browser.get("/sign-out"), "/sign-out", { csrf: "none" });
    expect(forged.status).toBe(403);
    expect(framesOf(forged.body)).toEqual([]);
  });
});
