import { expect, it } from "vitest";
import { onFreshWorlds, type World } from "./on-each-adapter.ts";
import {
  aClient,
  anyOpening,
  aSession,
  aUser,
  day,
  minute,
  newId,
  now,
  operator,
  themselves,
} from "./people-and-clients.ts";

async function rowsOf({ sql }: World, table: string): Promise<number> {
  return (await sql(`SELECT 1 AS one FROM ${table}`)).length;
}

onFreshWorlds("The sweep", (fresh) => {
  async function withFacts(count: number) {
    const world = await fresh();
    const { storage } = world;
    const user = aUser();
    await storage.identity.users.create(user, undefined, operator);
    async function makeFacts() {
      await storage.protocol.families.open(anyOpening());
      await storage.protocol.revokedTokens.revoke(newId(), now + minute, operator);
      await storage.protocol.usedIds.spend({ kind: "proof", id: newId(), until: now + minute });
      await storage.identity.failedSignIns.add([newId()], now);
      const session = aSession(user.id);
      await storage.identity.sessions.open(session, undefined, themselves);
      const ended = aSession(user.id);
      await storage.identity.sessions.open(ended, undefined, themselves);
      await storage.identity.sessionDirectory.end(ended.id, operator);
    }
    // A few at once: on a slow machine, who waits for a connection behind a thousand others is refused.
    let made = 0;
    const maker = async () => {
      while (made++ < count) await makeFacts();
    };
    await Promise.all(Array.from({ length: 16 }, maker));
    for (let claimed = 0; claimed < 3; claimed += 1) {
      const claim = { id: newId(), fingerprint: "f", at: now, until: now + minute };
      await storage.protocol.keptAnswers.claim(claim);
    }
    const client = aClient();
    await storage.protocol.clientRegistry.create(client, operator);
    for (let asked = 0; asked < 3; asked += 1) {
      await storage.protocol.deviceRequests.create({
        id: newId(),
        userCode: newId(),
        clientId: client.id,
        scopes: [],
        origin: { address: "192.0.2.1" },
        askedAt: now,
        expiresAt: now + minute,
        interval: 5_000,
      });
    }
    return world;
  }

  it("deletes each kind of fact when its time has come and not a moment before", async () => {
    const world = await withFacts(3);
    const due = [
      [now + minute, ["spent_codes", "revoked_tokens", "used_ids", "kept_answers", "device_requests"]],
      [now + day, ["sessions", "failed_sign_ins", "ended_sessions"]],
      [now + 31 * day, ["token_families"]],
    ] as const;
    for (const [at, tables] of due) {
      await world.storage.sweep(at - 1);
      for (const table of tables) await expect(rowsOf(world, table)).resolves.toBe(3);
      await expect(world.storage.sweep(at)).resolves.toBe(3 * tables.length);
      for (const table of tables) await expect(rowsOf(world, table)).resolves.toBe(0);
    }
  });

  it("deletes more than one batch, counts them, and leaves people and records", async () => {
    const world = await withFacts(1_100);
    await expect(world.storage.sweep(now + 365 * day)).resolves.toBe(7 * 1_100 + 6);
    await expect(world.storage.sweep(now + 365 * day)).resolves.toBe(0);
    await expect(rowsOf(world, "users")).resolves.toBe(1);
    await expect(rowsOf(world, "audit_events")).resolves.toBeGreaterThan(0);
  });

  it("may run several times at once, each row counted once", async () => {
    const world = await withFacts(200);
    const swept = await Promise.all(Array.from({ length: 4 }, () => world.storage.sweep(now + 365 * day)));
    expect(swept.reduce((sum, count) => sum + count, 0)).toBe(7 * 200 + 6);
  });
});
