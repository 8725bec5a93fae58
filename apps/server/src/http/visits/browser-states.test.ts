import { describe, expect, it } from "vitest";
import { authorizationQuery, openBrowser } from "../../testing/browser.ts";
import { givenServer, type GivenServer, password, redirectUri } from "../../testing/composed-server.ts";

const on = { GRANTWAY_SESSION_MANAGEMENT: "on" };

type Browser = ReturnType<typeof openBrowser>;
const stateIn = ({ jar }: Browser) => jar.get("grantway-state");
const silent = `/authorize?${authorizationQuery({ prompt: "none" })}`;

/** What the client is told by an answer without a page. */
async function ask(browser: Browser) {
  const { location, headers } = await browser.get(silent);
  const answer = new URL(location).searchParams;
  return {
    error: answer.get("error"),
    sessionState: answer.get("session_state"),
    setCookies: [headers["set-cookie"] ?? []].flat().map(String),
  };
}

async function signedIn(server: GivenServer) {
  const browser = openBrowser(server);
  await browser.signIn();
  return browser;
}

const signOut = async (browser: Browser) => browser.submit(await browser.get("/"), "/sign-out", {});

/** Ends all sessions, as somebody else would. */
async function endElsewhere({ storage }: GivenServer, browser: Browser): Promise<void> {
  const { sessionDirectory } = storage.identity;
  const { items } = await sessionDirectory.list({ limit: 1, at: Date.now() });
  const [session] = items;
  if (session === undefined) throw new Error("nobody is signed in");
  await sessionDirectory.end(session.sid, { actor: "operator", at: Date.now() });
  expect((await browser.get("/")).location).toBe("/sign-in");
}

describe("the browser state, Session Management §3.2", () => {
  it("is readable by the frame, ends with the session, and proves nothing", async () => {
    const server = await givenServer(on);
    const browser = openBrowser(server);
    const answer = await browser.signIn();
    const lines = [answer.headers["set-cookie"] ?? []].flat().map(String);
    expect(lines.find((line) => line.startsWith("grantway-state="))).toMatch(
      /^grantway-state=[\w-]{22}; Max-Age=12\d{5}; Path=\/; SameSite=Lax$/,
    );
    browser.jar.delete("grantway-session");
    expect((await browser.get("/")).location).toBe("/sign-in");
  });

  it("begins with the session, ends with it, and is another in the next", async () => {
    const browser = openBrowser(await givenServer(on));
    expect(stateIn(browser)).toBeUndefined();
    await browser.signIn();
    const first = stateIn(browser);
    expect(first).toMatch(/^[\w-]{22}$/);
    await signOut(browser);
    expect(stateIn(browser)).toBeUndefined();
    await browser.signIn();
    expect(stateIn(browser)).toMatch(/^[\w-]{22}$/);
    expect(stateIn(browser)).not.toBe(first);
  });

  it("stays when the same person signs in again, and is another when somebody else does", async () => {
    const server = await givenServer(on);
    await server.addUser("grace");
    const browser = await signedIn(server);
    const first = stateIn(browser);
    const signIn = (await browser.get(`/authorize?${authorizationQuery({ prompt: "login" })}`)).location;
    await browser.signIn(signIn);
    expect(stateIn(browser)).toBe(first);
    await signOut(browser);
    await browser.signIn("/sign-in", "grace", password);
    expect(stateIn(browser)).toMatch(/^[\w-]{22}$/);
    expect(stateIn(browser)).not.toBe(first);
  });

  it("ends at the request of an app too", async () => {
    const browser = await signedIn(await givenServer(on));
    const asked = await browser.get("/end-session?client_id=harbor");
    await browser.submit(asked, "/sign-out", {});
    expect(stateIn(browser)).toBeUndefined();
  });

  it("comes to be, by the next answer, in a browser that was signed in before it was switched on", async () => {
    const browser = await signedIn(await givenServer(on));
    const state = stateIn(browser);
    browser.jar.delete("grantway-state");
    expect(await ask(browser)).toMatchObject({
      error: "consent_required",
      sessionState: expect.any(String) as string,
    });
    expect(stateIn(browser)).toBe(state);
    expect((await ask(browser)).setCookies).toEqual([]);
  });

  it("is one of nobody's for who is told login_required, and stays until somebody signs in", async () => {
    const browser = openBrowser(await givenServer(on));
    const first = await ask(browser);
    expect(first).toMatchObject({ error: "login_required", sessionState: expect.any(String) as string });
    const state = stateIn(browser);
    expect(state).toMatch(/^[\w-]{22}$/);
    const second = await ask(browser);
    expect([second.setCookies, stateIn(browser)]).toEqual([[], state]);
    expect(second.sessionState).not.toBe(first.sessionState);
    await browser.signIn();
    expect(stateIn(browser)).not.toBe(state);
  });

  it("changes when the browser comes back after its session ended elsewhere, by an answer or by a page, and once", async () => {
    for (const comeBack of [ask, (browser: Browser) => browser.get("/sign-in")]) {
      const server = await givenServer(on);
      const browser = await signedIn(server);
      const state = stateIn(browser);
      await endElsewhere(server, browser);
      await comeBack(browser);
      expect(stateIn(browser)).not.toBe(state);
      await ask(browser);
      const after = stateIn(browser);
      await ask(browser);
      expect([stateIn(browser), browser.jar.has("grantway-session")]).toEqual([after, false]);
    }
  });

  it("is left alone where the other cookies of the browser stayed at home, as in a frame of another site", async () => {
    const browser = await signedIn(await givenServer(on));
    const state = stateIn(browser);
    browser.jar.delete("grantway-session");
    browser.jar.delete("grantway-browser");
    expect(await ask(browser)).toMatchObject({ error: "login_required", setCookies: [] });
    expect(stateIn(browser)).toBe(state);
  });

  it("is not believed where we could not have given it", async () => {
    const browser = openBrowser(await givenServer(on));
    browser.jar.set("grantway-state", "made up");
    await ask(browser);
    expect(stateIn(browser)).toMatch(/^[\w-]{22}$/);
  });

  it("is told nobody where session management is off, and no cookie is set", async () => {
    const browser = await signedIn(await givenServer());
    expect(await ask(browser)).toMatchObject({ sessionState: null, setCookies: [] });
    expect([...browser.jar.keys()].toSorted()).toEqual([
      "grantway-browser",
      "grantway-device",
      "grantway-session",
    ]);
  });

  it("comes along with an answer by a form", async () => {
    const browser = await signedIn(await givenServer(on));
    const page = await browser.get(`${silent}&response_mode=form_post`);
    expect(page.body).toContain(`action="${redirectUri}"`);
    expect(page.body).toMatch(/name="session_state" value="[\w-]{43}\.[\w-]{22}"/);
  });
});
