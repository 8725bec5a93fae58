import { describe, expect, it } from "vitest";
import { openApp } from "../../../testing/app.ts";
import { auditRecords } from "../../../testing/audit-records.ts";
import { hiddenFields, openBrowser } from "../../../testing/browser.ts";
import { givenServer, password } from "../../../testing/composed-server.ts";

const scope = "openid read offline_access";
const action = "/account/sessions/end";
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0";

/** Ada at three browsers, with tokens and a code that an app got in each. */
async function givenAda() {
  const server = await givenServer();
  const app = openApp(server);
  async function anyBrowser() {
    const browser = openBrowser(server);
    await browser.signIn();
    const tokens = await app.tokensOf(browser, scope);
    const code = await app.aCode(browser, scope);
    const isSignedIn = async () => (await browser.get("/account")).status === 200;
    /** Whether what the app got here is worth anything. */
    const works = async () =>
      Promise.all([
        isSignedIn(),
        app.isActive(tokens.access_token),
        app.isActive(tokens.refresh_token),
        app.redeem(code).then(({ statusCode }) => statusCode === 200),
      ]);
    const page = await browser.get("/account/sessions");
    const { items } = await server.storage.identity.sessionDirectory.list({ limit: 1, at: Date.now() });
    return { ...browser, page, works, sid: items[0]?.sid ?? "" };
  }
  const here = await anyBrowser();
  const there = await anyBrowser();
  const elsewhere = await anyBrowser();
  return { server, here, there, elsewhere };
}

const all = [true, true, true, true];
const nothing = [false, false, false, false];

describe("sessions", () => {
  it("shows where a person is signed in, since when and how, and which one this is", async () => {
    const browser = openBrowser(await givenServer());
    const page = await browser.get("/sign-in");
    const own = { origin: "http://localhost:4400", "user-agent": firefox };
    await browser.submit(page, "/sign-in", { login: "ada", password }, own);
    const { body } = await browser.get("/account/sessions");
    expect(body).toMatch(/Firefox on Linux<\/h2>[\s\S]*This browser[\s\S]*From 127\.0\.0\.1/);
    expect(body).toMatch(/Signed in\s+<time[^>]*>[^<]+ UTC<\/time>, by password/);
    expect(body).toContain("You are signed in nowhere else.");
  });

  it("marks this one alone among several", async () => {
    const { here } = await givenAda();
    const { body } = await here.get("/account/sessions");
    expect(body.match(/This browser/g)).toHaveLength(1);
    expect(body.match(/entry-name/g)).toHaveLength(3);
    expect(body).toContain("Sign out elsewhere");
  });
});

describe("signing out of another browser", () => {
  it("is asked, and ends that session with all that came out of it, and no other", async () => {
    const { server, here, there, elsewhere } = await givenAda();
    const page = await here.get(`${action}?session=${there.sid}`);
    expect(page.body).toContain("Sign out there?");
    const done = await here.submit(page, action, {});
    expect(done).toMatchObject({ status: 303, location: "/account/sessions?ended=1" });
    expect((await here.get(done.location)).body).toContain("Signed out there.");
    expect(await there.works()).toEqual(nothing);
    expect(await here.works()).toEqual(all);
    expect(await elsewhere.works()).toEqual(all);
    const [ended] = auditRecords(server, "session.ended");
    expect(ended).toMatchObject({ target: `session:${there.sid}`, request_id: expect.any(String) as string });
    expect(ended?.["actor"]).toMatch(/^user:/);
  });

  it("is harmless twice, and leads to the page for signing out where it is this one", async () => {
    const { server, here, there } = await givenAda();
    const page = await here.get(`${action}?session=${there.sid}`);
    await here.submit(page, action, {});
    expect(await here.submit(page, action, {})).toMatchObject({ status: 303 });
    expect(auditRecords(server, "session.ended")).toHaveLength(1);
    expect((await here.get(`${action}?session=${here.sid}`)).location).toBe("/sign-out");
  });

  it("of somebody else's session does what one does that there never was: nothing", async () => {
    const { server, there } = await givenAda();
    await server.addUser("eve");
    const eve = openBrowser(server);
    await eve.signIn("/sign-in", "eve");
    const { csrf = "" } = hiddenFields((await eve.get("/account")).body, "/sign-out");
    const answers = await Promise.all(
      [there.sid, "no-session"].map(async (session) => {
        const form = new URLSearchParams({ csrf, session }).toString();
        const { status, location } = await eve.request("POST", action, form, {
          "sec-fetch-site": "same-origin",
        });
        return { status, location };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(auditRecords(server, "session.ended")).toEqual([]);
    expect(await there.works()).toEqual(all);
  });
});

describe("signing out elsewhere", () => {
  it("ends every session but this one, with all that came out of them", async () => {
    const { here, there, elsewhere } = await givenAda();
    const page = await here.get(action);
    expect(page.body).toContain("Sign out elsewhere?");
    await here.submit(page, action, {});
    expect(await Promise.all([there.works(), elsewhere.works()])).toEqual([nothing, nothing]);
    expect(await here.works()).toEqual(all);
    expect((await here.get("/account/sessions")).body).toContain("You are signed in nowhere else.");
  });

  it("is refused from another site, and from a browser that was signed out meanwhile", async () => {
    const { here, there } = await givenAda();
    const page = await here.get(action);
    expect((await here.submit(page, action, {}, { origin: "https://evil.example" })).status).toBe(403);
    await there.submit(await there.get(action), action, {});
    expect((await here.submit(page, action, {})).location).toBe("/sign-in?place=sessions");
    expect(await there.works()).toEqual(all);
  });
});

describe("the pages of the account", () => {
  it.each([
    ["/account", "/sign-in", "/"],
    ["/account/sessions", "/sign-in?place=sessions", "/account/sessions"],
    ["/account/sessions/end", "/sign-in?place=sessions", "/account/sessions"],
  ])("%s is for whoever is signed in, who comes back to it", async (url, signIn, back) => {
    const browser = openBrowser(await givenServer());
    expect(await browser.get(url)).toMatchObject({ status: 303, location: signIn });
    expect(await browser.signIn(signIn)).toMatchObject({ status: 303, location: back });
  });

  it("keep the place through a wrong password", async () => {
    const browser = openBrowser(await givenServer());
    const wrong = await browser.signIn("/sign-in?place=sessions", "ada", "not the password");
    const right = await browser.submit(wrong, "/sign-in", { login: "ada", password });
    expect(right.location).toBe("/account/sessions");
  });
});
