import { expect, it } from "vitest";
import { count, onEachAdapter, recordsOf, sixteen, type World } from "./on-each-adapter.ts";
import {
  aGrantIn,
  anOpening,
  aSession,
  aUser,
  newId,
  now,
  operator,
  themselves,
} from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

onEachAdapter("UserDirectory beside other ports", (world, fresh) => {
  const directory = () => world().storage.identity.userDirectory;

  async function createdIn({ storage }: World, differences: Parameters<typeof aUser>[0] = {}) {
    const user = aUser(differences);
    await storage.identity.users.create(user, "hash", operator);
    return user;
  }

  it("keeps the last active admin when several processes remove them", async () => {
    const own = await fresh();
    const admins = await Promise.all(Array.from({ length: 8 }, () => createdIn(own, { role: "admin" })));
    const processes = await startProcesses(own.address, 3);
    try {
      const calls = admins.map(({ id }) => ["userDirectory", "delete", [id, 1, operator]] as const);
      const outcomes = answers(await processes.race([...calls, ...calls.toReversed()]));
      expect(count(outcomes, "deleted")).toBe(7);
      await expect(own.sql("SELECT id FROM users")).resolves.toHaveLength(1);
    } finally {
      await processes.stop();
    }
  });

  it("deletes password, grants and families along, and nobody else's", async () => {
    const { storage } = world();
    const [gone, stays] = [await aGrantIn(storage), await aGrantIn(storage)];
    const [goneFamily, stayingFamily] = [anOpening(gone.grant), anOpening(stays.grant)];
    for (const opening of [goneFamily, stayingFamily]) await storage.protocol.families.open(opening);
    for (const { user } of [gone, stays]) await directory().setPassword(user.id, "hash", operator);

    await expect(directory().delete(gone.user.id, 1, operator)).resolves.toBe("deleted");
    const passwords = `SELECT user_id FROM passwords WHERE user_id IN ('${gone.user.id}', '${stays.user.id}')`;
    await expect(world().sql(passwords)).resolves.toEqual([{ user_id: stays.user.id }]);
    await expect(storage.protocol.grants.find(gone.user.id, gone.client.id)).resolves.toBeUndefined();
    await expect(storage.protocol.families.find(goneFamily.family.id)).resolves.toBeUndefined();
    await expect(storage.protocol.families.find(stayingFamily.family.id)).resolves.toBeDefined();
    await expect(storage.protocol.grants.find(stays.user.id, stays.client.id)).resolves.toEqual(stays.grant);
  });

  it("leaves no session or grant made at the same time as the person is deleted", async () => {
    const { storage } = world();
    const { user, client } = await aGrantIn(storage);
    const [outcomes] = await Promise.all([
      sixteen(() => directory().delete(user.id, 1, operator)),
      Promise.allSettled(
        Array.from({ length: 8 }, () =>
          Promise.all([
            storage.identity.sessions.open(aSession(user.id), undefined, themselves),
            storage.protocol.grants.allowFirstParty({
              newGrantId: newId(),
              userId: user.id,
              clientId: client.id,
              scopes: ["more"],
              by: operator,
            }),
          ]),
        ),
      ),
    ]);
    expect(count<unknown>(outcomes, "deleted")).toBe(1);
    await expect(world().sql(`SELECT id FROM sessions WHERE user_id = '${user.id}'`)).resolves.toEqual([]);
    await expect(world().sql(`SELECT id FROM grants WHERE user_id = '${user.id}'`)).resolves.toEqual([]);
  });

  it("records who did each change that was made, for whom and what it changed, and no password", async () => {
    const user = await createdIn(world());
    const by = { actor: "user:root", onBehalfOf: "client:console", requestId: "req-1", at: now };
    const suspended = { ...user, status: "suspended", updatedAt: now + 1 } as const;
    await directory().update(suspended, 1, by);
    await directory().update({ ...suspended, updatedAt: now + 2 }, 2, by);
    await directory().setPassword(user.id, "$argon2id$secret", by);
    await directory().signOut(user.id, by);
    await directory().delete(user.id, 1, by);
    await directory().delete(user.id, 2, by);
    await directory().delete(user.id, 2, by);
    const [made, ...records] = await recordsOf(world(), `user:${user.id}`);
    expect(made).toMatchObject({ actor: "operator", action: "user.created" });
    const rest = { actor: "user:root", on_behalf_of: "client:console", request_id: "req-1", changes: null };
    expect(records).toEqual([
      {
        ...rest,
        action: "user.updated",
        revision: 2,
        changes: { status: { from: "active", to: "suspended" } },
      },
      { ...rest, action: "user.password-set", revision: null },
      { ...rest, action: "user.signed-out", revision: null },
      { ...rest, action: "user.deleted", revision: 3 },
    ]);
    expect(JSON.stringify(records)).not.toContain("$argon2id$secret");
  });
});
