import { describe, expect, it } from "vitest";
import { onFreshWorlds, sixteen } from "./on-each-adapter.ts";
import { aGrantIn, aMove, anOpening, aSession, day, minute, now } from "./people-and-clients.ts";

const by = { actor: "system", at: now };

onFreshWorlds("InstanceKeys", (fresh) => {
  it("notes since when and until when servers seal with a key, whoever tells it and in whatever order", async () => {
    const { storage, sql } = await fresh();
    const { instanceKeys } = storage.protocol;
    await instanceKeys.seals("old1", by);
    await instanceKeys.seals("new1", { ...by, at: now + day });
    await sixteen((caller) => instanceKeys.seals("old1", { ...by, at: now + caller * minute }));
    await instanceKeys.seals("old1", { ...by, at: now + minute });
    await expect(instanceKeys.all()).resolves.toEqual([
      { id: "old1", firstAt: now, lastAt: now + 15 * minute },
      { id: "new1", firstAt: now + day, lastAt: now + day },
    ]);
    const records = await sql(
      "SELECT target FROM audit_events WHERE action = 'instance-key.introduced' ORDER BY seq",
    );
    expect(records.map(({ target }) => target)).toEqual(["instance-key:old1", "instance-key:new1"]);
  });

  it("introduces a key once, though sixteen servers start with it at once", async () => {
    const { storage, sql } = await fresh();
    await sixteen(() => storage.protocol.instanceKeys.seals("new1", by));
    await expect(storage.protocol.instanceKeys.all()).resolves.toHaveLength(1);
    await expect(
      sql("SELECT seq FROM audit_events WHERE action = 'instance-key.introduced'"),
    ).resolves.toHaveLength(1);
  });

  describe("sealedUntil", () => {
    it("is nothing where nothing is alive", async () => {
      const { storage } = await fresh();
      await expect(storage.protocol.instanceKeys.sealedUntil(now, now)).resolves.toEqual({
        refreshTokens: { count: 0 },
        sessions: { count: 0 },
      });
    });

    it("counts refresh tokens that were not made anew since, with the end of the last", async () => {
      const { storage } = await fresh();
      const { families, instanceKeys } = storage.protocol;
      const { grant } = await aGrantIn(storage);
      const open = async (days: number) => {
        const { family, ...opening } = anOpening(grant);
        await families.open({ ...opening, family: { ...family, expiresAt: now + days * day } });
        return family.id;
      };
      const [renewed, ended] = [await open(90), await open(90)];
      for (const days of [30, 60, 0]) await open(days);
      await families.end(ended, "revoked", by);
      await families.rotate(aMove({ familyId: renewed, at: now + minute }));
      const { refreshTokens } = await instanceKeys.sealedUntil(now, now + minute);
      expect(refreshTokens).toEqual({ count: 2, until: now + 60 * day });
      await expect(instanceKeys.sealedUntil(now + minute, now + minute)).resolves.toMatchObject({
        refreshTokens: { count: 3, until: now + 90 * day },
      });
    });

    it("counts sessions that were opened until then, with the end of the last", async () => {
      const { storage } = await fresh();
      const { user } = await aGrantIn(storage);
      for (const [authenticatedAt, expiresAt] of [
        [now, now + day],
        [now, now + 2 * day],
        [now, now],
        [now + 1, now + 9 * day],
      ] as const) {
        await storage.identity.sessions.open(
          aSession(user.id, { authenticatedAt, expiresAt }),
          undefined,
          by,
        );
      }
      const { sessions } = await storage.protocol.instanceKeys.sealedUntil(now, now);
      expect(sessions).toEqual({ count: 2, until: now + 2 * day });
    });
  });
});
