import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import { createAcme } from "./acme.ts";
import { createApp } from "./app.ts";
import { createSessionCookie } from "./cookie.ts";
import { createProvider } from "./provider.ts";
import { createSessions } from "./sessions.ts";
import type { TestServices } from "./testing/services.ts";
import { startServices } from "./testing/services.ts";

const url = "http://localhost:4420";
let services: TestServices;
let app: FastifyInstance;

beforeEach(async () => {
  services = await startServices();
  const client = { clientId: "code-app", clientSecret: "secret", scope: "openid read write" };
  app = await createApp({
    url,
    provider: createProvider({
      ...client,
      issuer: services.url,
      redirectUri: `${url}/callback`,
      now: Date.now,
    }),
    acme: createAcme({ url: services.url }),
    sessions: createSessions({ now: Date.now }),
    cookie: createSessionCookie({ secure: false }),
    now: Date.now,
  });
});
afterEach(async () => {
  await app.close();
  await services.close();
});

/** A browser: it keeps the cookie. */
function openBrowser() {
  let cookie = "";
  async function send(method: "GET" | "POST", path: string, form?: Record<string, string>) {
    const headers: Record<string, string> = { cookie };
    if (form !== undefined) headers["content-type"] = "application/x-www-form-urlencoded";
    const payload = form === undefined ? {} : { payload: new URLSearchParams(form).toString() };
    const response = await app.inject({ method, url: path, headers, ...payload });
    const set = response.headers["set-cookie"];
    if (typeof set === "string") cookie = set.split(";")[0] ?? "";
    return response;
  }
  return {
    get: (path: string) => send("GET", path),
    post: (path: string, form: Record<string, string>) => send("POST", path, form),
    cookie: () => cookie,
  };
}

type Browser = ReturnType<typeof openBrowser>;

async function beginSignIn(browser: Browser): Promise<URLSearchParams> {
  const response = await browser.get("/sign-in");
  expect(response.statusCode).toBe(303);
  const asked = new URL(String(response.headers.location)).searchParams;
  services.knobs.nonce = asked.get("nonce") ?? "";
  return asked;
}

function answer(asked: URLSearchParams, more: Record<string, string>): string {
  const fields = { state: asked.get("state") ?? "", iss: services.url, ...more };
  return `/callback?${new URLSearchParams(fields).toString()}`;
}

async function signIn(browser: Browser): Promise<void> {
  const asked = await beginSignIn(browser);
  const response = await browser.get(answer(asked, { code: "c" }));
  expect(response.headers.location).toBe("/");
}

async function csrfOf(browser: Browser): Promise<string> {
  return /name="csrf"\s+value="([^"]+)"/.exec((await browser.get("/")).body)?.[1] ?? "";
}

describe("signing in, RFC 6749 §4.1 with RFC 7636", () => {
  it("sends the browser away with state, nonce and an S256 challenge, and a cookie scripts cannot read", async () => {
    const browser = openBrowser();
    const response = await browser.get("/sign-in");
    const asked = Object.fromEntries(new URL(String(response.headers.location)).searchParams);
    expect(asked).toMatchObject({
      response_type: "code",
      client_id: "code-app",
      redirect_uri: `${url}/callback`,
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked[name]?.length).toBeGreaterThan(40);
    expect(response.headers["set-cookie"]).toMatch(/; HttpOnly; SameSite=Lax$/);
  });

  it("shows whose token it holds, and keeps the token to itself", async () => {
    const browser = openBrowser();
    await signIn(browser);
    const page = await browser.get("/");
    expect(page.body).toContain("Hello, ada");
    expect(page.body).toContain("Ada Lovelace");
    expect(page.body).not.toMatch(/[ar]t-1/);
    expect(services.tokenForm().get("code_verifier")?.length).toBeGreaterThan(42);
  });

  it("gives the session a new id, so a planted one is worth nothing", async () => {
    const browser = openBrowser();
    await browser.get("/sign-in");
    const before = browser.cookie();
    await signIn(browser);
    expect(browser.cookie()).not.toBe(before);
  });

  it("escapes what services say", async () => {
    const browser = openBrowser();
    await signIn(browser);
    const { body } = await browser.get("/");
    expect(body).toContain("&#60;script&#62;");
    expect(body).not.toContain("<script");
  });

  it("says plainly that the person said no, and that nothing was shared", async () => {
    const browser = openBrowser();
    const asked = await beginSignIn(browser);
    const response = await browser.get(answer(asked, { error: "access_denied" }));
    expect(response.body).toContain("You said no. Nothing was shared.");
    expect(response.body).toContain('href="/sign-in"');
    expect(services.calls).toEqual([]);
  });

  it.each([
    ["an unknown state", { state: "x", code: "c" }],
    ["no state", { state: "", code: "c" }],
    ["a denial with an unknown state", { state: "x", error: "access_denied" }],
  ])("refuses an answer with %s, asking nobody for a token", async (_, more) => {
    const browser = openBrowser();
    const asked = await beginSignIn(browser);
    const response = await browser.get(answer(asked, more));
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain("This sign-in did not start here");
    expect(services.calls).toEqual([]);
  });

  it("refuses an answer brought by another browser", async () => {
    const asked = await beginSignIn(openBrowser());
    const response = await openBrowser().get(answer(asked, { code: "c" }));
    expect(response.body).toContain("This sign-in did not start here");
  });

  it("redeems a code once, and takes its callback for done when it comes again, at once or late", async () => {
    const browser = openBrowser();
    const asked = await beginSignIn(browser);
    const callback = answer(asked, { code: "c" });
    const both = await Promise.all([browser.get(callback), browser.get(callback)]);
    for (const response of [...both, await browser.get(callback)]) {
      expect([response.statusCode, response.headers.location]).toEqual([303, "/"]);
    }
    expect(services.calls.filter((call) => call.startsWith("POST /token"))).toHaveLength(1);
    expect((await browser.get("/")).body).toContain("Hello, ada");
  });

  it("goes on in a browser that gave up the first answer of a double click, whichever code comes first", async () => {
    const browser = openBrowser();
    const asked = await beginSignIn(browser);
    const cookie = browser.cookie();
    const lost = await app.inject({ url: answer(asked, { code: "c2" }), headers: { cookie } });
    expect(lost.headers.location).toBe("/");
    expect((await browser.get(answer(asked, { code: "c1" }))).headers.location).toBe("/");
    services.knobs.accepted = new Set(["at-2"]);
    expect((await browser.get("/")).body).toContain("Hello, ada");
    // Already signed in: a third one is late, and changes nothing.
    expect((await browser.get(answer(asked, { code: "c3" }))).headers.location).toBe("/");
    expect(services.calls.filter((call) => call === "POST /token authorization_code")).toHaveLength(2);
  });

  it("gives the session to nobody who planted the cookie and knows the state, but not the code", async () => {
    const browser = openBrowser();
    const asked = await beginSignIn(browser);
    const planted = browser.cookie();
    await browser.get(answer(asked, { code: "c" }));
    services.knobs.nonce = "of somebody else";
    const stolen = await app.inject({ url: answer(asked, { code: "x" }), headers: { cookie: planted } });
    expect(stolen.headers).not.toHaveProperty("set-cookie");
    const home = await app.inject({ url: "/", headers: { cookie: planted } });
    expect(home.body).toContain("Sign in with Acme");
  });

  it("lets who said no think again, and does not sign in anew whom a late callback finds signed out", async () => {
    const browser = openBrowser();
    const asked = await beginSignIn(browser);
    expect((await browser.get(answer(asked, { error: "access_denied" }))).body).toContain("You said no.");
    await browser.get(answer(asked, { code: "c" }));
    await browser.post("/sign-out", { csrf: await csrfOf(browser) });
    await browser.get(answer(asked, { code: "c" }));
    expect((await browser.get("/")).body).toContain("Sign in with Acme");
  });

  it("lets two tabs sign in, one after the other", async () => {
    const browser = openBrowser();
    const [one, two] = [await beginSignIn(browser), await beginSignIn(browser)];
    for (const tab of [one, two]) {
      services.knobs.nonce = tab.get("nonce") ?? "";
      expect((await browser.get(answer(tab, { code: "c" }))).headers.location).toBe("/");
    }
  });

  it.each([
    ["another issuer, RFC 9207", { iss: "https://evil.example", code: "c" }, undefined],
    ["another nonce, OpenID Connect Core §3.1.3.7", { code: "c" }, "other"],
    ["an error of another kind", { error: "server_error" }, undefined],
  ])("throws away an answer with %s", async (_, more, nonce) => {
    const browser = openBrowser();
    const asked = await beginSignIn(browser);
    services.knobs.nonce = nonce ?? services.knobs.nonce;
    const response = await browser.get(answer(asked, more));
    expect(response.body).toContain("The sign-in did not work");
    expect((await browser.get("/")).body).toContain("Sign in with Acme");
  });

  it("says that the provider does not answer, before and during a sign-in", async () => {
    const browser = openBrowser();
    const asked = await beginSignIn(browser);
    await services.close();
    const response = await browser.get(answer(asked, { code: "c" }));
    expect(response.statusCode).toBe(503);
    expect(response.body).toContain("The provider does not answer");
    expect((await browser.get("/sign-in")).body).toContain("The provider does not answer");
  });
});

describe("the session of somebody signed in", () => {
  it("renews a token that the API no longer accepts, once for all calls, and goes on", async () => {
    const browser = openBrowser();
    await signIn(browser);
    services.knobs.accepted = new Set(["at-2"]);
    expect((await browser.get("/")).body).toContain("Hello, ada");
    expect(services.calls.filter((call) => call === "POST /token refresh_token")).toHaveLength(1);
  });

  it("renews a token that is about to end before using it", async () => {
    services.knobs.lifetime = 5;
    services.knobs.accepted = new Set(["at-2"]);
    const browser = openBrowser();
    await signIn(browser);
    await browser.get("/");
    expect(services.calls.filter((call) => call.endsWith("Bearer at-1"))).toEqual([]);
  });

  it("renews when asked to", async () => {
    services.knobs.accepted = new Set(["at-1", "at-2"]);
    const browser = openBrowser();
    await signIn(browser);
    const response = await browser.post("/refresh", { csrf: await csrfOf(browser) });
    expect(response.headers.location).toBe("/");
    expect((await browser.get("/")).body).toContain("The access token was renewed.");
    expect((await browser.get("/")).body).not.toContain("The access token was renewed.");
  });

  it("ends, and says so, when the provider gives no more tokens", async () => {
    const browser = openBrowser();
    await signIn(browser);
    services.knobs.accepted.clear();
    services.knobs.refresh = "invalid_grant";
    const response = await browser.get("/");
    expect(response.statusCode).toBe(401);
    expect(response.body).toContain("Your session has ended");
    expect((await browser.get("/")).body).toContain("Sign in with Acme");
  });

  it.each(["too many requests", "down"] as const)(
    "goes on when a refresh was answered: %s",
    async (answer) => {
      const browser = openBrowser();
      await signIn(browser);
      services.knobs.accepted = new Set(["at-2"]);
      services.knobs.refresh = answer;
      expect((await browser.get("/")).body).toContain("No answer right now");
      services.knobs.refresh = "tokens";
      expect((await browser.get("/")).body).toContain("Hello, ada");
    },
  );

  it("adds and deletes notes", async () => {
    const browser = openBrowser();
    await signIn(browser);
    const csrf = await csrfOf(browser);
    await browser.post("/notes", { csrf, text: "x" });
    expect((await browser.get("/")).body).toContain("The note was added.");
    await browser.post("/notes/delete", { csrf, id: "../x" });
    expect((await browser.get("/")).body).toContain("The note was deleted.");
    expect(services.calls).toContain("DELETE /api/notes/..%2Fx Bearer at-1");
  });

  it.each(["/refresh", "/notes", "/notes/delete", "/sign-out"])(
    "refuses %s without the value of our own form, and does nothing",
    async (path) => {
      const browser = openBrowser();
      await signIn(browser);
      const before = services.calls.length;
      for (const form of [{}, { csrf: "x" }, { csrf: "x".repeat(43) }]) {
        expect((await browser.post(path, { text: "x", ...form })).statusCode).toBe(403);
      }
      expect(services.calls).toHaveLength(before);
    },
  );

  it("signs out: gives the tokens back, refresh token first, and forgets the session", async () => {
    const browser = openBrowser();
    await signIn(browser);
    const csrf = await csrfOf(browser);
    const stolen = browser.cookie();
    const response = await browser.post("/sign-out", { csrf });
    expect(response.headers.location).toBe("/signed-out");
    expect(services.calls.filter((call) => call.includes("/revoke"))).toEqual([
      "POST /revoke rt-1",
      "POST /revoke at-1",
    ]);
    const replay = await app.inject({ method: "GET", url: "/", headers: { cookie: stolen } });
    expect(replay.body).toContain("Sign in with Acme");
  });

  it("signs out here also when the provider does not answer, and says so", async () => {
    const browser = openBrowser();
    await signIn(browser);
    const csrf = await csrfOf(browser);
    await services.close();
    const response = await browser.post("/sign-out", { csrf });
    expect(response.headers.location).toBe("/signed-out?provider=silent");
    expect((await browser.get("/signed-out?provider=silent")).body).toContain("signed out here");
  });

  it("stays while the API does not answer, and says what is missing", async () => {
    const browser = openBrowser();
    await signIn(browser);
    await services.close();
    const page = await browser.get("/");
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("No answer right now");
  });
});

describe("every page", () => {
  it.each(["/", "/nowhere", "/callback", "/signed-out"])(
    "%s allows no script, no frame, no cache",
    async (path) => {
      const { headers } = await app.inject({ method: "GET", url: path });
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["cache-control"]).toBe("no-store");
    },
  );

  it("answers bad input with a page, never a 5xx", async () => {
    const json = { "content-type": "application/json" };
    const requests = [
      app.inject({ method: "POST", url: "/notes", headers: json, payload: "{" }),
      app.inject({ method: "POST", url: "/notes", payload: "x".repeat(9000) }),
      app.inject({ method: "GET", url: "/callback?state=a&state=b" }),
      app.inject({ method: "GET", url: "/%E0%A4%A" }),
    ];
    for (const response of await Promise.all(requests)) expect(response.statusCode).toBeLessThan(500);
  });
});
