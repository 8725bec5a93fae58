import { describe, expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aGrantIn, anOpening, aSession, aUser, day, now, operator } from "./people-and-clients.ts";

onEachAdapter("SessionDirectory", (world, fresh) => {
  const directory = () => world().storage.identity.sessionDirectory;

  describe("list", () => {
    it("goes through sessions that can be used page by page, the newest first", async () => {
      const { storage } = await fresh();
      const [one, two, expired, out] = [aUser(), aUser(), aUser(), aUser()];
      for (const user of [one, two, expired, out]) await storage.identity.users.create(user, "hash");
      const open = [aSession(one.id), aSession(two.id), aSession(one.id)];
      for (const session of open) await storage.identity.sessions.open(session, undefined);
      await storage.identity.sessions.open(aSession(expired.id, { expiresAt: now }), undefined);
      await storage.identity.sessions.open(aSession(out.id, { epoch: 7 }), undefined);
      const expected = open.map(({ id }) => id).toSorted();
      const directory = storage.identity.sessionDirectory;
      const first = await directory.list({ limit: 2, at: now });
      const second = await directory.list({ limit: 2, at: now, after: first.next ?? "" });
      expect([...first.items, ...second.items].map(({ sid }) => sid)).toEqual(expected.toReversed());
      expect(first.items[0]).toMatchObject({ address: "192.0.2.1", authenticatedAt: now });
      expect(second).not.toHaveProperty("next");
      const ofTwo = await directory.list({ limit: 2, at: now, userId: two.id });
      expect(ofTwo.items.map(({ userId }) => userId)).toEqual([two.id]);
    });
  });

  describe("end", () => {
    async function given() {
      const { storage } = world();
      const { user, client, grant } = await aGrantIn(storage);
      const session = aSession(user.id);
      const sid = await storage.identity.sessions.open(session, undefined);
      const opening = (of = sid) => {
        const { code, family, at } = anOpening(grant);
        return { code, family: { ...family, sid: of }, at };
      };
      return { storage, user, client, session, sid, opening };
    }

    it("ends the session and the families it opened, and nothing beside", async () => {
      const { storage, user, session, sid, opening } = await given();
      const beside = aSession(user.id);
      const [mine, other] = [opening(), opening(beside.id)];
      await storage.identity.sessions.open(beside, undefined);
      for (const one of [mine, other]) await storage.protocol.families.open(one);
      await expect(directory().end(sid, operator)).resolves.toBe("ended");

      await expect(storage.identity.sessions.find(session.id)).resolves.toBeUndefined();
      await expect(storage.identity.sessions.find(beside.id)).resolves.toBeDefined();
      await expect(storage.protocol.families.find(mine.family.id)).resolves.toMatchObject({
        endedReason: "session-ended",
      });
      await expect(storage.protocol.families.find(other.family.id)).resolves.not.toHaveProperty(
        "endedReason",
      );
      const records = await world().sql(
        `SELECT actor, action, detail FROM audit_events WHERE target = 'session:${sid}' ORDER BY seq`,
      );
      expect(records).toEqual([
        { actor: `user:${user.id}`, action: "session.opened", detail: "192.0.2.1" },
        { actor: "operator", action: "session.ended", detail: null },
      ]);
    });

    it("reaches what the session opened before the person signed in again in the same browser", async () => {
      const { storage, user, session, sid, opening } = await given();
      const before = opening();
      await storage.protocol.families.open(before);
      const again = aSession(user.id);
      await expect(storage.identity.sessions.open(again, session.id)).resolves.toBe(sid);
      await expect(directory().end(sid, operator)).resolves.toBe("ended");
      await expect(storage.identity.sessions.find(again.id)).resolves.toBeUndefined();
      await expect(storage.protocol.families.find(before.family.id)).resolves.toMatchObject({
        endedReason: "session-ended",
      });
    });

    it("leaves no code of the session good, for as long as codes live", async () => {
      const { storage, sid, opening } = await given();
      await directory().end(sid, operator);
      const late = opening();
      await expect(storage.protocol.families.open(late)).resolves.toBe("ended");
      await expect(storage.protocol.families.open(late)).resolves.toBe("spent");
      await expect(storage.protocol.families.find(late.family.id)).resolves.toBeUndefined();
      await storage.sweep(now + day - 1);
      await expect(storage.protocol.families.open(opening())).resolves.toBe("ended");
    });

    it("leaves no family alive of codes that are redeemed at the same moment", async () => {
      const { storage, sid, opening } = await given();
      const openings = Array.from({ length: 16 }, () => opening());
      const [outcomes] = await Promise.all([
        Promise.all(openings.map((one) => storage.protocol.families.open(one))),
        directory().end(sid, operator),
      ]);
      for (const [index, outcome] of outcomes.entries()) {
        const family = await storage.protocol.families.find(openings[index]?.family.id ?? "");
        expect([outcome, family?.endedReason]).toEqual(
          outcome === "opened" ? ["opened", "session-ended"] : ["ended", undefined],
        );
      }
    });

    it("is told once of sixteen times", async () => {
      const { sid } = await given();
      const outcomes = await sixteen(() => directory().end(sid, operator));
      expect([count(outcomes, "ended"), count(outcomes, "unknown")]).toEqual([1, 15]);
    });
  });
});
