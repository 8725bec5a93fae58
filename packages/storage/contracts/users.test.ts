import { describe, expect, it } from "vitest";
import { identityInMemory } from "./fakes.ts";
import { count, onEachAdapter, onEachAdapterAndFake, recordsOf, sixteen } from "./on-each-adapter.ts";
import { aUser, newId, now, operator, themselves } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

onEachAdapterAndFake("Users", identityInMemory, (ports, fresh) => {
  const users = () => ports().users;

  async function created(
    differences: Parameters<typeof aUser>[0] = {},
    hash: string | undefined = "$argon2id$1",
  ) {
    const user = aUser(differences);
    await users().create(user, hash, operator);
    return user;
  }

  it("finds a user with everything that was saved", async () => {
    const user = await created({ role: "admin", status: "suspended", emailVerified: false, groups: [] });
    await expect(users().find(user.id)).resolves.toEqual(user);
    await expect(users().find(newId())).resolves.toBeUndefined();
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
    await users().create(user, undefined, operator);
    await expect(users().findByLogin(user.username)).resolves.toEqual({
      user,
      passwordHash: undefined,
      epoch: 0,
    });
  });

  it.each(["", "nobody", "a\0b", "\uDC00", "%", "' OR 1=1 --"])("finds nobody under %j", async (login) => {
    await expect(users().findByLogin(login)).resolves.toBeUndefined();
  });

  describe("whose email address is proven", () => {
    const proof = () => ({ kind: "email-link", id: newId(), until: now + 60_000 });
    const hash = "$argon2id$1";

    it("gets an account, and uses the proof up: of sixteen at once with one proof one does", async () => {
      const one = proof();
      const outcomes = await sixteen(() => users().createProven(aUser(), hash, operator, one));
      expect(count(outcomes, "created")).toBe(1);
      expect(count(outcomes, "spent")).toBe(15);
      await expect(users().createProven(aUser(), hash, operator, one)).resolves.toBe("spent");
    });

    it("keeps the proof where a name is taken, for another try", async () => {
      const [there, one] = [await created(), proof()];
      const { username, email } = there;
      await expect(users().createProven(aUser({ username }), hash, operator, one)).resolves.toBe(
        "username-taken",
      );
      await expect(users().createProven(aUser({ email }), hash, operator, one)).resolves.toBe("email-taken");
      const user = aUser();
      await expect(users().createProven(user, hash, operator, one)).resolves.toBe("created");
      await expect(users().findByLogin(user.email)).resolves.toMatchObject({ user, passwordHash: hash });
    });

    it("gets one account of two proofs of one address at once", async () => {
      const { email } = aUser();
      const outcomes = await sixteen(() => users().createProven(aUser({ email }), hash, operator, proof()));
      expect(count(outcomes, "created")).toBe(1);
      expect(count(outcomes, "email-taken")).toBe(15);
    });
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
      await expect(users().create(late, "hash", operator)).resolves.toBe(outcome);
      await expect(users().find(late.id)).resolves.toBeUndefined();
      await expect(users().findByLogin(another.username)).resolves.toMatchObject({ user: another });
    });

    it("makes nobody twice", async () => {
      const user = await created();
      await expect(users().create(user, "another", operator)).resolves.toBe("username-taken");
      await expect(users().findByLogin(user.username)).resolves.toMatchObject({
        passwordHash: "$argon2id$1",
      });
    });

    it("lets a person's username be their own email", async () => {
      const email = `${newId()}@people.example`;
      await expect(users().create(aUser({ username: email, email }), undefined, operator)).resolves.toBe(
        "created",
      );
    });

    it.each([
      ["username", () => ({ username: `Same-${newId()}` })],
      ["email", () => ({ email: `${newId()}@same.example` })],
    ])("tells exactly one of sixteen callers with one %s that it created", async (_, same) => {
      const differences = same();
      const outcomes = await sixteen(() => users().create(aUser(differences), "hash", operator));
      expect(count(outcomes, "created")).toBe(1);
      const login = Object.values(differences)[0] ?? "";
      await expect(users().findByLogin(login.toLowerCase())).resolves.toBeDefined();
    });

    it("never lets one become another's email while both are made at once", async () => {
      const shared = `${newId()}@people.example`;
      const outcomes = await sixteen((caller) =>
        users().create(
          aUser(caller % 2 === 0 ? { username: shared } : { email: shared }),
          undefined,
          operator,
        ),
      );
      expect(count<string>(outcomes, "created")).toBe(1);
    });
  });

  describe("createFirst", () => {
    it("creates while nobody has an account, and never again", async () => {
      const storage = await fresh();
      await expect(storage.users.any()).resolves.toBe(false);
      await expect(storage.users.createFirst(aUser(), "hash", operator)).resolves.toBe("created");
      await expect(storage.users.any()).resolves.toBe(true);
      await expect(storage.users.createFirst(aUser(), "hash", operator)).resolves.toBe("not-first");
    });

    it("tells exactly one of sixteen concurrent set-ups that it created", async () => {
      const storage = await fresh();
      const outcomes = await sixteen(() => storage.users.createFirst(aUser(), "hash", operator));
      expect(count(outcomes, "created")).toBe(1);
      const { items } = await storage.userDirectory.list({ limit: 10 });
      expect(items).toHaveLength(1);
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
      await Promise.all([
        ...Array.from({ length: 8 }, () => users().rehash(user.id, "old", "rehashed")),
        ports().userDirectory.setPassword(user.id, "chosen", operator),
        ...Array.from({ length: 8 }, () => users().rehash(user.id, "old", "rehashed")),
      ]);
      const found = await users().findByLogin(user.username);
      expect(found?.passwordHash).toBe("chosen");
    });
  });
});

onEachAdapter("Users beside other ports", (world, fresh) => {
  it("tells the protocol what it may say about a person, and not their role", async () => {
    const user = aUser();
    await world().storage.identity.users.create(user, "hash", operator);
    const { role: _role, createdAt: _createdAt, ...subject } = user;
    await expect(world().storage.protocol.subjects.find(user.id)).resolves.toEqual({ ...subject, epoch: 0 });
    await expect(world().storage.protocol.subjects.find(newId())).resolves.toBeUndefined();
  });

  it("creates once in several processes", async () => {
    const { address, sql } = await fresh();
    const processes = await startProcesses(address, 3);
    try {
      const calls = Array.from(
        { length: 16 },
        () => ["users", "createFirst", [aUser(), "hash", operator]] as const,
      );
      expect(count(answers(await processes.race(calls)), "created")).toBe(1);
      await expect(sql("SELECT id FROM users")).resolves.toHaveLength(1);
    } finally {
      await processes.stop();
    }
  });

  it("writes down who made an account and what it is, and no password or hash", async () => {
    const user = aUser({ groups: ["staff"] });
    const by = { actor: "user:root", onBehalfOf: "client:console", requestId: "req-1", at: now };
    await world().storage.identity.users.create(user, "$argon2id$secret", by);
    const [record, ...more] = await recordsOf(world(), `user:${user.id}`);
    expect(more).toEqual([]);
    expect(record).toEqual({
      actor: "user:root",
      on_behalf_of: "client:console",
      request_id: "req-1",
      action: "user.created",
      revision: 1,
      changes: {
        username: { to: user.username },
        email: { to: user.email },
        emailVerified: { to: true },
        name: { to: "Ada Lovelace" },
        role: { to: "user" },
        groups: { to: ["staff"] },
        status: { to: "active" },
      },
    });
  });

  it("writes down who made the first account, and nothing of a rehash", async () => {
    const { storage, sql } = await fresh();
    const user = aUser();
    await storage.identity.users.createFirst(user, "hash", { ...themselves, actor: `user:${user.id}` });
    await storage.identity.users.rehash(user.id, "hash", "hash of today");
    await expect(sql("SELECT actor, request_id, action FROM audit_events")).resolves.toEqual([
      { actor: `user:${user.id}`, request_id: "request-1", action: "user.created" },
    ]);
  });
});
