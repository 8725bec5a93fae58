import { familyState } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { count, onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { aClient, aDecision, aGrantIn, anOpening, newId, now, operator } from "./people-and-clients.ts";
import { walk } from "./walks.ts";

onEachAdapter("FamilyRegistry", (world) => {
  const protocol = () => world().storage.protocol;
  const registry = () => protocol().familyRegistry;

  async function opened(grant: Parameters<typeof anOpening>[0], differences = {}) {
    const { code, family, at } = anOpening(grant);
    await protocol().families.open({ code, family: { ...family, ...differences }, at });
    return family.id;
  }
  const idsOf = (filter: object) =>
    walk(
      (after) => registry().list({ limit: 2, ...filter, ...after }),
      ({ family }) => family.id,
    );

  describe("list", () => {
    it("goes by grant and then by family, the newest first, and keeps to whom it is asked for", async () => {
      const { storage } = world();
      const { user, client, grant } = await aGrantIn(storage);
      const other = aClient();
      await protocol().clientRegistry.create(other, operator);
      const second = await protocol().grants.allow(
        aDecision({ userId: user.id, clientId: other.id, scopes: ["read"] }),
      );
      const under = [await opened(grant), await opened(grant), await opened(grant)];
      const beside = [await opened(second), await opened(second)];
      const downwards = (ids: readonly string[]) => ids.toSorted().toReversed();
      const all = grant.id > second.id ? [under, beside] : [beside, under];
      await expect(idsOf({ userId: user.id })).resolves.toEqual(all.flatMap(downwards));
      await expect(idsOf({ clientId: client.id })).resolves.toEqual(downwards(under));
      await expect(idsOf({ userId: user.id, clientId: other.id })).resolves.toEqual(downwards(beside));
      await expect(idsOf({ grantId: grant.id })).resolves.toEqual(downwards(under));
      await expect(idsOf({ grantId: grant.id, clientId: other.id })).resolves.toEqual([]);
      await expect(registry().count({ userId: user.id })).resolves.toBe(5);
      await expect(registry().count({ grantId: grant.id })).resolves.toBe(3);
      expect(await idsOf({})).toEqual(expect.arrayContaining(under));
    });

    it("tells what decides whether a family can still be used", async () => {
      const { user, client, grant } = await aGrantIn(world().storage, ["openid", "read"]);
      const id = await opened(grant);
      const standing = {
        family: { id, grantId: grant.id, userId: user.id, generation: 0, rotatedAt: now },
        grant: { scopes: grant.scopes, status: "active", epoch: 0 },
        client: { name: client.name, scopes: client.scopes, status: "active", epoch: 0 },
        subject: { username: user.username, status: "active", epoch: 0 },
      };
      await expect(registry().list({ limit: 1, grantId: grant.id })).resolves.toMatchObject({
        items: [standing],
      });
      await expect(registry().find(id)).resolves.toMatchObject(standing);
      await expect(registry().find(newId())).resolves.toBeUndefined();
    });

    it("keeps to those alive by the same rule as familyState", async () => {
      const { storage } = world();
      const { user, client, grant } = await aGrantIn(storage);
      const ids = {
        alive: await opened(grant),
        expired: await opened(grant, { expiresAt: now }),
        ended: await opened(grant),
        outlived: await opened(grant, { epoch: 7 }),
      };
      await protocol().families.end(ids.ended, "revoked", operator);
      const aliveAt = now;
      async function agreed() {
        const { items } = await registry().list({ limit: 10, grantId: grant.id });
        const alive = items.filter((one) => familyState(one, aliveAt).alive).map(({ family }) => family.id);
        await expect(idsOf({ grantId: grant.id, aliveAt })).resolves.toEqual(alive);
        await expect(registry().count({ grantId: grant.id, aliveAt })).resolves.toBe(alive.length);
        return alive;
      }
      await expect(agreed()).resolves.toEqual([ids.alive]);
      const { userDirectory } = storage.identity;
      await userDirectory.update({ ...user, status: "suspended" }, 1, operator);
      await expect(agreed()).resolves.toEqual([]);
      await userDirectory.update(user, 2, operator);
      const again = await opened(grant, { epoch: 1 });
      await expect(agreed()).resolves.toEqual([again]);
      await protocol().clientRegistry.update({ ...client, status: "suspended" }, 1, operator);
      await expect(agreed()).resolves.toEqual([]);
      await protocol().clientRegistry.update(client, 2, operator);
      await expect(agreed()).resolves.toEqual([]);
      const last = await opened(grant, { epoch: 2 });
      await expect(agreed()).resolves.toEqual([last]);
      await protocol().grantRegistry.revoke(grant.id, operator);
      await expect(agreed()).resolves.toEqual([]);
    });
  });

  describe("end", () => {
    it("is told once of sixteen times, with one record of who did it", async () => {
      const { grant } = await aGrantIn(world().storage);
      const [id, beside] = [await opened(grant), await opened(grant)];
      const outcomes = await sixteen(() => registry().end(id, operator));
      expect([count<string>(outcomes, "ended"), count<string>(outcomes, "over")]).toEqual([1, 15]);
      await expect(protocol().families.find(id)).resolves.toMatchObject({ endedReason: "revoked" });
      await expect(protocol().families.find(beside)).resolves.not.toHaveProperty("endedReason");
      await expect(recordsOf(world(), `family:${id}`)).resolves.toMatchObject([
        { actor: "operator", action: "family.ended" },
      ]);
    });

    it("leaves the reason of one that had ended, and knows none that is not", async () => {
      const { grant } = await aGrantIn(world().storage);
      const id = await opened(grant);
      await protocol().families.end(id, "refresh-replayed", operator);
      await expect(registry().end(id, operator)).resolves.toBe("over");
      await expect(protocol().families.find(id)).resolves.toMatchObject({ endedReason: "refresh-replayed" });
      await expect(registry().end(newId(), operator)).resolves.toBe("unknown");
    });
  });
});
