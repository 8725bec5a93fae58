import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";

const root = { username: "root", email: "root@example.com", name: "Root", password: "correct horse battery" };

/** A server without people, a browser, and the address of the set-up link. */
async function givenLink() {
  const server = await givenServer({}, { people: false });
  const token = (await server.firstAdministrator.offer()) ?? "";
  return { server, browser: openBrowser(server), link: `/set-up?token=${token}` };
}

describe("the one-time set-up", () => {
  it("makes the first administrator, signs them in, and is over", async () => {
    const { server, browser, link } = await givenLink();
    const done = await browser.submit(await browser.get(link), "/set-up", root);
    expect(done).toMatchObject({ status: 303, location: "/" });
    expect((await browser.get("/")).body).toContain("root@example.com");
    const made = (await server.storage.identity.users.findByLogin("root"))?.user;
    expect(made?.role).toBe("admin");
    const db = new DatabaseSync(server.config.database, { readOnly: true });
    const records = db
      .prepare("SELECT actor, action, request_id FROM audit_events WHERE actor LIKE 'user:%'")
      .all();
    db.close();
    const by = { actor: `user:${made?.id}`, request_id: expect.any(String) as string };
    expect(records).toMatchObject([
      { ...by, action: "user.created" },
      { ...by, action: "session.opened" },
    ]);
    expect((await browser.get(link)).status).toBe(404);
  });

  it("is not open to a guess, and tells of it once in the log", async () => {
    const { server, browser } = await givenLink();
    const page = await browser.get("/set-up?token=guess");
    expect(page.status).toBe(404);
    expect(page.body).toContain("does not work any more");
    const told = { route: "/set-up", address: "127.0.0.1", msg: "a set-up link was refused" };
    expect(server.log.map((line) => JSON.parse(line) as unknown)).toMatchObject([told]);
    expect(server.log.join("")).not.toContain("guess");
  });

  it("is not open to a guess in the form either", async () => {
    const { server, browser, link } = await givenLink();
    const answer = await browser.submit(await browser.get(link), "/set-up", { ...root, token: "guess" });
    expect(answer.status).toBe(404);
    expect(await server.storage.identity.users.any()).toBe(false);
  });

  it("says everything that is wrong, keeps what was typed but the password, and leaves the link good", async () => {
    const { browser, link } = await givenLink();
    const wrong = { ...root, email: "nowhere", password: "a-short-1" };
    const page = await browser.submit(await browser.get(link), "/set-up", wrong);
    expect(page.status).toBe(400);
    expect(page.body).toContain("The email address must look like");
    expect(page.body).toContain("The password must have at least");
    expect(page.body).toContain("Nothing was created.");
    expect(page.body).toContain('value="nowhere"');
    expect(page.body).not.toContain("a-short-1");
    expect((await browser.submit(page, "/set-up", root)).status).toBe(303);
  });

  it("takes the form sent twice for one, at once or one after the other", async () => {
    const { server, browser, link } = await givenLink();
    const page = await browser.get(link);
    const send = () => browser.submit(page, "/set-up", root);
    const answers = [...(await Promise.all([send(), send()])), await send()];
    for (const answer of answers) expect(answer).toMatchObject({ status: 303, location: "/" });
    expect((await browser.get("/")).body).toContain("root@example.com");
    expect((await server.storage.identity.userDirectory.list({ limit: 10 })).items).toHaveLength(1);
    const other = await browser.submit(page, "/set-up", { ...root, password: "another long password" });
    expect(other.status).toBe(404);
  });

  it("is accepted where a proxy makes browsers hide our own origin", async () => {
    const { browser, link } = await givenLink();
    const hidden = { origin: "null", "sec-fetch-site": "same-origin" };
    expect((await browser.submit(await browser.get(link), "/set-up", root, hidden)).status).toBe(303);
    expect((await browser.submit(await browser.get("/"), "/sign-out", {}, hidden)).status).toBe(303);
  });

  it("is refused from another site", async () => {
    const { server, browser, link } = await givenLink();
    const answer = await browser.submit(await browser.get(link), "/set-up", root, {
      origin: "https://evil.example",
    });
    expect(answer.status).toBe(403);
    expect(await server.storage.identity.users.any()).toBe(false);
  });

  it("makes one administrator of many who try at once", async () => {
    const { server, browser, link } = await givenLink();
    const page = await browser.get(link);
    const answers = await Promise.all(
      ["a1", "a2", "a3"].map((username) =>
        browser.submit(page, "/set-up", { ...root, username, email: `${username}@example.com` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect((await server.storage.identity.userDirectory.list({ limit: 10 })).items).toHaveLength(1);
  });

  it("is not offered once somebody has an account", async () => {
    expect(await (await givenServer()).firstAdministrator.offer()).toBeUndefined();
  });
});
