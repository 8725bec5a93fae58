import type { User } from "@grantway/identity";
import { describe, expect, it } from "vitest";
import { count, onEachAdapter, sixteen, type World } from "./on-each-adapter.ts";
import { aGrantIn, anOpening, aSession, aUser, newId, now, operator } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

onEachAdapter("UserDirectory", (world, fresh) => {
  const directory = () => world().storage.identity.userDirectory;

  async function createdIn({ storage }: World, differences: Parameters<typeof aUser>[0] = {}) {
    const user = aUser(differences);
    await storage.identity.users.create(user, "hash");
    return user;
  }

  describe("update", () => {
    it("replaces everything but id and creation time", async () => {
      const user = await createdIn(world());
      const changed = aUser({
        id: user.id,
        emailVerified: false,
        name: "Grace",
        role: "admin",
        groups: ["one"],
        status: "suspended",
        createdAt: now + 9,
        updatedAt: now + 9,
      });
      await expect(directory().update(changed, operator)).resolves.toBe("updated");
      await expect(world().storage.identity.users.find(user.id)).resolves.toEqual({
        ...changed,
        createdAt: now,
      });
    });

    it("keeps their own username and email in another case", async () => {
      const user = await createdIn(world());
      const shouted = { ...user, username: user.username.toUpperCase(), email: user.email.toUpperCase() };
      await expect(directory().update(shouted, operator)).resolves.toBe("updated");
    });

    it("knows nobody who is not, and takes no login of another", async () => {
      const [user, other] = [await createdIn(world()), await createdIn(world())];
      await expect(directory().update(aUser(), operator)).resolves.toBe("unknown");
      await expect(directory().update({ ...user, username: other.username }, operator)).resolves.toBe(
        "username-taken",
      );
      await expect(directory().update({ ...user, email: other.email }, operator)).resolves.toBe(
        "email-taken",
      );
      await expect(directory().update({ ...user, username: other.email }, operator)).resolves.toBe(
        "username-taken",
      );
      await expect(world().storage.identity.users.find(user.id)).resolves.toEqual(user);
    });

    it("gives a wanted username to exactly one of sixteen", async () => {
      const users = await Promise.all(Array.from({ length: 16 }, () => createdIn(world())));
      const username = `wanted-${newId()}`;
      const outcomes = await Promise.all(
        users.map((user) => directory().update({ ...user, username }, operator)),
      );
      expect(count<string>(outcomes, "updated")).toBe(1);
    });
  });

  describe("the last active admin", () => {
    it.each([
      ["demoted", { role: "user" }],
      ["suspended", { status: "suspended" }],
    ] as const)("is not %s", async (_, change) => {
      const own = await fresh();
      const admin = await createdIn(own, { role: "admin" });
      await createdIn(own, { role: "admin", status: "suspended" });
      await createdIn(own);
      const changed = { ...admin, ...change };
      await expect(own.storage.identity.userDirectory.update(changed, operator)).resolves.toBe("last-admin");
      await expect(own.storage.identity.userDirectory.delete(admin.id, operator)).resolves.toBe("last-admin");
      await expect(own.storage.identity.users.find(admin.id)).resolves.toEqual(admin);
      const renamed = { ...admin, name: "Other" };
      await expect(own.storage.identity.userDirectory.update(renamed, operator)).resolves.toBe("updated");
    });

    it("is left when sixteen admins are removed at once", async () => {
      const own = await fresh();
      const admins = await Promise.all(Array.from({ length: 16 }, () => createdIn(own, { role: "admin" })));
      const outcomes = await Promise.all(
        admins.map((admin, index) =>
          index % 2 === 0
            ? own.storage.identity.userDirectory.delete(admin.id, operator)
            : own.storage.identity.userDirectory.update({ ...admin, role: "user" }, operator),
        ),
      );
      expect(count<string>(outcomes, "last-admin")).toBe(1);
      await expect(own.sql("SELECT id FROM users WHERE role = 'admin'")).resolves.toHaveLength(1);
    });

    it("is left when several processes remove them", async () => {
      const own = await fresh();
      const admins = await Promise.all(Array.from({ length: 8 }, () => createdIn(own, { role: "admin" })));
      const processes = await startProcesses(own.address, 3);
      try {
        const calls = admins.map(({ id }) => ["userDirectory", "delete", [id, operator]] as const);
        const outcomes = answers(await processes.race([...calls, ...calls.toReversed()]));
        expect(count(outcomes, "deleted")).toBe(7);
        await expect(own.sql("SELECT id FROM users")).resolves.toHaveLength(1);
      } finally {
        await processes.stop();
      }
    });
  });

  describe("setPassword", () => {
    it("sets it and ends every session of the user, and of nobody else", async () => {
      const { sessions, users } = world().storage.identity;
      const [user, other] = [await createdIn(world()), await createdIn(world())];
      const [mine, alsoMine, others] = [aSession(user.id), aSession(user.id), aSession(other.id)];
      for (const session of [mine, alsoMine, others]) await sessions.open(session, undefined);
      await expect(directory().setPassword(user.id, "new", operator)).resolves.toBe("set");
      await expect(users.findByLogin(user.username)).resolves.toMatchObject({ passwordHash: "new" });
      await expect(sessions.find(mine.id)).resolves.toBeUndefined();
      await expect(sessions.find(alsoMine.id)).resolves.toBeUndefined();
      await expect(sessions.find(others.id)).resolves.toBeDefined();
    });

    it("gives a first password to somebody without, and none to nobody", async () => {
      const user = aUser();
      await world().storage.identity.users.create(user, undefined);
      await expect(directory().setPassword(user.id, "first", operator)).resolves.toBe("set");
      await expect(world().storage.identity.users.findByLogin(user.username)).resolves.toMatchObject({
        passwordHash: "first",
      });
      await expect(directory().setPassword(newId(), "first", operator)).resolves.toBe("unknown");
    });
  });

  describe("what ends for good", () => {
    const suspended = (user: User) => directory().update({ ...user, status: "suspended" }, operator);
    const epochOf = async ({ id }: User) => (await world().storage.protocol.subjects.find(id))?.epoch;

    it.each<[string, (user: User) => Promise<unknown>]>([
      ["a new password", ({ id }) => directory().setPassword(id, "new", operator)],
      ["signing out", ({ id }) => directory().signOut(id, operator)],
      ["suspending", suspended],
    ])(
      "%s moves a person to the next epoch and ends every session, and nobody else's",
      async (_, happens) => {
        const { sessions } = world().storage.identity;
        const [user, other] = [await createdIn(world()), await createdIn(world())];
        const [mine, others] = [aSession(user.id), aSession(other.id)];
        for (const session of [mine, others]) await sessions.open(session, undefined);
        await happens(user);
        expect([await epochOf(user), await epochOf(other)]).toEqual([1, 0]);
        await directory().update(user, operator);
        await expect(sessions.find(mine.id)).resolves.toBeUndefined();
        await expect(sessions.find(others.id)).resolves.toBeDefined();
        const { users } = world().storage.identity;
        await expect(users.findByLogin(user.username)).resolves.toMatchObject({ epoch: 1 });
      },
    );

    it("changes of a person that end nothing leave the epoch alone", async () => {
      const user = await createdIn(world());
      await suspended(user);
      await suspended({ ...user, name: "Still suspended" });
      await directory().update(
        { ...user, role: "admin", groups: ["two"], email: `2${user.email}` },
        operator,
      );
      await world().storage.identity.users.rehash(user.id, "hash", "hash of today");
      expect(await epochOf(user)).toBe(1);
    });

    it("signing out is recorded, and unknown of nobody", async () => {
      const user = await createdIn(world());
      const outcomes = await sixteen(() => directory().signOut(user.id, operator));
      expect(count(outcomes, "signed-out")).toBe(16);
      expect(await epochOf(user)).toBe(16);
      await expect(directory().signOut(newId(), operator)).resolves.toBe("unknown");
      const sql = `SELECT actor FROM audit_events WHERE target = 'user:${user.id}' AND action = 'user.signed-out'`;
      await expect(world().sql(sql)).resolves.toHaveLength(16);
    });
  });

  describe("delete", () => {
    it("takes sessions, password, grants and families along, and nobody else's", async () => {
      const { storage } = world();
      const [gone, stays] = [await aGrantIn(storage), await aGrantIn(storage)];
      const [goneFamily, stayingFamily] = [anOpening(gone.grant), anOpening(stays.grant)];
      for (const opening of [goneFamily, stayingFamily]) await storage.protocol.families.open(opening);
      const [session, staying] = [aSession(gone.user.id), aSession(stays.user.id)];
      for (const one of [session, staying]) await storage.identity.sessions.open(one, undefined);
      await directory().setPassword(stays.user.id, "kept", operator);
      await storage.identity.sessions.open({ ...staying, epoch: 1 }, undefined);

      await expect(directory().delete(gone.user.id, operator)).resolves.toBe("deleted");
      await expect(storage.identity.users.find(gone.user.id)).resolves.toBeUndefined();
      await expect(storage.identity.users.findByLogin(gone.user.email)).resolves.toBeUndefined();
      await expect(storage.identity.sessions.find(session.id)).resolves.toBeUndefined();
      await expect(storage.protocol.grants.find(gone.user.id, gone.client.id)).resolves.toBeUndefined();
      await expect(storage.protocol.families.find(goneFamily.family.id)).resolves.toBeUndefined();

      await expect(storage.identity.users.find(stays.user.id)).resolves.toEqual(stays.user);
      await expect(storage.identity.sessions.find(staying.id)).resolves.toBeDefined();
      await expect(storage.protocol.families.find(stayingFamily.family.id)).resolves.toBeDefined();
      await expect(storage.protocol.grants.find(stays.user.id, stays.client.id)).resolves.toEqual(
        stays.grant,
      );
    });

    it("is told once of sixteen times, and leaves no session or grant made at the same time", async () => {
      const { storage } = world();
      const { user, client } = await aGrantIn(storage);
      const [outcomes] = await Promise.all([
        sixteen(() => directory().delete(user.id, operator)),
        Promise.allSettled(
          Array.from({ length: 8 }, () =>
            Promise.all([
              storage.identity.sessions.open(aSession(user.id), undefined),
              storage.protocol.grants.allowFirstParty({
                newGrantId: newId(),
                userId: user.id,
                clientId: client.id,
                scopes: ["more"],
                at: now,
              }),
            ]),
          ),
        ),
      ]);
      expect(count(outcomes, "deleted")).toBe(1);
      expect(count(outcomes, "unknown")).toBe(15);
      await expect(world().sql(`SELECT id FROM sessions WHERE user_id = '${user.id}'`)).resolves.toEqual([]);
      await expect(world().sql(`SELECT id FROM grants WHERE user_id = '${user.id}'`)).resolves.toEqual([]);
    });
  });

  it("writes one audit record for each change that was made, and none for the others", async () => {
    const user = await createdIn(world());
    await directory().update({ ...user, status: "suspended" }, operator);
    await directory().setPassword(user.id, "x", operator);
    await directory().delete(user.id, operator);
    await directory().delete(user.id, operator);
    const records = await world().sql(
      `SELECT action, detail FROM audit_events WHERE target = 'user:${user.id}' ORDER BY seq`,
    );
    expect(records).toEqual([
      { action: "user.created", detail: "user" },
      { action: "user.updated", detail: "user suspended" },
      { action: "user.password-set", detail: null },
      { action: "user.deleted", detail: null },
    ]);
  });

  describe("list", () => {
    it("goes through all by username, whatever the case, page by page", async () => {
      const own = await fresh();
      for (const username of ["delta", "Alpha", "charlie", "Bravo", "écho"])
        await createdIn(own, { username });
      const first = await own.storage.identity.userDirectory.list({ limit: 3 });
      const second = await own.storage.identity.userDirectory.list({ limit: 3, after: first.next ?? "" });
      const names = [...first.items, ...second.items].map(({ username }) => username);
      expect(names).toEqual(["Alpha", "Bravo", "charlie", "delta", "écho"]);
      expect(second).not.toHaveProperty("next");
    });

    it("searches a part of username, email or name, whatever the case", async () => {
      const own = await fresh();
      const wanted = await createdIn(own, {
        username: "xänne-x",
        email: "some@inänne-.example",
        name: "Frau Änne- Müller",
      });
      await createdIn(own);
      for (const search of ["XÄNNE-", "@INÄNNE-.EXAMPLE", "frau änne-"]) {
        const { items } = await own.storage.identity.userDirectory.list({ limit: 10, search });
        expect(items).toEqual([wanted]);
      }
    });
  });
});
