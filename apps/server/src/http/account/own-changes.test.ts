import { describe, expect, it } from "vitest";
import { openApp } from "../../testing/app.ts";
import { auditRecords } from "../../testing/audit-records.ts";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer, password } from "../../testing/composed-server.ts";

const fresh = "a better horse battery";

/** Ada, signed in at two browsers, with an app that was signed in to from the other. */
async function givenAda() {
  const server = await givenServer();
  const [here, there] = [openBrowser(server), openBrowser(server)];
  await here.signIn();
  await there.signIn();
  const app = openApp(server);
  const tokens = await app.tokensOf(there, "openid read offline_access");
  const change = async (fields: Readonly<Record<string, string>>) =>
    here.submit(await here.get("/account/password"), "/account/password", fields);
  return { server, here, there, app, tokens, change };
}

describe("changing one's own password", () => {
  it("needs the old one, ends every other session with what was opened there, and keeps this one", async () => {
    const { server, here, there, app, tokens, change } = await givenAda();
    const done = await change({ current: password, password: fresh });
    expect(done).toMatchObject({ status: 303, location: "/account/password?changed=1" });
    expect((await here.get(done.location)).body).toContain("Your password is changed.");
    expect((await there.get("/account")).status).toBe(303);
    expect(await app.isActive(tokens.access_token)).toBe(false);
    const other = openBrowser(server);
    expect((await other.signIn("/sign-in", "ada", password)).status).toBe(403);
    expect((await other.signIn("/sign-in", "ada", fresh)).status).toBe(303);
    expect(auditRecords(server, "user.password-set")).toMatchObject([
      { actor: expect.stringMatching(/^user:/) as string, request_id: expect.any(String) as string },
    ]);
  });

  it.each([
    [
      "a wrong current one",
      { current: "not the password", password: fresh },
      403,
      "The current password is not right.",
    ],
    ["none", { current: "", password: fresh }, 403, "The current password is not right."],
    ["a new one that is too short", { current: password, password: "short" }, 400, "at least"],
    ["the username", { current: password, password: "ada" }, 400, "Nothing was changed."],
  ])("changes nothing by %s", async (_, fields, status, text) => {
    const { server, there, change } = await givenAda();
    const refused = await change(fields);
    expect(refused.status).toBe(status);
    expect(refused.body).toContain(text);
    expect(refused.body).not.toContain(fresh);
    expect((await there.get("/account")).status).toBe(200);
    expect(auditRecords(server, "user.password-set")).toEqual([]);
  });

  it("is no way to guess faster than at the page for signing in", async () => {
    const { change } = await givenAda();
    const answers: number[] = [];
    for (let guess = 0; guess < 20; guess += 1) {
      answers.push((await change({ current: `guess ${guess}`, password: fresh })).status);
    }
    expect(answers[0]).toBe(403);
    expect(answers.at(-1)).toBe(429);
  });

  it("is refused from another site", async () => {
    const { here, server } = await givenAda();
    const page = await here.get("/account/password");
    const fields = { current: password, password: fresh };
    const sent = await here.submit(page, "/account/password", fields, { origin: "https://evil.example" });
    expect(sent.status).toBe(403);
    expect(auditRecords(server, "user.password-set")).toEqual([]);
  });
});

describe("changing one's own name", () => {
  it("is shown at once, and keeps what was typed where it is refused", async () => {
    const { here } = await givenAda();
    const page = await here.get("/account/name");
    const refused = await here.submit(page, "/account/name", { name: " " });
    expect(refused.status).toBe(400);
    const done = await here.submit(page, "/account/name", { name: "Ada <Lovelace>" });
    expect(done).toMatchObject({ status: 303, location: "/account?named=1" });
    const { body } = await here.get(done.location);
    expect(body).toContain("Your name is changed.");
    expect(body).toContain("Ada &#60;Lovelace&#62;");
  });
});

describe("recent activity", () => {
  it("tells what a person did and what was done to their account, the newest first, and nobody else's", async () => {
    const { server, here } = await givenAda();
    await server.addUser("eve");
    await openBrowser(server).signIn("/sign-in", "eve");
    const { body } = await here.get("/account/activity");
    expect(body.match(/Signed in from 127\.0\.0\.1/g)).toHaveLength(2);
    expect(body).toMatch(/Allowed Harbor[\s\S]*Signed in from/);
    expect(body).toMatch(/The account was made[\s\S]*by the operator/);
    expect(body).toMatch(/<time datetime="[^"]+">[^<]+ UTC<\/time>/);
  });

  it("goes on page by page, and begins anew where no page begins", async () => {
    const { here } = await givenAda();
    for (let times = 0; times < 20; times += 1) {
      await here.submit(await here.get("/account/name"), "/account/name", { name: `Ada ${times}` });
    }
    const { body } = await here.get("/account/activity");
    const [, next = ""] = /href="(\/account\/activity\?after[^"]+)"/.exec(body) ?? [];
    expect((await here.get(next.replace("&#61;", "="))).body).toContain("The account was made");
    expect(await here.get("/account/activity?after=nowhere")).toMatchObject({ status: 303 });
  });
});
