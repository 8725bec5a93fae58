import { describe, expect, it } from "vitest";
import { auditRecords } from "../../testing/audit-records.ts";
import { authorizationQuery, linkTo, openBrowser, type Seen } from "../../testing/browser.ts";
import { basic, givenServer, type GivenServer } from "../../testing/composed-server.ts";

const open = { GRANTWAY_SIGN_UP_POLICY: "open" };
const grace = {
  username: "grace",
  email: "grace@example.com",
  name: "Grace Hopper",
  password: "a ship in port is safe",
};

type Browser = ReturnType<typeof openBrowser>;

async function signUp(browser: Browser, location = "/sign-up", changes: Partial<typeof grace> = {}) {
  return browser.submit(await browser.get(location), "/sign-up", { ...grace, ...changes });
}

/** Begins at the app; answers where it leads. */
async function begin(browser: Browser, changes: Readonly<Record<string, string | undefined>> = {}) {
  return (await browser.get(`/authorize?${authorizationQuery(changes)}`)).location;
}

const errorOf = ({ location }: Seen) => new URL(location).searchParams;

describe("signing up", () => {
  it("is no page and no way from signing in, unless the operator opens it", async () => {
    const browser = openBrowser(await givenServer());
    expect((await browser.get("/sign-up")).status).toBe(404);
    expect((await browser.get("/sign-in")).body).not.toContain("/sign-up");
  });

  it("leads from signing in to an account, a session, the question of the app, and its code", async () => {
    const server = await givenServer(open);
    const browser = openBrowser(server);
    const signIn = await browser.get(await begin(browser));
    const page = await browser.get(linkTo("/sign-up?request=", signIn));
    expect(linkTo("/sign-in", page)).toMatch(/^\/sign-in\?request=/);
    const made = await browser.submit(page, "/sign-up", grace);
    expect(made).toMatchObject({ status: 303, location: expect.stringMatching(/^\/authorize\?request=/) });
    const asked = await browser.get(made.location);
    expect(asked.location).toMatch(/^\/consent\?request=/);
    const answer = await browser.submit(await browser.get(asked.location), "/consent", { decision: "allow" });
    expect(errorOf(answer).has("code")).toBe(true);
    const user = await server.storage.identity.users.findByLogin("grace");
    expect(user?.user).toMatchObject({ email: grace.email, emailVerified: false, role: "user" });
  });

  it("is the person's own deed in the audit records, and told by one line of the log without their names", async () => {
    const server = await givenServer(open);
    await signUp(openBrowser(server));
    const { user } = (await server.storage.identity.users.findByLogin("grace")) ?? {};
    const records = auditRecords(server, "user.created");
    const itself = `user:${user?.id}`;
    expect(records.at(-1)).toMatchObject({
      actor: itself,
      target: itself,
      request_id: expect.any(String) as string,
    });
    const lines = server.log.filter((line) => line.includes("a person signed up"));
    expect(lines).toHaveLength(1);
    expect(server.log.join("")).not.toMatch(/grace|ship in port/i);
    expect(server.tally.sums()).toContainEqual({ kind: "sign-ins", label: "signed-up", count: 1 });
  });

  it("keeps what was typed but the password, and says what is wrong", async () => {
    const page = await signUp(openBrowser(await givenServer(open)), "/sign-up", { password: "short" });
    expect(page.status).toBe(400);
    expect(page.body).toContain("The password must have at least 10 characters. Nothing was created.");
    expect(page.body).toContain('value="grace@example.com"');
    expect(page.body).not.toContain("short");
  });

  it.each([
    ["username", { username: "ADA" }, "This username is taken. Nothing was created."],
    ["email address", { email: "ada@example.com" }, "There is an account with this email address"],
  ])("says that this %s is taken, and leads to signing in", async (_, changes, words) => {
    const page = await signUp(openBrowser(await givenServer(open)), "/sign-up", changes);
    expect(page.status).toBe(409);
    expect(page.body).toContain(words);
    expect(page.body).toContain('<a href="/sign-in">Sign in</a>');
  });

  it("takes a form that is sent twice, at once or after another, for one", async () => {
    const server = await givenServer(open);
    const browser = openBrowser(server);
    const page = await browser.get(await begin(browser, {}).then((at) => at.replace("sign-in", "sign-up")));
    const answers = await Promise.all([1, 2].map(() => browser.submit(page, "/sign-up", grace)));
    answers.push(await browser.submit(page, "/sign-up", grace));
    for (const { status, location } of answers) {
      expect({ status, location }).toMatchObject({
        status: 303,
        location: expect.stringMatching(/^\/authorize\?request=/) as string,
      });
    }
    expect(await server.storage.identity.userDirectory.count({ search: "grace" })).toBe(1);
  });

  it("goes on at once when the person came back, or signed in in another tab", async () => {
    const browser = openBrowser(await givenServer(open));
    const location = (await begin(browser)).replace("sign-in", "sign-up");
    const page = await browser.get(location);
    expect(page.headers["cache-control"]).toContain("no-store");
    await browser.submit(page, "/sign-up", grace);
    expect((await browser.get(location)).location).toMatch(/^\/authorize\?request=/);
    expect((await browser.get("/sign-up")).location).toBe("/");
  });

  it("refuses a field that was sent twice, and a form from another site, and makes nothing", async () => {
    const server = await givenServer(open);
    const browser = openBrowser(server);
    const page = await browser.get("/sign-up");
    const twice = await browser.request("POST", "/sign-up", "username=grace&username=ada");
    expect(twice.status).toBe(400);
    expect(twice.body).toContain("A field of the form was sent more than once.");
    const evil = await browser.submit(page, "/sign-up", grace, { origin: "https://evil.example" });
    expect(evil.status).toBe(403);
    expect(await server.storage.identity.users.findByLogin("grace")).toBeUndefined();
  });

  it("is slowed by network, and says until when", async () => {
    const server = await givenServer({ ...open, GRANTWAY_SIGN_UP_PER_HOUR: "1" });
    await signUp(openBrowser(server));
    const more = { username: "eve", email: "eve@example.com" };
    const page = await signUp(openBrowser(server), "/sign-up", more);
    expect(page.status).toBe(429);
    expect(Number(page.headers["retry-after"])).toBeGreaterThan(3000);
    expect(page.body).toMatch(/Try again in 60 minutes\./);
  });

  it("goes on to the place where a person was, without a request", async () => {
    const browser = openBrowser(await givenServer(open));
    const page = await browser.get("/sign-in?place=sessions");
    expect((await signUp(browser, linkTo("/sign-up", page))).location).toBe("/account/sessions");
  });
});

describe("prompt=create, Initiating User Registration via OpenID Connect 1.0", () => {
  const create = { prompt: "create" };

  async function metadata(server: GivenServer): Promise<{ prompt_values_supported: string[] }> {
    return (await server.http.inject("/.well-known/openid-configuration")).json();
  }

  it("is refused with a clear text, and not told of, where nobody makes an account (§4.1)", async () => {
    const server = await givenServer();
    expect((await metadata(server)).prompt_values_supported).not.toContain("create");
    const answer = await openBrowser(server).get(`/authorize?${authorizationQuery(create)}`);
    expect(errorOf(answer).get("error")).toBe("invalid_request");
    expect(errorOf(answer).get("error_description")).toContain("prompt=create is not supported");
  });

  it("is told of, and leads to the page for a new account, with the hint of the app filled in", async () => {
    const server = await givenServer(open);
    expect((await metadata(server)).prompt_values_supported).toContain("create");
    const browser = openBrowser(server);
    const location = await begin(browser, { ...create, login_hint: grace.email });
    expect(location).toMatch(/^\/sign-up\?request=gwrq_/);
    expect((await browser.get(location)).body).toContain('value="grace@example.com"');
  });

  it("goes on once after it, and does not ask again, also when the page is loaded again", async () => {
    const browser = openBrowser(await givenServer(open));
    const location = await begin(browser, create);
    const made = await signUp(browser, location);
    for (const again of [made.location, made.location]) {
      expect((await browser.get(again)).location).toMatch(/^\/consent\?request=/);
    }
    expect((await browser.get(location)).location).toMatch(/^\/authorize\?request=/);
  });

  it("asks whoever is signed in as well, and says as whom", async () => {
    const browser = openBrowser(await givenServer(open));
    await browser.signIn();
    const location = await begin(browser, create);
    expect(location).toMatch(/^\/sign-up/);
    expect((await browser.get(location)).body).toContain("You are signed in as Ada Lovelace.");
    const made = await signUp(browser, location);
    expect((await browser.get(made.location)).location).toMatch(/^\/consent/);
  });

  it("lets who has an account sign in instead", async () => {
    const browser = openBrowser(await givenServer(open));
    const page = await browser.get(await begin(browser, create));
    const signedIn = await browser.signIn(linkTo("/sign-in", page));
    expect((await browser.get(signedIn.location)).location).toMatch(/^\/consent/);
  });

  it("stands beside other prompts but none, and each asks for what it asks for alone", async () => {
    const browser = openBrowser(await givenServer(open));
    expect(await begin(browser, { prompt: "login create" })).toMatch(/^\/sign-up/);
    const answer = await browser.get(`/authorize?${authorizationQuery({ prompt: "none create" })}`);
    expect(errorOf(answer).get("error")).toBe("invalid_request");
  });

  it("works by a pushed request (RFC 9126), and is refused there where nobody makes an account", async () => {
    const push = async (server: GivenServer) =>
      server.http.inject({
        method: "POST",
        url: "/par",
        headers: { authorization: basic(), "content-type": "application/x-www-form-urlencoded" },
        payload: authorizationQuery(create),
      });
    const server = await givenServer(open);
    const { request_uri = "" } = (await push(server)).json<{ request_uri?: string }>();
    const pushed = new URLSearchParams({ client_id: "harbor", request_uri });
    const browser = openBrowser(server);
    expect((await browser.get(`/authorize?${pushed.toString()}`)).location).toMatch(/^\/sign-up\?request=/);

    const closed = await push(await givenServer());
    expect(closed.statusCode).toBe(400);
    expect(closed.json()).toMatchObject({ error: "invalid_request" });
  });
});
