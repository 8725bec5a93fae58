import { describe, expect, it } from "vitest";
import { authorizationQuery, hiddenFields, openBrowser } from "../../testing/browser.ts";
import { givenServer, redirectUri } from "../../testing/composed-server.ts";

describe("the authorization endpoint, RFC 6749 §3.1", () => {
  it.each([
    ["an unknown client", { client_id: "nobody" }],
    ["an unregistered redirect URI", { redirect_uri: "https://evil.example/" }],
    ["no client", { client_id: undefined }],
  ])("shows a page for %s and sends the browser nowhere (RFC 9700 §4.11)", async (_, changes) => {
    const page = await openBrowser(await givenServer()).get(`/authorize?${authorizationQuery(changes)}`);
    expect(page).toMatchObject({ status: 400, location: "" });
    expect(page.body).toContain("This link does not work");
    expect(page.body).toContain("Nothing was shared");
    expect(page.body).toMatch(/Request\s+<code>[0-9a-f]{8}-/);
    // The menu of languages leads back to the same request of ours; nothing else on the page knows the address.
    const [, back = ""] = /name="back" value="([^"]*)"/.exec(page.body) ?? [];
    expect(back).toMatch(/^\/authorize\?/);
    expect(page.body.replace(back, "")).not.toContain("evil.example");
  });

  it("sends other errors to the client, with iss and state (RFC 9207)", async () => {
    const server = await givenServer();
    const { status, location } = await openBrowser(server).get(
      `/authorize?${authorizationQuery({ response_type: "none" })}`,
    );
    expect(status).toBe(303);
    expect(Object.fromEntries(new URL(location).searchParams)).toMatchObject({
      error: "unsupported_response_type",
      iss: server.config.issuer,
      state: "s1",
    });
  });

  it("takes POST as well, and has the browser fetch the same so that its cookies come along", async () => {
    const browser = openBrowser(await givenServer());
    await browser.signIn();
    const headers = { origin: "https://harbor.example", "sec-fetch-site": "cross-site" };
    const posted = await browser.request(
      "POST",
      "/authorize",
      authorizationQuery({ state: "ä b&c" }),
      headers,
    );
    expect(posted.status).toBe(303);
    const answer = await browser.get(posted.location);
    expect(answer.location).toMatch(/^\/consent/);
  });

  it.each([
    ["GET", "a long state", { state: "s".repeat(15_000) }],
    ["POST", "a long state", { state: "s".repeat(15_000) }],
    ["POST", "a state too long for an address", { state: "s".repeat(22_000) }],
    ["POST", "a state that cannot be carried", { state: "s".repeat(32_000) }],
    ["GET", "a state of which each character counts six times", { state: "\u0001".repeat(5_000) }],
    ["POST", "much of everything", { state: "s".repeat(30_000), login_hint: "h".repeat(30_000) }],
    ["GET", "a long login hint", { login_hint: "h".repeat(20_000) }],
  ] as const)("lets %s with %s out again: to a code, or to an error at once", async (method, _, asked) => {
    const browser = openBrowser(await givenServer());
    const query = authorizationQuery({ state: "s1", ...asked });
    let seen = await (method === "GET"
      ? browser.get(`/authorize?${query}`)
      : browser.request("POST", "/authorize", query));
    while (!seen.location.startsWith(redirectUri)) {
      expect(seen.location.length).toBeLessThan(40_000);
      if (seen.location.startsWith("/sign-in")) seen = await browser.signIn(seen.location);
      else if (seen.location.startsWith("/consent")) {
        seen = await browser.submit(await browser.get(seen.location), "/consent", { decision: "allow" });
      } else seen = await browser.get(seen.location);
    }
    const answer = new URL(seen.location).searchParams;
    expect(answer.get("state")).toBe({ state: "s1", ...asked }.state);
    expect(answer.has("code") || answer.get("error") === "invalid_request").toBe(true);
  });

  it("answers a POST too long for an address where it is", async () => {
    const browser = openBrowser(await givenServer());
    const posted = await browser.request(
      "POST",
      "/authorize",
      authorizationQuery({ state: "x".repeat(17_000) }),
    );
    expect(posted.location).toMatch(/^\/sign-in\?request=gwrq_/);
    const page = await browser.get(posted.location);
    expect(page.status).toBe(200);
  });

  it("answers a long POST by a form as well", async () => {
    const asked = authorizationQuery({
      state: "x".repeat(17_000),
      response_mode: "form_post",
      prompt: "none",
    });
    const posted = await openBrowser(await givenServer()).request("POST", "/authorize", asked);
    expect([posted.status, hiddenFields(posted.body, redirectUri)["error"]]).toEqual([200, "login_required"]);
  });

  it("tells an expired or foreign request apart from an error of the app", async () => {
    const page = await openBrowser(await givenServer()).get("/authorize?request=gwrq_nonsense");
    expect(page.status).toBe(400);
    expect(page.body).toContain("This page has expired");
    expect(page.body).toContain("Nothing was shared.");
  });

  it("refuses a malformed query with a page", async () => {
    const page = await openBrowser(await givenServer()).get("/authorize?client_id=%zz");
    expect(page.status).toBe(400);
    expect(page.body).toContain("not well-formed");
  });

  it("is closed to scripts of other sites", async () => {
    const { http } = await givenServer();
    const headers = { origin: "https://app.example" };
    const answer = await http.inject({ url: `/authorize?${authorizationQuery()}`, headers });
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("creates no row for a person who is not signed in", async () => {
    const server = await givenServer();
    const browser = openBrowser(server);
    const { location } = await browser.get(`/authorize?${authorizationQuery()}`);
    await browser.get(location);
    expect(await server.storage.sweep(Number.MAX_SAFE_INTEGER)).toBe(0);
  });
});
