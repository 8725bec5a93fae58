import type { User } from "@grantway/identity";
import { describe, expect, it } from "vitest";
import { identityInMemory } from "./fakes.ts";
import { count, onEachAdapterAndFake, sixteen } from "./on-each-adapter.ts";
import { aSession, aUser, newId, now, operator, themselves } from "./people-and-clients.ts";

onEachAdapterAndFake("UserDirectory", identityInMemory, (ports, fresh) => {
  const directory = () => ports().userDirectory;

  async function createdIn(
    { users }: Pick<ReturnType<typeof ports>, "users">,
    differences: Partial<User> = {},
  ) {
    const user = aUser(differences);
    await users.create(user, "hash", operator);
    return user;
  }
  const created = (differences: Partial<User> = {}) => createdIn(ports(), differences);

  /** Updates the user as they are now. */
  async function put(user: User, { userDirectory } = ports()) {
    const { revision = 0 } = (await userDirectory.find(user.id)) ?? {};
    return userDirectory.update(user, revision, operator);
  }

  describe("find", () => {
    it("finds by id, username and email, whatever the case of the last two, with the revision", async () => {
      const user = await created({ username: `Zoë-${newId()}` });
      for (const name of [user.id, user.username.toUpperCase(), user.email.toUpperCase()]) {
        await expect(directory().find(name)).resolves.toEqual({ ...user, revision: 1 });
      }
      for (const name of ["", "%", "a\0b", newId()]) {
        await expect(directory().find(name)).resolves.toBeUndefined();
      }
    });

    it("finds the person with this id, and not one who calls themselves by it", async () => {
      const user = await created();
      await created({ username: user.id });
      await expect(directory().find(user.id)).resolves.toMatchObject({ id: user.id });
    });
  });

  describe("update", () => {
    it("replaces everything but id and creation time", async () => {
      const user = await created();
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
      await expect(put(changed)).resolves.toBe("updated");
      await expect(ports().users.find(user.id)).resolves.toEqual({ ...changed, createdAt: now });
    });

    it("keeps their own username and email in another case", async () => {
      const user = await created();
      const shouted = { ...user, username: user.username.toUpperCase(), email: user.email.toUpperCase() };
      await expect(put(shouted)).resolves.toBe("updated");
    });

    it("knows nobody who is not, and takes no login of another", async () => {
      const [user, other] = [await created(), await created()];
      await expect(put(aUser())).resolves.toBe("unknown");
      await expect(put({ ...user, username: other.username })).resolves.toBe("username-taken");
      await expect(put({ ...user, email: other.email })).resolves.toBe("email-taken");
      await expect(put({ ...user, username: other.email })).resolves.toBe("username-taken");
      await expect(ports().users.find(user.id)).resolves.toEqual(user);
    });

    it("gives a wanted username to exactly one of sixteen", async () => {
      const users = await Promise.all(Array.from({ length: 16 }, () => created()));
      const username = `wanted-${newId()}`;
      const outcomes = await Promise.all(users.map((user) => put({ ...user, username })));
      expect(count<unknown>(outcomes, "updated")).toBe(1);
    });
  });

  describe("two people at one person", () => {
    const ada = { actor: "user:ada", onBehalfOf: "client:console", requestId: "req-1", at: now + 1 };
    const ben = { actor: "user:ben", at: now + 2 };

    it("tells the second what the first changed, who did it and for whom, and changes nothing", async () => {
      const user = await created();
      const first = { ...user, name: "Grace", groups: ["new"], updatedAt: now + 1 };
      await expect(directory().update(first, 1, ada)).resolves.toBe("updated");
      const conflict = {
        outcome: "conflict",
        revision: 2,
        since: [
          {
            at: now + 1,
            actor: "user:ada",
            onBehalfOf: "client:console",
            action: "user.updated",
            changes: {
              name: { from: "Ada Lovelace", to: "Grace" },
              groups: { from: ["staff", "pilots"], to: ["new"] },
            },
          },
        ],
      };
      await expect(directory().update({ ...user, role: "admin" }, 1, ben)).resolves.toEqual(conflict);
      await expect(directory().delete(user.id, 1, ben)).resolves.toEqual(conflict);
      await expect(directory().find(user.id)).resolves.toEqual({ ...first, revision: 2 });
    });

    it("lets exactly one of sixteen with one revision through", async () => {
      const user = await created();
      const outcomes = await sixteen((caller) =>
        directory().update({ ...user, name: `Caller ${caller}` }, 1, operator),
      );
      expect(count<unknown>(outcomes, "updated")).toBe(1);
      await expect(directory().find(user.id)).resolves.toMatchObject({
        name: `Caller ${outcomes.indexOf("updated")}`,
        revision: 2,
      });
    });

    it("takes the same change sent twice for one", async () => {
      const user = await created();
      const changed = { ...user, name: "Once", updatedAt: now + 1 };
      await directory().update(changed, 1, operator);
      await expect(directory().update({ ...changed, updatedAt: now + 2 }, 1, operator)).resolves.toBe(
        "updated",
      );
      await expect(directory().find(user.id)).resolves.toEqual({ ...changed, revision: 2 });
    });

    it("leaves the revision alone where nothing that is edited changes", async () => {
      const user = await created();
      await directory().setPassword(user.id, "new", operator);
      await directory().signOut(user.id, operator);
      await expect(directory().find(user.id)).resolves.toMatchObject({ revision: 1 });
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
      await expect(put({ ...admin, ...change }, own)).resolves.toBe("last-admin");
      await expect(own.userDirectory.delete(admin.id, 1, operator)).resolves.toBe("last-admin");
      await expect(own.users.find(admin.id)).resolves.toEqual(admin);
      await expect(put({ ...admin, name: "Other" }, own)).resolves.toBe("updated");
    });

    it("is left when sixteen admins are removed at once", async () => {
      const own = await fresh();
      const admins = await Promise.all(Array.from({ length: 16 }, () => createdIn(own, { role: "admin" })));
      const outcomes = await Promise.all(
        admins.map((admin, index) =>
          index % 2 === 0
            ? own.userDirectory.delete(admin.id, 1, operator)
            : own.userDirectory.update({ ...admin, role: "user" }, 1, operator),
        ),
      );
      expect(count<unknown>(outcomes, "last-admin")).toBe(1);
      const { items } = await own.userDirectory.list({ limit: 20 });
      expect(items.filter(({ role }) => role === "admin")).toHaveLength(1);
    });
  });

  describe("setPassword", () => {
    it("sets it and ends every session of the user, and of nobody else", async () => {
      const { sessions, users } = ports();
      const [user, other] = [await created(), await created()];
      const [mine, alsoMine, others] = [aSession(user.id), aSession(user.id), aSession(other.id)];
      for (const session of [mine, alsoMine, others]) await sessions.open(session, undefined, themselves);
      await expect(directory().setPassword(user.id, "new", operator)).resolves.toBe("set");
      await expect(users.findByLogin(user.username)).resolves.toMatchObject({ passwordHash: "new" });
      await expect(sessions.find(mine.id)).resolves.toBeUndefined();
      await expect(sessions.find(alsoMine.id)).resolves.toBeUndefined();
      await expect(sessions.find(others.id)).resolves.toBeDefined();
    });

    it("gives a first password to somebody without, and none to nobody", async () => {
      const user = aUser();
      await ports().users.create(user, undefined, operator);
      await expect(directory().setPassword(user.id, "first", operator)).resolves.toBe("set");
      await expect(ports().users.findByLogin(user.username)).resolves.toMatchObject({
        passwordHash: "first",
      });
      await expect(directory().setPassword(newId(), "first", operator)).resolves.toBe("unknown");
    });
  });

  describe("what ends for good", () => {
    const suspend = (user: User) => put({ ...user, status: "suspended" });
    const epochOf = async ({ username }: User) => (await ports().users.findByLogin(username))?.epoch;

    it.each<[string, (user: User) => Promise<unknown>]>([
      ["a new password", ({ id }) => directory().setPassword(id, "new", operator)],
      ["signing out", ({ id }) => directory().signOut(id, operator)],
      ["suspending", suspend],
    ])(
      "%s moves a person to the next epoch and ends every session, and nobody else's",
      async (_, happens) => {
        const { sessions } = ports();
        const [user, other] = [await created(), await created()];
        const [mine, others] = [aSession(user.id), aSession(other.id)];
        for (const session of [mine, others]) await sessions.open(session, undefined, themselves);
        await happens(user);
        expect([await epochOf(user), await epochOf(other)]).toEqual([1, 0]);
        await put(user);
        expect(await epochOf(user)).toBe(1);
        await expect(sessions.find(mine.id)).resolves.toBeUndefined();
        await expect(sessions.find(others.id)).resolves.toBeDefined();
      },
    );

    it("changes of a person that end nothing leave the epoch alone", async () => {
      const user = await created();
      await suspend(user);
      await suspend({ ...user, name: "Still suspended" });
      await put({ ...user, role: "admin", groups: ["two"], email: `2${user.email}` });
      await ports().users.rehash(user.id, "hash", "hash of today");
      expect(await epochOf(user)).toBe(1);
    });

    it("signing out is told of everybody who asks, and unknown of nobody", async () => {
      const user = await created();
      const outcomes = await sixteen(() => directory().signOut(user.id, operator));
      expect(count(outcomes, "signed-out")).toBe(16);
      expect(await epochOf(user)).toBe(16);
      await expect(directory().signOut(newId(), operator)).resolves.toBe("unknown");
    });
  });

  describe("delete", () => {
    it("takes the person and their sessions, once, and nobody else's", async () => {
      const { sessions, users } = ports();
      const [gone, stays] = [await created(), await created()];
      const [session, staying] = [aSession(gone.id), aSession(stays.id)];
      for (const one of [session, staying]) await sessions.open(one, undefined, themselves);
      const outcomes = await sixteen(() => directory().delete(gone.id, 1, operator));
      expect([count<unknown>(outcomes, "deleted"), count<unknown>(outcomes, "unknown")]).toEqual([1, 15]);
      await expect(users.find(gone.id)).resolves.toBeUndefined();
      await expect(users.findByLogin(gone.email)).resolves.toBeUndefined();
      await expect(sessions.find(session.id)).resolves.toBeUndefined();
      await expect(users.find(stays.id)).resolves.toEqual(stays);
      await expect(sessions.find(staying.id)).resolves.toBeDefined();
    });
  });

  describe("list", () => {
    it("goes through all by username, whatever the case, page by page", async () => {
      const own = await fresh();
      for (const username of ["delta", "Alpha", "charlie", "Bravo", "écho"])
        await createdIn(own, { username });
      const first = await own.userDirectory.list({ limit: 3 });
      const second = await own.userDirectory.list({ limit: 3, after: first.next ?? "" });
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
        const { items } = await own.userDirectory.list({ limit: 10, search });
        expect(items).toEqual([{ ...wanted, revision: 1 }]);
      }
    });
  });
});
