import { deviceCodeGrantType } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { auditRecords } from "../../testing/audit-records.ts";
import { openBrowser } from "../../testing/browser.ts";
import { basic, givenServer, password } from "../../testing/composed-server.ts";
import { addDeviceClient, askForCodes, entered, givenDevices, poll, postForm } from "../../testing/device.ts";

const noSuchCode = "BCDF-GHJK";

describe("a device, RFC 8628", () => {
  it("gets tokens once a person has entered its code and said yes, on a whole server", async () => {
    const server = await givenDevices();
    const codes = await askForCodes(server);
    expect(codes.verification_uri_complete).toBe(
      `${server.config.issuer}/device?user_code=${codes.user_code}`,
    );
    const pending = await poll(server, codes);
    expect([pending.statusCode, pending.json()]).toMatchObject([400, { error: "authorization_pending" }]);

    const { browser, page } = await entered(server, codes.user_code);
    for (const said of [
      "Harbor TV asks for access to your account, on a device",
      "127.0.0.1",
      "harbor-tv",
      "Read your notes",
      "Anybody could ask in the name of this app.",
      "go back to <strong>the device</strong>",
    ]) {
      expect(page.body).toContain(said);
    }
    const allowed = await browser.submit(page, "/consent", { decision: "allow" });
    expect(allowed.location).toMatch(/^\/authorize\?request=gwrq_/);
    const end = await browser.get(allowed.location);
    expect(end.status).toBe(200);
    expect(end.body).toContain("Harbor TV is allowed on the device");
    expect(end.body).toContain("You can close this page.");

    const tokens = await poll(server, codes);
    expect(tokens.json()).toMatchObject({ token_type: "Bearer", scope: "openid read" });
    expect(tokens.json()).toHaveProperty("id_token");
    const records = [
      ...auditRecords(server, "grant.allowed"),
      ...auditRecords(server, "client.device-allowed"),
    ];
    expect(records).toHaveLength(2);
    for (const secret of [codes.device_code, codes.user_code]) {
      expect(server.log.join("")).not.toContain(secret);
    }
  });

  it("is not told of in the log each time it hears that nobody has answered yet", async () => {
    const server = await givenDevices();
    await poll(server, await askForCodes(server));
    expect(server.log.join("")).not.toContain("authorization_pending");
  });

  it("is told when nobody means it, and the person that they can close the page", async () => {
    const server = await givenDevices();
    const codes = await askForCodes(server);
    const { browser, page } = await entered(server, codes.user_code);
    const denied = await browser.submit(page, "/consent", { decision: "deny" });
    expect((await browser.get(denied.location)).body).toContain("The device was told no");
    expect((await poll(server, codes)).json()).toMatchObject({ error: "access_denied" });
    expect(auditRecords(server, "client.device-denied")).toHaveLength(1);
  });

  it("loses its access where the person takes it back under connected apps", async () => {
    const server = await givenDevices();
    const codes = await askForCodes(server, "read");
    const { browser, page } = await entered(server, codes.user_code);
    await browser.submit(page, "/consent", { decision: "allow" });
    const tokens = (await poll(server, codes)).json<{ refresh_token: string }>();
    const apps = await browser.get("/account/apps");
    expect(apps.body).toContain("Harbor TV");
    const [grant] = (await server.storage.protocol.grantRegistry.list({ limit: 1 })).items;
    const removal = await browser.get(`/account/apps/remove?grant=${grant?.id ?? ""}`);
    expect((await browser.submit(removal, "/account/apps/remove", {})).status).toBe(303);
    const refreshed = await postForm(server, "/token", {
      grant_type: "refresh_token",
      client_id: "tv",
      refresh_token: tokens.refresh_token,
    });
    expect(refreshed.json()).toMatchObject({ error: "invalid_grant" });
  });

  it("is one of many at a time that gets the tokens, and only one", async () => {
    const server = await givenDevices();
    const codes = await askForCodes(server);
    const { browser, page } = await entered(server, codes.user_code);
    await browser.submit(page, "/consent", { decision: "allow" });
    const asked = await Promise.all(Array.from({ length: 16 }, () => poll(server, codes)));
    const statuses = asked.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other);
    expect(statuses).toEqual([200, ...Array.from({ length: 15 }, () => 400)]);
  });

  it("is refused where it sends a parameter twice, and where its client is not registered for it", async () => {
    const server = await givenDevices();
    const twice = await server.http.inject({
      method: "POST",
      url: "/device_authorization",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: "client_id=tv&scope=read&scope=write",
    });
    expect(twice.json()).toMatchObject({ error: "invalid_request" });
    const harbor = await server.http.inject({
      method: "POST",
      url: "/device_authorization",
      headers: { authorization: basic(), "content-type": "application/x-www-form-urlencoded" },
      payload: "scope=read",
    });
    expect([harbor.statusCode, harbor.json()]).toMatchObject([400, { error: "unauthorized_client" }]);
    expect((await server.http.inject("/device_authorization")).statusCode).toBe(405);
  });

  it("is asked to come back later where its network asks for more codes than a house has devices", async () => {
    const server = await givenDevices();
    for (let asked = 0; asked < 60; asked += 1) await askForCodes(server);
    const answer = await postForm(server, "/device_authorization", { client_id: "tv" });
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  });

  it("is in discovery, with its grant type", async () => {
    const { http, config } = await givenServer();
    expect((await http.inject("/.well-known/oauth-authorization-server")).json()).toMatchObject({
      device_authorization_endpoint: `${config.issuer}/device_authorization`,
      grant_types_supported: expect.arrayContaining([deviceCodeGrantType]) as unknown,
    });
  });
});

describe("the page where a code is entered, RFC 8628 §3.3", () => {
  it("keeps the code through sign-in, and has it compared with the device after that", async () => {
    const server = await givenDevices();
    const { user_code } = await askForCodes(server);
    const browser = openBrowser(server);
    const page = await browser.get("/device");
    expect(page.body).toContain("Enter the code that the device shows.");
    const typed = user_code.toLowerCase().replace("-", " ");
    const sent = await browser.submit(page, "/device", { user_code: typed });
    expect(sent.location).toMatch(/^\/sign-in\?place=/);
    const signedIn = await browser.submit(await browser.get(sent.location), "/sign-in", {
      login: "ada",
      password,
    });
    expect(signedIn.location).toBe(`/device?user_code=${user_code}`);
    const filled = await browser.get(signedIn.location);
    expect(filled.body).toContain(`value="${user_code}"`);
    const next = await browser.submit(filled, "/device", { user_code });
    expect(next.location).toMatch(/^\/consent\?request=gwrq_/);
  });

  it("goes no further by a link: whoever made it may not be before that device, §5.4", async () => {
    const server = await givenDevices();
    const { user_code } = await askForCodes(server);
    const browser = openBrowser(server);
    await browser.signIn();
    const page = await browser.get(`/device?user_code=${user_code}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain("Is this the code on your device?");
    expect(page.body).toContain("If somebody sent you one or read it to you, stop");
  });

  it("fills in nothing that cannot be a code", async () => {
    const browser = openBrowser(await givenDevices());
    const page = await browser.get('/device?user_code="><script>');
    expect(page.body).toContain("Connect a device");
    expect(page.body).not.toContain("<script>");
  });

  it.each([
    ["no code", "", "Enter the code that the device shows."],
    ["a code that nobody was given", noSuchCode, "There is no such code."],
    ["what is no code", "hello <b>", "There is no such code."],
  ])("says what is wrong with %s, and keeps what was typed", async (_, user_code, said) => {
    const browser = openBrowser(await givenDevices());
    await browser.signIn();
    const answer = await browser.submit(await browser.get("/device"), "/device", { user_code });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(said);
    expect(answer.body).toContain(`value="${user_code.replace("<b>", "&#60;b&#62;")}"`);
  });

  it("says of a used code that it was used, and of the answer that stands, after the back button too", async () => {
    const server = await givenDevices();
    const codes = await askForCodes(server);
    const { browser, location, page } = await entered(server, codes.user_code);
    await browser.submit(page, "/consent", { decision: "allow" });
    const twice = await browser.submit(page, "/consent", { decision: "allow" });
    expect((await browser.get(twice.location)).body).toContain("is allowed on the device");
    const changed = await browser.submit(page, "/consent", { decision: "deny" });
    expect((await browser.get(changed.location)).body).toContain("is allowed on the device");
    expect((await browser.get(location)).body).toContain("is allowed on the device");
    const again = await browser.submit(await browser.get("/device"), "/device", {
      user_code: codes.user_code,
    });
    expect(again.body).toContain("This code was used already.");
    expect(auditRecords(server, "client.device-allowed")).toHaveLength(1);
  });

  it("slows down who tries codes, the right one included, and says when to try again", async () => {
    const server = await givenDevices();
    const { user_code } = await askForCodes(server);
    const browser = openBrowser(server);
    await browser.signIn();
    const page = await browser.get("/device");
    for (let tries = 0; tries < 40; tries += 1) {
      const answer = await browser.submit(page, "/device", { user_code: noSuchCode });
      if (answer.status === 400) continue;
      expect(answer.status).toBe(429);
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
      expect((await browser.submit(page, "/device", { user_code })).status).toBe(429);
      return;
    }
    throw new Error("guesses were never slowed");
  });

  it("takes a form of ours alone, in the browser and session it was made for", async () => {
    const server = await givenDevices();
    const { user_code } = await askForCodes(server);
    const browser = openBrowser(server);
    await browser.signIn();
    const page = await browser.get("/device");
    const theirs = await browser.submit(page, "/device", { user_code }, { origin: "https://evil.example" });
    expect(theirs.status).toBe(403);
    expect((await browser.submit(page, "/device", { user_code, csrf: "x.y" })).status).toBe(403);
  });

  it("says that a suspended client cannot be allowed", async () => {
    const server = await givenDevices();
    await addDeviceClient(server, { id: "old-tv" });
    const asked = await postForm(server, "/device_authorization", { client_id: "old-tv" });
    const { user_code } = asked.json<{ user_code: string }>();
    const registry = server.storage.protocol.clientRegistry;
    const found = await registry.find("old-tv", "everybody");
    if (found === undefined) throw new Error("no client");
    await registry.update({ ...found, status: "suspended" }, found.revision, {
      actor: "operator",
      at: 0,
      whose: "everybody",
    });
    const browser = openBrowser(server);
    await browser.signIn();
    const answer = await browser.submit(await browser.get("/device"), "/device", { user_code });
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain("asks for access");
  });

  it.each(["de", "fr", "ar"])("speaks %s", async (language) => {
    const server = await givenDevices();
    const { user_code } = await askForCodes(server);
    const browser = openBrowser(server);
    browser.jar.set("grantway-language", language);
    await browser.signIn();
    const page = await browser.get(`/device?user_code=${user_code}`);
    expect(page.body).toContain(`lang="${language}"`);
    const sent = await browser.submit(page, "/device", { user_code });
    const question = await browser.get(sent.location);
    expect(question.body).toContain(`lang="${language}"`);
    expect(question.body).not.toContain("on a device");
  });
});
