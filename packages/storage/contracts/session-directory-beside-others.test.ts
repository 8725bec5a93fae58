import { describe, expect, it } from "vitest";
import { onEachAdapter, recordsOf } from "./on-each-adapter.ts";
import { aGrantIn, anOpening, aSession, day, now, operator, themselves } from "./people-and-clients.ts";

onEachAdapter("SessionDirectory beside other ports", (world) => {
  const directory = () => world().storage.identity.sessionDirectory;

  async function given() {
    const { storage } = world();
    const { user, grant } = await aGrantIn(storage);
    const session = aSession(user.id);
    const sid = await storage.identity.sessions.open(session, undefined, themselves);
    const opening = (of = sid) => {
      const { code, family, at } = anOpening(grant);
      return { code, family: { ...family, sid: of }, at };
    };
    return { storage, user, session, sid, opening };
  }
  type Given = Awaited<ReturnType<typeof given>>;

  /** Another session of the person. */
  async function besides({ storage, user }: Given) {
    const session = aSession(user.id);
    return { session, sid: await storage.identity.sessions.open(session, undefined, themselves) };
  }

  const endings: [string, (given: Given, kept: string) => Promise<unknown>][] = [
    ["end", ({ sid }) => directory().end(sid, operator)],
    ["endOwn", ({ user, sid }) => directory().endOwn(user.id, sid, operator)],
    ["endOthers", ({ user }, kept) => directory().endOthers(user.id, kept, operator)],
  ];

  describe.each(endings)("%s", (_, end) => {
    it("ends the session and the families it opened, and nothing beside", async () => {
      const here = await given();
      const { storage, user, session, sid, opening } = here;
      const beside = await besides(here);
      const [mine, other] = [opening(), opening(beside.sid)];
      for (const one of [mine, other]) await storage.protocol.families.open(one);
      await end(here, beside.sid);

      await expect(storage.identity.sessions.find(session.id)).resolves.toBeUndefined();
      await expect(storage.identity.sessions.find(beside.session.id)).resolves.toBeDefined();
      await expect(storage.protocol.families.find(mine.family.id)).resolves.toMatchObject({
        endedReason: "session-ended",
      });
      await expect(storage.protocol.families.find(other.family.id)).resolves.not.toHaveProperty(
        "endedReason",
      );
      await expect(recordsOf(world(), `session:${sid}`)).resolves.toMatchObject([
        { actor: `user:${user.id}`, action: "session.opened" },
        { actor: "operator", action: "session.ended" },
      ]);
      await expect(recordsOf(world(), `session:${beside.sid}`)).resolves.toHaveLength(1);
    });

    it("reaches what the session opened before the person signed in again in the same browser", async () => {
      const here = await given();
      const { storage, user, session, sid, opening } = here;
      const beside = await besides(here);
      const before = opening();
      await storage.protocol.families.open(before);
      const again = aSession(user.id);
      await expect(storage.identity.sessions.open(again, session.id, themselves)).resolves.toBe(sid);
      await end(here, beside.sid);
      await expect(storage.identity.sessions.find(again.id)).resolves.toBeUndefined();
      await expect(storage.protocol.families.find(before.family.id)).resolves.toMatchObject({
        endedReason: "session-ended",
      });
    });

    it("leaves no code of the session good, for as long as codes live", async () => {
      const here = await given();
      const { storage, opening } = here;
      await end(here, (await besides(here)).sid);
      const late = opening();
      await expect(storage.protocol.families.open(late)).resolves.toBe("ended");
      await expect(storage.protocol.families.open(late)).resolves.toBe("spent");
      await expect(storage.protocol.families.find(late.family.id)).resolves.toBeUndefined();
      await storage.sweep(now + day - 1);
      await expect(storage.protocol.families.open(opening())).resolves.toBe("ended");
    });

    it("leaves no family alive of codes that are redeemed at the same moment, and each of the kept one", async () => {
      const here = await given();
      const { storage, opening } = here;
      const kept = await besides(here);
      const openings = Array.from({ length: 16 }, () => opening());
      const ofTheKept = Array.from({ length: 4 }, () => opening(kept.sid));
      const [outcomes, keptOutcomes] = await Promise.all([
        Promise.all(openings.map((one) => storage.protocol.families.open(one))),
        Promise.all(ofTheKept.map((one) => storage.protocol.families.open(one))),
        end(here, kept.sid),
      ]);
      for (const [index, outcome] of outcomes.entries()) {
        const family = await storage.protocol.families.find(openings[index]?.family.id ?? "");
        expect([outcome, family?.endedReason]).toEqual(
          outcome === "opened" ? ["opened", "session-ended"] : ["ended", undefined],
        );
      }
      expect(keptOutcomes).toEqual(["opened", "opened", "opened", "opened"]);
      for (const { family } of ofTheKept) {
        await expect(storage.protocol.families.find(family.id)).resolves.not.toHaveProperty("endedReason");
      }
    });

    it("leaves no session with an ended name while the person signs in again in that browser", async () => {
      const rounds = await Promise.all(
        Array.from({ length: 8 }, async () => {
          const here = await given();
          return { here, kept: await besides(here), again: aSession(here.user.id) };
        }),
      );
      const names = await Promise.all(
        rounds.map(async ({ here, kept, again }) => {
          const opened = here.storage.identity.sessions.open(again, here.session.id, themselves);
          return (await Promise.all([opened, end(here, kept.sid)]))[0];
        }),
      );
      for (const [index, { here, again }] of rounds.entries()) {
        const name = names[index] ?? "";
        const found = await here.storage.identity.sessions.find(again.id);
        // Signed in before, the session ended with the rest; signed in after, it has a name of its own and its codes are good.
        expect([name, found?.session.sid]).toBeOneOf([
          [here.sid, undefined],
          [again.id, again.id],
        ]);
        const redeemed = await here.storage.protocol.families.open(here.opening(name));
        expect(redeemed).toBe(found === undefined ? "ended" : "opened");
      }
    });
  });
});
