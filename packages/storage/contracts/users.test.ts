import { describe, expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aUser, newId, now } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

onEachAdapter("Users and Subjects", (world, fresh) => {
  const users = () => world().storage.identity.users;

  async function created(
    differences: Parameters<typeof aUser>[0] = {},
    hash: string | undefined = "$argon2id$1",
  ) {
    const user = aUser(differences);
    await users().create(user, hash);
    return user;
  }

  it("finds a user with everything that was saved", async () => {
    const user = await created({ role: "admin", status: "suspended", emailVerified: false, groups: [] });
    await expect(users().find(user.id)).resolves.toEqual(user);
    await expect(users().find(newId())).resolves.toBeUndefined();
  });

  it("tells the protocol what it may say about a person, and not their role", async () => {
    const user = await created();
    const { role: _role, createdAt: _createdAt, ...subject } = user;
    await expect(world().storage.protocol.subjects.find(user.id)).resolves.toEqual({ ...subject, epoch: 0 });
    await expect(world().storage.protocol.subjects.find(newId())).resolves.toBeUndefined();
  });

  it.each([
    ["username", "zoë-ÅNG", (name: string) => name],
    ["username, whatever the case", "Zoë-Ång2", (name: string) => name.toUpperCase()],
    ["username, however its accents are encoded", "Zoë-Ång3", (name: string) => name.normalize("NFD")],
  ])("finds by %s", async (_, username, typed) => {
    const user = await created({ username });
    await expect(users().findByLogin(typed(username))).resolves.toEqual({
      user,
      passwordHash: "$argon2id$1",
      epoch: 0,
    });
  });

  it("finds by email, whatever the case", async () => {
    const user = await created();
    const found = await users().findByLogin(user.email.toUpperCase());
    expect(found?.user).toEqual(user);
  });

  it("finds somebody without a password", async () => {
    const user = aUser();
    await users().create(user, undefined);
    await expect(users().findByLogin(user.username)).resolves.toEqual({
      user,
      passwordHash: undefined,
      epoch: 0,
    });
  });

  it.each(["", "nobody", "a\0b", "\uDC00", "%", "' OR 1=1 --"])("finds nobody under %j", async (login) => {
    await expect(users().findByLogin(login)).resolves.toBeUndefined();
  });

  it("shows one of each kind of hash", async () => {
    const hash = (parameters: string, salt: string) => `$argon2id$v=19$${parameters}$${salt}$dGFn`;
    for (const salt of ["a", "b"]) {
      await created({}, hash("m=65536,t=3,p=4", salt));
      await created({}, hash("m=19456,t=2,p=1", salt));
    }
    await created({}, "not a hash");
    await created({}, undefined);
    const kinds = await users().hashKinds();
    const ofThese = kinds.filter((kind) => /m=(65536|19456),/.test(kind));
    expect(ofThese.map((kind) => kind.split("$")[3] ?? "").toSorted()).toEqual([
      "m=19456,t=2,p=1",
      "m=65536,t=3,p=4",
    ]);
  });

  describe("create", () => {
    it.each([
      [
        "username-taken",
        "the username",
        (user: ReturnType<typeof aUser>) => ({ username: user.username.toUpperCase() }),
      ],
      ["email-taken", "the email", (user: ReturnType<typeof aUser>) => ({ email: user.email.toUpperCase() })],
      [
        "username-taken",
        "as username the email",
        (user: ReturnType<typeof aUser>) => ({ username: user.email }),
      ],
      [
        "email-taken",
        "as email the username",
        (user: ReturnType<typeof aUser>) => ({ email: user.username }),
      ],
    ] as const)("answers %s for %s of another, and saves nothing", async (outcome, _, differences) => {
      const another = await created();
      const late = aUser(differences(another));
      await expect(users().create(late, "hash")).resolves.toBe(outcome);
      await expect(users().find(late.id)).resolves.toBeUndefined();
      await expect(users().findByLogin(another.username)).resolves.toMatchObject({ user: another });
    });

    it("lets a person's username be their own email", async () => {
      const email = `${newId()}@people.example`;
      await expect(users().create(aUser({ username: email, email }), undefined)).resolves.toBe("created");
    });

    it.each([
      ["username", () => ({ username: `Same-${newId()}` })],
      ["email", () => ({ email: `${newId()}@same.example` })],
    ])("tells exactly one of sixteen callers with one %s that it created", async (_, same) => {
      const differences = same();
      const outcomes = await sixteen(() => users().create(aUser(differences), "hash"));
      expect(count(outcomes, "created")).toBe(1);
      const login = Object.values(differences)[0] ?? "";
      await expect(users().findByLogin(login.toLowerCase())).resolves.toBeDefined();
    });

    it("never lets one become another's email while both are made at once", async () => {
      const shared = `${newId()}@people.example`;
      const outcomes = await sixteen((caller) =>
        users().create(aUser(caller % 2 === 0 ? { username: shared } : { email: shared }), undefined),
      );
      expect(count<string>(outcomes, "created")).toBe(1);
    });

    it("writes an audit record along", async () => {
      const user = await created();
      await expect(
        world().sql(`SELECT actor, action, detail FROM audit_events WHERE target = 'user:${user.id}'`),
      ).resolves.toEqual([{ actor: "system", action: "user.created", detail: "user" }]);
    });
  });

  describe("createFirst", () => {
    it("creates while nobody has an account, and never again", async () => {
      const { storage } = await fresh();
      await expect(storage.identity.users.any()).resolves.toBe(false);
      await expect(storage.identity.users.createFirst(aUser(), "hash")).resolves.toBe("created");
      await expect(storage.identity.users.any()).resolves.toBe(true);
      await expect(storage.identity.users.createFirst(aUser(), "hash")).resolves.toBe("not-first");
    });

    it("tells exactly one of sixteen concurrent set-ups that it created", async () => {
      const { storage, sql } = await fresh();
      const outcomes = await sixteen(() => storage.identity.users.createFirst(aUser(), "hash"));
      expect(count(outcomes, "created")).toBe(1);
      await expect(sql("SELECT id FROM users")).resolves.toHaveLength(1);
    });

    it("creates once in several processes", async () => {
      const { address, sql } = await fresh();
      const processes = await startProcesses(address, 3);
      try {
        const calls = Array.from({ length: 16 }, () => ["users", "createFirst", [aUser(), "hash"]] as const);
        expect(count(answers(await processes.race(calls)), "created")).toBe(1);
        await expect(sql("SELECT id FROM users")).resolves.toHaveLength(1);
      } finally {
        await processes.stop();
      }
    });
  });

  describe("rehash", () => {
    it("replaces the hash it was made from, and no newer one", async () => {
      const user = await created({}, "old");
      await users().rehash(user.id, "old", "new");
      await users().rehash(user.id, "old", "late");
      const found = await users().findByLogin(user.username);
      expect(found?.passwordHash).toBe("new");
    });

    it("never overwrites a password set at the same time", async () => {
      const user = await created({}, "old");
      const by = { actor: "operator", at: now };
      await Promise.all([
        ...Array.from({ length: 8 }, () => users().rehash(user.id, "old", "rehashed")),
        world().storage.identity.userDirectory.setPassword(user.id, "chosen", by),
        ...Array.from({ length: 8 }, () => users().rehash(user.id, "old", "rehashed")),
      ]);
      const found = await users().findByLogin(user.username);
      expect(found?.passwordHash).toBe("chosen");
    });
  });
});
