import { makePasswordLink } from "@grantway/identity";
import { createPerform, operator } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { createEntropy } from "../../keys/entropy.ts";
import { createHashing } from "../../keys/hashing.ts";
import { loadInstanceKeys } from "../../keys/instance-key.ts";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";

const chosen = "an entirely new sentence";

/** A server, a browser, and the address of a link for the person who is there. */
async function givenLink() {
  const server = await givenServer();
  const making = { entropy: createEntropy(), hashing: createHashing(loadInstanceKeys(server.config)) };
  const ports = { ...server.storage.identity, ...making, passwordLinkLifetime: 60_000 };
  const perform = createPerform({ ports, clock: Date.now });
  const { users, userDirectory } = server.storage.identity;
  const user = (await userDirectory.list({ limit: 1 })).items[0];
  if (user === undefined) throw new Error("somebody is there");
  const made = await perform(operator, makePasswordLink, { id: user.id });
  if (made.outcome !== "made") throw new Error(made.outcome);
  const hash = async () => (await users.findByLogin(user.username))?.passwordHash;
  return { server, browser: openBrowser(server), link: `/password/${made.token}`, user, hash };
}

describe("a one-time link to set a password", () => {
  it("sets it, ends the session there is, and is over", async () => {
    const { browser, link, user } = await givenLink();
    await browser.signIn();
    const form = await browser.get(link);
    expect(form.status).toBe(200);
    expect(form.body).toContain(user.username);
    const done = await browser.submit(form, "/password", { password: chosen });
    expect(done.status).toBe(200);
    expect(done.body).toContain("Your password is set");
    expect((await browser.get("/account")).status).toBe(303);
    for (const again of [
      await browser.get(link),
      await browser.submit(form, "/password", { password: chosen }),
    ]) {
      expect(again.status).toBe(404);
      expect(again.body).toContain("This link does not work");
    }
    await browser.signIn("/sign-in", user.username, chosen);
    expect((await browser.get("/account")).status).toBe(200);
  });

  it("stays good while it is only looked at, and while the password breaks a rule", async () => {
    const { browser, link, hash } = await givenLink();
    const before = await hash();
    await browser.get(link);
    const refused = await browser.submit(await browser.get(link), "/password", { password: "short" });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain("The password must have at least");
    expect(refused.body).toContain("Nothing was changed.");
    expect(refused.body).not.toContain('value="short"');
    expect(await hash()).toBe(before);
    expect((await browser.submit(refused, "/password", { password: chosen })).status).toBe(200);
  });

  it("tells a guess what it tells of a link that is over, and the log no token", async () => {
    const { server, browser, link } = await givenLink();
    const guessed = await browser.get("/password/gwpl_guess");
    expect(guessed.status).toBe(404);
    const form = await browser.get(link);
    await browser.submit(form, "/password", { password: chosen });
    const over = await browser.get(link);
    const alike = (body: string) => body.replaceAll(/[0-9a-z]{6,}-[0-9a-z]+/g, "");
    expect(alike(over.body)).toBe(alike(guessed.body));
    expect(server.log.join("")).toContain("a link to set a password was refused");
    expect(server.log.join("")).not.toMatch(/gwpl_[\w-]/);
  });

  it("is refused from another site, and changes nothing", async () => {
    const { browser, link, hash } = await givenLink();
    const before = await hash();
    const evil = { origin: "https://evil.example" };
    const answer = await browser.submit(await browser.get(link), "/password", { password: chosen }, evil);
    expect(answer.status).toBe(403);
    expect(await hash()).toBe(before);
  });

  it("sets one password of many that are sent at once", async () => {
    const { browser, link } = await givenLink();
    const form = await browser.get(link);
    const answers = await Promise.all(
      ["one", "two", "three"].map((word) =>
        browser.submit(form, "/password", { password: `the sentence ${word}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(2);
  });
});
