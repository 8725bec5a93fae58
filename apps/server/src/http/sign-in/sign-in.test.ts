import { describe, expect, it } from "vitest";
import { authorizationQuery, openBrowser } from "../../testing/browser.ts";
import { basic, givenServer, pkce, redirectUri, type GivenServer } from "../../testing/composed-server.ts";

describe("signing in", () => {
  it("opens a session that scripts and other sites cannot use, and returns to the request", async () => {
    const browser = openBrowser(await givenServer());
    const begun = await browser.get(`/authorize?${authorizationQuery()}`);
    expect(begun).toMatchObject({
      status: 303,
      location: expect.stringMatching(/^\/sign-in\?request=gwrq_/) as string,
    });

    const signedIn = await browser.signIn(begun.location);
    expect(signedIn.status).toBe(303);
    expect(signedIn.location).toMatch(/^\/authorize\?request=gwrq_/);
    const session = [signedIn.headers["set-cookie"]]
      .flat()
      .find((cookie) => String(cookie).includes("gwss_"));
    expect(session).toMatch(/^grantway-session=gwss_[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it("uses __Host- cookies and Secure on https", async () => {
    const browser = openBrowser(await givenServer({ GRANTWAY_ISSUER: "https://id.example" }));
    const page = await browser.get("/sign-in");
    expect(page.headers["set-cookie"]).toMatch(
      /^__Host-grantway-browser=[^;]{43}; .*Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(page.headers["strict-transport-security"]).toBe("max-age=63072000");
    await browser.signIn();
    expect([...browser.jar.keys()]).toContain("__Host-grantway-session");
  });

  it("gives a new session at every sign-in, and ends the one before", async () => {
    const browser = openBrowser(await givenServer());
    await browser.signIn();
    const first = browser.jar.get("grantway-session") ?? "";
    await browser.signIn(`/sign-in?request=${await freshRequest(browser)}`);
    expect(browser.jar.get("grantway-session")).not.toBe(first);
    browser.jar.set("grantway-session", first);
    expect(await browser.get("/")).toMatchObject({ status: 303, location: "/sign-in" });
  });

  it("answers a wrong password and an unknown name alike", async () => {
    const server = await givenServer();
    const strip = ({ status, body }: { status: number; body: string }) => ({
      status,
      body: body.replaceAll(/value="[^"]*"|<code>[^<]*<\/code>/g, ""),
    });
    const wrong = await openBrowser(server).signIn("/sign-in", "ada", "not it");
    const unknown = await openBrowser(server).signIn("/sign-in", "eve", "not it");
    expect(wrong.status).toBe(403);
    expect(strip(wrong)).toEqual(strip(unknown));
  });

  it("never writes the password back", async () => {
    const page = await openBrowser(await givenServer()).signIn("/sign-in", "ada", "a-wrong-password-1");
    expect(page.body).toContain('value="ada"');
    expect(page.body).not.toContain("a-wrong-password-1");
  });

  it("says when to try again after too many failures", async () => {
    const browser = openBrowser(await givenServer());
    let page = await browser.signIn("/sign-in", "ada", "no");
    for (let tries = 0; tries < 8 && page.status !== 429; tries++)
      page = await browser.signIn("/sign-in", "ada", "no");
    expect(page.status).toBe(429);
    expect(Number(page.headers["retry-after"])).toBeGreaterThan(0);
    expect(page.body).toMatch(/Try again in \d+ seconds?\./);
  });

  it("asks for what is missing without checking anything", async () => {
    const browser = openBrowser(await givenServer());
    const page = await browser.submit(await browser.get("/sign-in"), "/sign-in", {
      login: "ada",
      password: "",
    });
    expect(page.status).toBe(400);
    expect(page.body).toContain("Nothing was checked");
  });

  it("goes on at once when another tab signed in meanwhile", async () => {
    const browser = openBrowser(await givenServer());
    const { location } = await browser.get(`/authorize?${authorizationQuery()}`);
    await browser.signIn();
    expect((await browser.get(location)).location).toMatch(/^\/authorize\?request=/);
  });

  it("asks again in another browser, whoever has signed in there since (ADR 4)", async () => {
    const server = await givenServer();
    await server.addUser("grace");
    const { location } = await openBrowser(server).get(
      `/authorize?${authorizationQuery({ prompt: "login" })}`,
    );
    const request = location.slice(location.indexOf("?"));
    const grace = openBrowser(server);
    await grace.signIn("/sign-in", "grace");
    // Since, and not in the same millisecond.
    const since = Date.now();
    await expect.poll(() => Date.now(), { interval: 1 }).toBeGreaterThan(since);
    const elsewhere = await grace.get(`/authorize${request}`);
    expect(elsewhere.location).toMatch(/^\/sign-in/);
    // The copied address works as well, and its form goes on here.
    const signedIn = await grace.signIn(location, "grace");
    expect((await grace.get(signedIn.location)).location).toMatch(/^\/consent/);
  });

  it("gives a browser one cookie, and one that only passes through none", async () => {
    const browser = openBrowser(await givenServer());
    const silent = await browser.get(`/authorize?${authorizationQuery({ prompt: "none" })}`);
    expect(silent.headers).not.toHaveProperty("set-cookie");
    const { location } = await browser.get(`/authorize?${authorizationQuery()}`);
    expect([...browser.jar.keys()]).toEqual(["grantway-browser"]);
    const mark = browser.jar.get("grantway-browser");
    await browser.get(location);
    await browser.get(`/authorize?${authorizationQuery()}`);
    expect([...browser.jar]).toEqual([["grantway-browser", mark]]);
  });

  it("says that the app expects somebody else, and lets that person sign in (OpenID Connect Core §3.1.2.2)", async () => {
    const server = await givenServer();
    await server.addUser("grace");
    const ada = openBrowser(server);
    await ada.signIn();
    const id_token_hint = await idTokenOf(server, ada);
    const grace = openBrowser(server);
    await grace.signIn("/sign-in", "grace");
    const silent = await grace.get(`/authorize?${authorizationQuery({ id_token_hint, prompt: "none" })}`);
    expect(new URL(silent.location).searchParams.get("error")).toBe("login_required");

    const { location } = await grace.get(`/authorize?${authorizationQuery({ id_token_hint })}`);
    expect(location).not.toContain(id_token_hint);
    const page = await grace.get(location);
    expect(page.body).toContain("The app expects another person");
    expect(page.body).not.toContain("readonly");
    const wrong = await grace.signIn(location, "ada", "not it");
    expect(wrong.body).toContain("The app expects another person");
    const stillGrace = await grace.signIn(location, "grace");
    expect((await grace.get(stillGrace.location)).location).toMatch(/^\/sign-in/);
    const right = await grace.signIn(location, "ada");
    const back = await grace.get(right.location);
    expect(new URL(back.location).searchParams.has("code")).toBe(true);
  });

  it("fills in the hint of the app, as text", async () => {
    const browser = openBrowser(await givenServer());
    const hint = '"><img src=x>';
    const { location } = await browser.get(`/authorize?${authorizationQuery({ login_hint: hint })}`);
    const page = await browser.get(location);
    expect(page.body).toContain("&#34;&#62;&#60;img");
    expect(page.body).not.toContain("<img src=x");
  });
});

describe("an attempt to sign in", () => {
  it("counts by address behind a trusted proxy, whatever port the proxy writes beside it", async () => {
    const server = await givenServer({ GRANTWAY_TRUSTED_PROXIES: "127.0.0.1" });
    const guess = async (n: number) => {
      const browser = openBrowser(server);
      const headers = { "x-forwarded-for": `1.1.1.${n}, 203.0.113.9:${51_000 + n}` };
      const fields = { login: "ada", password: "no" };
      return browser.submit(await browser.get("/sign-in"), "/sign-in", fields, headers);
    };
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await guess(n)).status);
    expect(statuses.slice(0, 6)).toEqual([403, 403, 403, 403, 403, 429]);
  });

  it("leaves one line that says who, from where and how it ended, and nothing of what was typed", async () => {
    const server = await givenServer();
    const lines = () => server.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    const logged = (message: string) => lines().filter(({ msg }) => msg === message);
    await openBrowser(server).signIn("/sign-in", "My-Secret-1\u001b[31m", "no");
    for (let tries = 0; tries < 6; tries += 1)
      await openBrowser(server).signIn("/sign-in", "ada", "My-Secret-2");
    await openBrowser(server).signIn("/sign-in", "MY-secret-1\u001b[31m", "no");

    const user = (await server.storage.identity.users.findByLogin("ada"))?.user.id;
    const where = { level: "info", request: expect.any(String) as string, address: "127.0.0.1" };
    const name = expect.stringMatching(/^[A-Za-z0-9_-]{12}$/) as string;
    const failed = logged("a sign-in failed");
    expect(failed).toMatchObject([
      { ...where, reason: "unknown_user", name },
      ...Array.from({ length: 5 }, () => ({ ...where, reason: "wrong_password", user })),
      { ...where, reason: "throttled", user },
      { ...where, reason: "unknown_user", name },
    ]);
    expect(failed[0]?.["name"]).toBe(failed[7]?.["name"]);
    expect(server.log.join("")).not.toMatch(/my-secret/i);

    await server.addUser("grace");
    await openBrowser(server).signIn("/sign-in", "grace");
    const grace = (await server.storage.identity.users.findByLogin("grace"))?.user.id;
    expect(logged("a person signed in")).toMatchObject([{ ...where, user: grace }]);
  });
});

describe("the sign-in form", () => {
  it.each([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["another origin of the same site", { origin: "http://localhost:9", "sec-fetch-site": "same-site" }],
    ["an opaque origin, which sandboxed frames have", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["an opaque origin of which the browser says no more", { origin: "null" }],
    ["an opaque origin that was loaded again", { origin: "null", "sec-fetch-site": "none" }],
    ["an extension", { origin: "chrome-extension://abcdefgh" }],
    ["an app's page", { origin: "app://acme", "sec-fetch-site": "cross-site" }],
    ["a file", { origin: "file://" }],
    [
      "another origin that calls itself ours",
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    ],
    ["two places", { "sec-fetch-site": "same-origin, cross-site" }],
  ])("is refused from %s, with a way back (login CSRF)", async (_, headers) => {
    const browser = openBrowser(await givenServer());
    const page = await browser.get("/sign-in");
    const fields = { login: "ada", password: "correct horse battery" };
    const answer = await browser.submit(page, "/sign-in", fields, headers);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain("Nothing was changed and nothing was shared.");
    // At the issuer: forms work at no other address (127.0.0.1 for localhost is one).
    expect(answer.body).toContain('href="http://localhost:4400/sign-in"');
    expect(browser.jar.has("grantway-session")).toBe(false);
  });

  it("is refused when its token was made for another browser", async () => {
    const server = await givenServer();
    const [ours, theirs] = [openBrowser(server), openBrowser(server)];
    await ours.get("/sign-in");
    const stolen = await theirs.get("/sign-in");
    const fields = { login: "ada", password: "correct horse battery" };
    expect((await ours.submit(stolen, "/sign-in", fields, {})).status).toBe(403);
    expect((await ours.submit(stolen, "/sign-in", { ...fields, csrf: "x" })).status).toBe(403);
    const told = { method: "POST", route: "/sign-in", address: "127.0.0.1", msg: "a form was refused" };
    expect(server.log.map((line) => JSON.parse(line) as unknown)).toMatchObject([told, told]);
    expect(server.log.join("")).not.toContain("correct horse");
  });

  it("is accepted where a proxy makes browsers hide our own origin", async () => {
    const browser = openBrowser(await givenServer());
    const fields = { login: "ada", password: "correct horse battery" };
    const headers = { origin: "null", "sec-fetch-site": "same-origin" };
    const answer = await browser.submit(await browser.get("/sign-in"), "/sign-in", fields, headers);
    expect(answer).toMatchObject({ status: 303, location: "/" });
  });

  it("works in every tab that was opened on a first visit, each with a prompt of its own", async () => {
    const server = await givenServer();
    // Each asked for its page before the browser had kept the cookie of another; the last one stays.
    const tabs = [openBrowser(server), openBrowser(server), openBrowser(server)];
    const pages = await Promise.all(
      tabs.map(async (tab) => {
        const { location } = await tab.get(`/authorize?${authorizationQuery({ prompt: "login" })}`);
        return tab.get(location);
      }),
    );
    const browser = openBrowser(server);
    browser.jar.set("grantway-browser", tabs[2]?.jar.get("grantway-browser") ?? "");
    for (const page of pages) {
      const fields = { login: "ada", password: "correct horse battery" };
      const signedIn = await browser.submit(page, "/sign-in", fields);
      expect(signedIn.location).toMatch(/^\/authorize\?request=gwrq_/);
      expect((await browser.get(signedIn.location)).location).toMatch(/^\/consent/);
    }
  });

  it("is accepted from a browser too old to say where a form came from", async () => {
    const browser = openBrowser(await givenServer());
    const fields = { login: "ada", password: "correct horse battery" };
    expect((await browser.submit(await browser.get("/sign-in"), "/sign-in", fields, {})).status).toBe(303);
  });
});

/** An ID token of the person who is signed in there, by way of consent. */
async function idTokenOf(server: GivenServer, browser: ReturnType<typeof openBrowser>): Promise<string> {
  const { location } = await browser.get(`/authorize?${authorizationQuery()}`);
  const back = await browser.submit(await browser.get(location), "/consent", { decision: "allow" });
  const redeemed = await server.http.inject({
    method: "POST",
    url: "/token",
    headers: { authorization: basic(), "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({
      grant_type: "authorization_code",
      code: new URL(back.location).searchParams.get("code") ?? "",
      redirect_uri: redirectUri,
      code_verifier: pkce.verifier,
    }).toString(),
  });
  return redeemed.json<{ id_token: string }>().id_token;
}

async function freshRequest(browser: ReturnType<typeof openBrowser>): Promise<string> {
  const { location } = await browser.get(`/authorize?${authorizationQuery({ prompt: "login" })}`);
  return new URL(location, "http://x").searchParams.get("request") ?? "";
}
