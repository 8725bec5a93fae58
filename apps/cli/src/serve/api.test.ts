import type {
  ConnectionDetail,
  ConnectionList,
  CurlText,
  Done,
  Notice,
  ProviderDetail,
  Refusal,
  SignInStep,
} from "@grantway/helper/contract";
import { describe, expect, it } from "vitest";
import { connected, type GivenHelper, givenHelper } from "./testing/given-helper.ts";

const client = { id: "client", secret: "client secret" };

async function added(helper: GivenHelper, more: object = {}): Promise<ConnectionDetail> {
  const body = { provider: "acme", name: "work", client, scopes: ["read"], ...more };
  const answer = await helper.page.call<ConnectionDetail>("POST", "/api/connections", body);
  expect(answer.status).toBe(201);
  return answer.body;
}

/** Begins a sign-in; answers where the browser will come back to. */
async function away(helper: GivenHelper): Promise<string> {
  const { body } = await helper.page.call<SignInStep>("POST", "/api/connections/work/connect", {});
  return helper.provider.visit(body.next === "visit" ? body.url : "");
}

async function comeBack(helper: GivenHelper, callback: string): Promise<Notice> {
  const { pathname, search } = new URL(callback);
  const answer = await helper.raw(pathname + search);
  return noticeAt(helper, new URL(answer.headers["location"] as string));
}

async function noticeAt({ page }: GivenHelper, to: URL): Promise<Notice> {
  return (await page.call<Notice>("GET", `/api/notices/${to.searchParams.get("notice")}`)).body;
}

describe("adding and editing", () => {
  it("adds from the catalogue, by issuer and by hand, and keeps each", async () => {
    const helper = await givenHelper();
    await added(helper);
    await added(helper, { name: "discovered", provider: helper.provider.issuer });
    const definition = { ...helper.provider.definition, id: "own", name: "Own" };
    await added(helper, { name: "by-hand", provider: definition });
    const { body } = await helper.page.call<ConnectionList>("GET", "/api/connections");
    expect(body.connections.map(({ name, provider, status }) => [name, provider.name, status])).toEqual([
      ["by-hand", "Own", "not_connected"],
      ["discovered", expect.any(String), "not_connected"],
      ["work", "Acme", "not_connected"],
    ]);
  });

  it("never answers a secret, a private key or a token", async () => {
    const helper = await givenHelper();
    const privateKey = { kty: "EC", crv: "P-256", x: "x", y: "y", d: "the private part" };
    await added(helper, { client: { ...client, privateKey } });
    const name = await connected(helper);
    const { tokens } = await helper.grantway.connections.reveal(name);
    const paths = [
      "/api/connections",
      "/api/connections/work",
      `/api/connections/${name}`,
      `/api/connections/${name}/curl`,
    ];
    for (const path of paths) {
      const { text } = await helper.raw(path, { headers: helper.page.headers });
      for (const secret of ["client secret", "the private part", tokens?.accessToken ?? "none"]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it("keeps the stored secret when an edit names none, replaces it, and forgets it on request", async () => {
    const helper = await givenHelper();
    await added(helper);
    const edit = (change: object) =>
      helper.page.call<ConnectionDetail>("PATCH", "/api/connections/work", {
        client: { id: "client", ...change },
      });
    const secret = async () => (await helper.grantway.connections.reveal("work")).client.secret;
    await edit({});
    expect(await secret()).toBe("client secret");
    await edit({ secret: "another" });
    expect(await secret()).toBe("another");
    expect((await edit({ secret: null })).body.hasSecret).toBe(false);
    expect(await secret()).toBeUndefined();
  });

  it("hands nobody's tokens to another client by an edit, and says what to do first", async () => {
    const helper = await givenHelper();
    const name = await connected(helper);
    const path = `/api/connections/${name}`;
    const before = await helper.grantway.connections.reveal(name);
    const body = { client: { id: "other" } };
    const refusal = await helper.page.call<Refusal>("PATCH", path, body);
    expect(refusal.status).toBe(400);
    expect(refusal.body.error.message).toContain("revoke it first");
    expect(await helper.grantway.connections.reveal(name)).toEqual(before);
    await helper.page.call<Done>("POST", `${path}/revoke`, {});
    expect((await helper.page.call<ConnectionDetail>("PATCH", path, body)).body.clientId).toBe("other");
  });

  it("edits name, scopes, parameters and the definition", async () => {
    const helper = await givenHelper();
    const { definition } = await added(helper);
    const { body } = await helper.page.call<ConnectionDetail>("PATCH", "/api/connections/work", {
      name: "renamed",
      scopes: ["read", "write"],
      parameters: { authorization: { login_hint: "{client_id}" } },
      definition: {
        ...definition,
        endpoints: { ...definition.endpoints, authorization: "https://acme.example/go" },
      },
    });
    expect(body).toMatchObject({
      name: "renamed",
      requestedScopes: ["read", "write"],
      parameters: { authorization: { login_hint: "{client_id}" } },
      providerFrom: "definition",
      definition: { endpoints: { authorization: "https://acme.example/go" } },
    });
  });

  it.each([
    ["a name that is taken", { name: "work" }, 409, "name_taken"],
    ["a provider nobody knows", { name: "b", provider: "nowhere" }, 404, "unknown_provider"],
    [
      "a definition that cannot be used",
      { name: "b", provider: { id: "x", name: "X" } },
      400,
      "bad_definition",
    ],
    ["a member that does not exist", { name: "b", token: "x" }, 400, "bad_request"],
    ["a name that is none", { name: "../x" }, 400, "bad_request"],
  ])("refuses %s with one sentence", async (_, change, status, code) => {
    const helper = await givenHelper();
    await added(helper);
    const answer = await helper.page.call<Refusal>("POST", "/api/connections", {
      provider: "acme",
      client,
      ...change,
    });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.message).toMatch(/^\S.*[.)]$/);
  });
});

describe("signing in", () => {
  it("goes through the browser: visit, callback, notice, and back at the one origin", async () => {
    const helper = await givenHelper();
    await added(helper);
    const { body: step } = await helper.page.call<SignInStep>("POST", "/api/connections/work/connect", {});
    const url = step.next === "visit" ? step.url : "";
    expect(new URL(url).searchParams.get("redirect_uri")).toBe(`${helper.serving.origin}/callback`);
    const back = new URL(await helper.provider.visit(url));
    const answer = await helper.raw(back.pathname + back.search);
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers["location"] as string);
    expect(to.origin + to.pathname).toBe(`${helper.serving.origin}/connections/work`);
    expect(to.search).not.toContain("code=");
    const { body } = await helper.page.call<Notice>("GET", `/api/notices/${to.searchParams.get("notice")}`);
    expect(body).toMatchObject({ tone: "success", text: "work is connected." });
    expect((await helper.grantway.connections.get("work")).status).toBe("connected");
  });

  it("tells a denial as the provider's, and connects nothing", async () => {
    const helper = await givenHelper();
    await added(helper);
    helper.provider.set({ consent: "deny" });
    const { body: step } = await helper.page.call<SignInStep>("POST", "/api/connections/work/connect", {});
    const back = new URL(await helper.provider.visit(step.next === "visit" ? step.url : ""));
    const to = new URL((await helper.raw(back.pathname + back.search)).headers["location"] as string);
    expect(to.pathname).toBe("/connections/work");
    const { body } = await helper.page.call<Notice>("GET", `/api/notices/${to.searchParams.get("notice")}`);
    expect(body.tone).toBe("failure");
    expect((await helper.grantway.connections.get("work")).status).toBe("not_connected");
  });

  it("refuses a callback with a state that nobody waits for, and goes on waiting", async () => {
    const helper = await givenHelper();
    await added(helper);
    const { body: step } = await helper.page.call<SignInStep>("POST", "/api/connections/work/connect", {});
    const answer = await helper.raw("/callback?code=theirs&state=theirs");
    const to = new URL(answer.headers["location"] as string);
    const { body } = await helper.page.call<Notice>("GET", `/api/notices/${to.searchParams.get("notice")}`);
    expect([to.pathname, body.tone]).toEqual(["/", "failure"]);
    const back = new URL(await helper.provider.visit(step.next === "visit" ? step.url : ""));
    await helper.raw(back.pathname + back.search);
    expect((await helper.grantway.connections.get("work")).status).toBe("connected");
  });

  it("shows a device's code, waits for the person, and tells how it ended", async () => {
    const helper = await givenHelper();
    await added(helper, { flow: "device" });
    const { body: step } = await helper.page.call<SignInStep>("POST", "/api/connections/work/connect", {});
    const code = step.next === "code" ? step.userCode : "";
    const { body: list } = await helper.page.call<ConnectionList>("GET", "/api/connections");
    expect(list.connections[0]?.signIn).toMatchObject({ next: "code", userCode: code });
    helper.provider.approveDevice(code);
    await expect.poll(async () => (await helper.grantway.connections.get("work")).status).toBe("connected");
  });

  it("stops waiting when the person cancels", async () => {
    const helper = await givenHelper();
    await added(helper, { flow: "device" });
    await helper.page.call<SignInStep>("POST", "/api/connections/work/connect", {});
    const { body } = await helper.page.call<Done>("DELETE", "/api/connections/work/connect");
    expect(body.notice).toContain("nothing was stored");
    const { body: list } = await helper.page.call<ConnectionList>("GET", "/api/connections");
    expect(list.connections[0]?.signIn).toBeUndefined();
  });

  it("connects nothing by a browser that returns after the person cancelled, and tells it so", async () => {
    const helper = await givenHelper();
    await added(helper);
    const callback = await away(helper);
    const { body } = await helper.page.call<Done>("DELETE", "/api/connections/work/connect");
    expect(body.notice).toBe("Signing in was cancelled; nothing was stored.");
    expect(await comeBack(helper, callback)).toMatchObject({
      tone: "failure",
      text: expect.stringContaining("This sign-in was cancelled") as string,
    });
    expect((await helper.grantway.connections.get("work")).status).toBe("not_connected");
    expect(helper.provider.seen.some(({ path }) => path === "/token")).toBe(false);
  });

  it("waits for the newest of the tabs in which somebody began", async () => {
    const helper = await givenHelper();
    await added(helper);
    const callbacks = await Promise.all([away(helper), away(helper)]);
    const newest = await away(helper);
    for (const callback of callbacks) expect((await comeBack(helper, callback)).tone).toBe("failure");
    expect(await comeBack(helper, newest)).toMatchObject({ tone: "success" });
  });

  it("shows a callback that is reloaded the notice of the first, RFC 6749 §4.1.2", async () => {
    const helper = await givenHelper();
    await added(helper);
    const callback = await away(helper);
    const [first, together] = await Promise.all([comeBack(helper, callback), comeBack(helper, callback)]);
    expect([first.tone, together, await comeBack(helper, callback)]).toEqual(["success", first, first]);
    expect(helper.provider.seen.filter(({ path }) => path === "/token")).toHaveLength(1);
  });

  it("tells an error that comes back without a state, of the one sign-in that is away", async () => {
    const helper = await givenHelper();
    await added(helper);
    await away(helper);
    const answer = await helper.raw("/callback?error=access_denied&error_description=Not+today");
    const to = new URL(answer.headers["location"] as string);
    expect(to.pathname).toBe("/connections/work");
    expect((await noticeAt(helper, to)).text).toBe(
      "The request was denied at the provider (Not today): nothing was connected.",
    );
    // A success without its state belongs to no sign-in.
    const forged = await helper.raw("/callback?code=theirs");
    expect((await noticeAt(helper, new URL(forged.headers["location"] as string))).tone).toBe("failure");
    expect((await helper.grantway.connections.get("work")).status).toBe("not_connected");
  });

  it("signs in without a person at once, and says why when it cannot", async () => {
    const helper = await givenHelper();
    await added(helper, { flow: "client_credentials" });
    const done = await helper.page.call<SignInStep>("POST", "/api/connections/work/connect", {});
    expect(done.body).toEqual({ next: "nothing", notice: expect.stringContaining("work is connected.") });
    await added(helper, {
      name: "wrong",
      flow: "client_credentials",
      client: { id: "client", secret: "no" },
    });
    const failed = await helper.page.call<Refusal>("POST", "/api/connections/wrong/connect", {});
    expect([failed.status, failed.body.error.code]).toEqual([502, "client_refused"]);
  });
});

describe("tokens of a connection", () => {
  it("are refreshed, revoked and removed, each with a sentence", async () => {
    const helper = await givenHelper();
    const name = await connected(helper);
    const path = `/api/connections/${name}`;
    const before = (await helper.grantway.connections.reveal(name)).tokens?.accessToken;
    const refreshed = await helper.page.call<Done>("POST", `${path}/refresh`);
    expect(refreshed.body.notice).toBe(`${name} has a fresh token, good for 60 minutes.`);
    expect((await helper.grantway.connections.reveal(name)).tokens?.accessToken).not.toBe(before);
    const revoked = await helper.page.call<Done>("POST", `${path}/revoke`);
    expect(revoked.body.notice).toContain("gone from here");
    expect((await helper.grantway.connections.get(name)).status).toBe("not_connected");
    const removed = await helper.page.call<Done>("DELETE", path);
    expect(removed.body.notice).toBe(`${name} is deleted.`);
    expect((await helper.page.call<Refusal>("GET", path)).status).toBe(404);
  });

  it("show what went wrong at the last refresh until one works", async () => {
    const helper = await givenHelper();
    const name = await connected(helper);
    helper.provider.set({ fault: "html" });
    const failed = await helper.page.call<Refusal>("POST", `/api/connections/${name}/refresh`);
    expect(failed.status).toBe(502);
    const trouble = async () =>
      (await helper.page.call<ConnectionDetail>("GET", `/api/connections/${name}`)).body.trouble;
    expect(await trouble()).toBe(failed.body.error.message);
    helper.provider.set({ fault: undefined });
    await helper.page.call<Done>("POST", `/api/connections/${name}/refresh`);
    expect(await trouble()).toBeUndefined();
  });

  it("are not in the command that is copied", async () => {
    const helper = await givenHelper();
    const name = await connected(helper);
    const { body } = await helper.page.call<CurlText>("GET", `/api/connections/${name}/curl`);
    expect(body.text).toContain(`"$(grantway token ${name})" | curl --header @-`);
  });
});

describe("providers", () => {
  it("are searched, shown with their redirect URI, discovered and checked", async () => {
    const { page, provider, serving } = await givenHelper();
    const found = await page.call<{ providers: readonly { id: string }[] }>(
      "GET",
      "/api/providers?words=acme",
    );
    expect(found.body.providers.map(({ id }) => id)).toContain("acme");
    const shown = await page.call<ProviderDetail>("GET", "/api/providers/acme");
    expect(shown.body).toMatchObject({
      redirectUri: `${serving.origin}/callback`,
      flows: ["code", "device", "client_credentials"],
    });
    const issuer = { issuer: provider.issuer };
    const discovered = await page.call<ProviderDetail>("POST", "/api/providers/discover", issuer);
    expect(discovered.body.definition.endpoints?.["token"]).toBe(`${provider.issuer}/token`);
    const definition = { id: "X", name: "X" };
    const checked = await page.call<{ problems: string[] }>("POST", "/api/providers/check", { definition });
    expect(checked.body.problems.length).toBeGreaterThan(0);
  });
});
