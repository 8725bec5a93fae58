import { describe, expect, it } from "vitest";
import { identityInMemory } from "./fakes.ts";
import { count, onEachAdapter, onEachAdapterAndFake, recordsOf, sixteen } from "./on-each-adapter.ts";
import { aSession, aUser, newId, now, operator, themselves } from "./people-and-clients.ts";

onEachAdapterAndFake("PasswordLinks", identityInMemory, (ports) => {
  const links = () => ports().passwordLinks;

  async function given() {
    const user = aUser();
    await ports().users.create(user, "before", operator);
    const tokenHash = newId();
    await links().make({ userId: user.id, tokenHash, expiresAt: now + 1 }, operator);
    return { user, tokenHash };
  }
  const passwordOf = async ({ username }: { readonly username: string }) =>
    (await ports().users.findByLogin(username))?.passwordHash;

  it("find whose they are until their time", async () => {
    const { user, tokenHash } = await given();
    await expect(links().find(tokenHash, now)).resolves.toEqual(user);
    await expect(links().find(tokenHash, now + 1)).resolves.toBeUndefined();
    await expect(links().find(newId(), now)).resolves.toBeUndefined();
    await expect(
      links().make({ userId: newId(), tokenHash: newId(), expiresAt: now + 1 }, operator),
    ).resolves.toBe("unknown");
  });

  it("set the password for exactly one of sixteen, and sign the person out", async () => {
    const { user, tokenHash } = await given();
    const session = aSession(user.id);
    await ports().sessions.open(session, undefined, themselves);
    const outcomes = await sixteen((caller) => links().use(tokenHash, `hash ${caller}`, themselves));
    expect(count<string>(outcomes, "set")).toBe(1);
    await expect(passwordOf(user)).resolves.toBe(`hash ${outcomes.indexOf("set")}`);
    await expect(ports().sessions.find(session.id)).resolves.toBeUndefined();
    await expect(ports().users.findByLogin(user.username)).resolves.toMatchObject({ epoch: 1 });
  });

  it("set nothing after their time", async () => {
    const { user, tokenHash } = await given();
    await expect(links().use(tokenHash, "late", { at: now + 1 })).resolves.toBe("unknown");
    await expect(passwordOf(user)).resolves.toBe("before");
  });

  it.each<[string, (userId: string) => Promise<unknown>]>([
    ["a newer link", (userId) => links().make({ userId, tokenHash: newId(), expiresAt: now + 9 }, operator)],
    ["a new password", (userId) => ports().userDirectory.setPassword(userId, "another", operator)],
    ["a deletion", (userId) => ports().userDirectory.delete(userId, 1, operator)],
  ])("are over with %s", async (_, happens) => {
    const { user, tokenHash } = await given();
    await happens(user.id);
    await expect(links().find(tokenHash, now)).resolves.toBeUndefined();
    await expect(links().use(tokenHash, "by link", themselves)).resolves.toBe("unknown");
  });

  it("open nothing for somebody who is suspended", async () => {
    const { user, tokenHash } = await given();
    await ports().userDirectory.update({ ...user, status: "suspended" }, 1, operator);
    await expect(links().find(tokenHash, now)).resolves.toBeUndefined();
    await expect(links().use(tokenHash, "by link", themselves)).resolves.toBe("unknown");
    await expect(passwordOf(user)).resolves.toBe("before");
  });

  describe("used while somebody sets another password", () => {
    it("let one of the two be the last, and are over", async () => {
      const { user, tokenHash } = await given();
      const outcomes = await sixteen<unknown>((caller) =>
        caller % 2 === 0
          ? links().use(tokenHash, "by link", themselves)
          : ports().userDirectory.setPassword(user.id, "by hand", operator),
      );
      expect(
        count<unknown>(
          outcomes.filter((_, caller) => caller % 2 === 0),
          "set",
        ),
      ).toBeLessThanOrEqual(1);
      await expect(passwordOf(user)).resolves.toBeOneOf(["by hand", "by link"]);
      await expect(links().find(tokenHash, now)).resolves.toBeUndefined();
    });
  });
});

onEachAdapter("Records of password links", (world) => {
  it("tell who made one, and of the person who used it, and hold no token", async () => {
    const { users, passwordLinks } = world().storage.identity;
    const user = aUser();
    await users.create(user, undefined, operator);
    const tokenHash = newId();
    await passwordLinks.make({ userId: user.id, tokenHash, expiresAt: now + 1 }, operator);
    await passwordLinks.use(tokenHash, "hash", themselves);
    const records = await recordsOf(world(), `user:${user.id}`);
    expect(records.slice(1)).toMatchObject([
      { actor: "operator", action: "user.password-link-made" },
      { actor: `user:${user.id}`, action: "user.password-set", request_id: "request-1" },
    ]);
    expect(JSON.stringify(records)).not.toContain(tokenHash);
  });
});
