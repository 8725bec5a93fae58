import { describe, expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aClient, aDecision, aGrantIn, anOpening, now, operator } from "./people-and-clients.ts";

onEachAdapter("GrantRegistry", (world, fresh) => {
  const registry = () => world().storage.protocol.grantRegistry;
  const audited = (id: string) =>
    world().sql(`SELECT actor, action FROM audit_events WHERE target = 'grant:${id}' ORDER BY seq`);

  describe("list", () => {
    it("goes through active grants page by page, the newest first", async () => {
      const { storage } = await fresh();
      const made = [await aGrantIn(storage), await aGrantIn(storage), await aGrantIn(storage)];
      const gone = await aGrantIn(storage);
      await storage.protocol.grantRegistry.revoke(gone.grant.id, operator);
      const expected = made.map(({ grant }) => grant).toSorted((a, b) => (a.id < b.id ? 1 : -1));
      const first = await storage.protocol.grantRegistry.list({ limit: 2 });
      const second = await storage.protocol.grantRegistry.list({ limit: 2, after: first.next ?? "" });
      expect([...first.items, ...second.items]).toEqual(expected);
      expect(second).not.toHaveProperty("next");
    });

    it("keeps to one person, or to one client", async () => {
      const { storage } = world();
      const { user, client, grant } = await aGrantIn(storage);
      const other = aClient();
      await storage.protocol.clientRegistry.create(other, operator);
      const yes = { userId: user.id, clientId: other.id, scopes: ["read"] };
      const another = await storage.protocol.grants.allow(aDecision(yes));
      const ofPerson = await registry().list({ limit: 10, userId: user.id });
      expect(new Set(ofPerson.items)).toEqual(new Set([grant, another]));
      await expect(registry().list({ limit: 10, clientId: client.id })).resolves.toEqual({ items: [grant] });
      const both = { userId: user.id, clientId: other.id };
      await expect(registry().list({ limit: 10, ...both })).resolves.toEqual({ items: [another] });
      await expect(registry().list({ limit: 10, userId: "nobody" })).resolves.toEqual({ items: [] });
    });
  });

  describe("revoke", () => {
    it("ends the grant and every family under it, and no other", async () => {
      const { storage } = world();
      const [revoked, kept] = [await aGrantIn(storage), await aGrantIn(storage)];
      const under = [anOpening(revoked.grant), anOpening(revoked.grant)];
      const beside = anOpening(kept.grant);
      for (const opening of [...under, beside]) await storage.protocol.families.open(opening);
      await expect(registry().revoke(revoked.grant.id, operator)).resolves.toBe("revoked");

      await expect(storage.protocol.grants.find(revoked.user.id, revoked.client.id)).resolves.toBeUndefined();
      for (const { family } of under) {
        await expect(storage.protocol.families.find(family.id)).resolves.toMatchObject({
          endedReason: "grant-revoked",
        });
      }
      await expect(storage.protocol.families.find(beside.family.id)).resolves.not.toHaveProperty(
        "endedReason",
      );
    });

    it("is told once of sixteen times, with one record of who did it", async () => {
      const { grant } = await aGrantIn(world().storage);
      const outcomes = await sixteen(() => registry().revoke(grant.id, operator));
      expect(count(outcomes, "revoked")).toBe(1);
      expect(count(outcomes, "unknown")).toBe(15);
      await expect(audited(grant.id)).resolves.toEqual([
        { actor: `user:${grant.userId}`, action: "grant.allowed" },
        { actor: "operator", action: "grant.revoked" },
      ]);
    });

    it("keeps the reason of a family that had ended before", async () => {
      const { storage } = world();
      const { grant } = await aGrantIn(storage);
      const opening = anOpening(grant);
      await storage.protocol.families.open(opening);
      await storage.protocol.families.end(opening.family.id, "refresh-replayed", now);
      await registry().revoke(grant.id, operator);
      await expect(storage.protocol.families.find(opening.family.id)).resolves.toMatchObject({
        endedReason: "refresh-replayed",
      });
    });
  });
});
