import { describe, expect, it } from "vitest";
import { identityInMemory } from "./fakes.ts";
import { count, onEachAdapterAndFake, sixteen } from "./on-each-adapter.ts";
import { aSession, aUser, now, operator, themselves } from "./people-and-clients.ts";

onEachAdapterAndFake("SessionDirectory", identityInMemory, (ports, fresh) => {
  const directory = () => ports().sessionDirectory;

  /** Somebody with so many sessions. */
  async function signedIn(sessions: number) {
    const user = aUser();
    await ports().users.create(user, "hash", operator);
    const opened = Array.from({ length: sessions }, () => aSession(user.id));
    for (const session of opened) await ports().sessions.open(session, undefined, themselves);
    return { user, sids: opened.map(({ id }) => id) };
  }
  const isOpen = async (sid: string) => (await ports().sessions.find(sid)) !== undefined;

  describe("list", () => {
    it("goes through sessions that can be used page by page, the newest first", async () => {
      const { users, sessions, sessionDirectory } = await fresh();
      const [one, two, expired, out] = [aUser(), aUser(), aUser(), aUser()];
      for (const user of [one, two, expired, out]) await users.create(user, "hash", operator);
      const open = [aSession(one.id), aSession(two.id), aSession(one.id)];
      for (const session of open) await sessions.open(session, undefined, themselves);
      await sessions.open(aSession(expired.id, { expiresAt: now }), undefined, themselves);
      await sessions.open(aSession(out.id, { epoch: 7 }), undefined, themselves);
      const expected = open.map(({ id }) => id).toSorted();
      const first = await sessionDirectory.list({ limit: 2, at: now });
      const second = await sessionDirectory.list({ limit: 2, at: now, after: first.next ?? "" });
      expect([...first.items, ...second.items].map(({ sid }) => sid)).toEqual(expected.toReversed());
      expect(first.items[0]).toMatchObject({ address: "192.0.2.1", authenticatedAt: now });
      expect(second).not.toHaveProperty("next");
      const ofTwo = await sessionDirectory.list({ limit: 2, at: now, userId: two.id });
      expect(ofTwo.items.map(({ userId }) => userId)).toEqual([two.id]);
    });
  });

  describe("end", () => {
    it("ends one session and none beside it, and is told once of sixteen times", async () => {
      const { sids } = await signedIn(2);
      const [sid = "", beside = ""] = sids;
      const outcomes = await sixteen(() => directory().end(sid, operator));
      expect([count(outcomes, "ended"), count(outcomes, "unknown")]).toEqual([1, 15]);
      expect([await isOpen(sid), await isOpen(beside)]).toEqual([false, true]);
    });
  });

  describe("endOwn", () => {
    it("ends a session of the person", async () => {
      const { user, sids } = await signedIn(1);
      const outcomes = await sixteen(() => directory().endOwn(user.id, sids[0] ?? "", operator));
      expect([count(outcomes, "ended"), count(outcomes, "unknown")]).toEqual([1, 15]);
      expect(await isOpen(sids[0] ?? "")).toBe(false);
    });

    it("knows no session of another person, and leaves it open", async () => {
      const [mine, others] = [await signedIn(1), await signedIn(1)];
      const [sid = ""] = others.sids;
      await expect(directory().endOwn(mine.user.id, sid, operator)).resolves.toBe("unknown");
      await expect(directory().endOwn("nobody", sid, operator)).resolves.toBe("unknown");
      await expect(directory().endOwn(mine.user.id, "never ours", operator)).resolves.toBe("unknown");
      expect(await isOpen(sid)).toBe(true);
    });
  });

  describe("endOthers", () => {
    it("ends every session of the person but one, names them, and nobody else's", async () => {
      const [mine, others] = [await signedIn(3), await signedIn(1)];
      const [kept = "", ...rest] = mine.sids;
      await expect(directory().endOthers(mine.user.id, kept, operator)).resolves.toEqual(rest.toSorted());
      expect(await Promise.all([...mine.sids, ...others.sids].map(isOpen))).toEqual([
        true,
        false,
        false,
        true,
      ]);
    });

    it("keeps the one that was opened in the place of the one that is named", async () => {
      const { user, sids } = await signedIn(2);
      const [sid = "", other = ""] = sids;
      const again = aSession(user.id);
      await expect(ports().sessions.open(again, sid, themselves)).resolves.toBe(sid);
      await expect(directory().endOthers(user.id, sid, operator)).resolves.toEqual([other]);
      expect(await isOpen(again.id)).toBe(true);
    });

    it("ends all of them where the one to keep is none of theirs, and nothing for somebody without", async () => {
      const { user, sids } = await signedIn(2);
      await expect(directory().endOthers(user.id, "never ours", operator)).resolves.toEqual(sids.toSorted());
      await expect(directory().endOthers(user.id, "never ours", operator)).resolves.toEqual([]);
      await expect(directory().endOthers("nobody", "never ours", operator)).resolves.toEqual([]);
    });

    it("tells one of sixteen of each session that ended", async () => {
      const { user, sids } = await signedIn(4);
      const [kept = "", ...rest] = sids;
      const outcomes = await sixteen(() => directory().endOthers(user.id, kept, operator));
      expect(outcomes.flat().toSorted()).toEqual(rest.toSorted());
    });
  });
});
