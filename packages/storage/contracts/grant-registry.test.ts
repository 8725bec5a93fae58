import type { Grant } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aClient, aDecision, aGrantIn, anOpening, newId, now, operator } from "./people-and-clients.ts";

onEachAdapter("GrantRegistry", (world, fresh) => {
  const registry = () => world().storage.protocol.grantRegistry;
  const audited = (id: string) =>
    world().sql(`SELECT actor, action FROM audit_events WHERE target = 'grant:${id}' ORDER BY seq`);
  const standing = async ({ id, clientId }: Grant) =>
    (await world().storage.protocol.standings.of({ tokenId: newId(), clientId, grantId: id })).grant;

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

  describe("find", () => {
    it("finds an active grant by its id", async () => {
      const { grant } = await aGrantIn(world().storage);
      await expect(registry().find(grant.id)).resolves.toEqual(grant);
      await registry().revoke(grant.id, operator);
      await expect(registry().find(grant.id)).resolves.toBeUndefined();
      await expect(registry().find(newId())).resolves.toBeUndefined();
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
        { actor: `user:${grant.subject.person}`, action: "grant.allowed" },
        { actor: "operator", action: "grant.revoked" },
      ]);
    });

    it("keeps the reason of a family that had ended before", async () => {
      const { storage } = world();
      const { grant } = await aGrantIn(storage);
      const opening = anOpening(grant);
      await storage.protocol.families.open(opening);
      await storage.protocol.families.end(opening.family.id, "refresh-replayed", operator);
      await registry().revoke(grant.id, operator);
      await expect(storage.protocol.families.find(opening.family.id)).resolves.toMatchObject({
        endedReason: "refresh-replayed",
      });
    });
  });

  describe("narrow", () => {
    it("takes scopes away and leaves the rest, the families and the moment of the yes", async () => {
      const { storage } = world();
      const { grant } = await aGrantIn(storage, ["openid", "read", "write"]);
      const { code, family, at } = anOpening(grant);
      await storage.protocol.families.open({ code, family, at });
      await expect(registry().narrow(grant.id, ["read", "other"], operator)).resolves.toBe("narrowed");
      await expect(standing(grant)).resolves.toEqual({ ...grant, scopes: ["openid", "write"] });
      await expect(storage.protocol.families.find(family.id)).resolves.not.toHaveProperty("endedReason");
    });

    it("is told once of sixteen times, with one record of who took what", async () => {
      const { grant } = await aGrantIn(world().storage, ["openid", "read"]);
      const by = { actor: grantee(grant), requestId: "r-7", at: now };
      const outcomes = await sixteen(() => registry().narrow(grant.id, ["read"], by));
      expect(count(outcomes, "narrowed")).toBe(1);
      expect(count(outcomes, "unchanged")).toBe(15);
      const [record, ...more] = await world().sql(
        `SELECT actor, request_id, changes FROM audit_events WHERE target = 'grant:${grant.id}' AND action = 'grant.narrowed'`,
      );
      expect(more).toEqual([]);
      expect(record).toMatchObject({ actor: grantee(grant), request_id: "r-7" });
      const { changes } = record ?? {};
      expect(typeof changes === "string" ? JSON.parse(changes) : changes).toEqual({
        scopes: { from: ["openid", "read"], to: ["openid"] },
      });
    });

    it("loses nothing of what sixteen callers take away at once", async () => {
      const scopes = Array.from({ length: 17 }, (_, n) => `scope-${n}`);
      const { grant } = await aGrantIn(world().storage, scopes);
      await sixteen((caller) => registry().narrow(grant.id, [`scope-${caller}`], operator));
      await expect(standing(grant)).resolves.toMatchObject({ scopes: ["scope-16"], status: "active" });
    });

    it("with the last scope revokes the grant and ends its families", async () => {
      const { storage } = world();
      const { user, client, grant } = await aGrantIn(storage, ["openid", "read"]);
      const opening = anOpening(grant);
      await storage.protocol.families.open(opening);
      await expect(registry().narrow(grant.id, ["read", "openid"], operator)).resolves.toBe("revoked");
      await expect(storage.protocol.grants.find(user.id, client.id)).resolves.toBeUndefined();
      await expect(standing(grant)).resolves.toMatchObject({ status: "revoked", epoch: grant.epoch + 1 });
      await expect(storage.protocol.families.find(opening.family.id)).resolves.toMatchObject({
        endedReason: "grant-revoked",
      });
      expect((await audited(grant.id)).at(-1)).toEqual({ actor: "operator", action: "grant.revoked" });
      await expect(registry().narrow(grant.id, ["read"], operator)).resolves.toBe("unknown");
    });

    it("knows no grant that is not, and changes none for a scope it does not hold", async () => {
      const { grant } = await aGrantIn(world().storage);
      await expect(registry().narrow(newId(), ["read"], operator)).resolves.toBe("unknown");
      await expect(registry().narrow(grant.id, ["other"], operator)).resolves.toBe("unchanged");
      await expect(audited(grant.id)).resolves.toHaveLength(1);
    });

    it("is added again by a later yes", async () => {
      const { storage } = world();
      const { user, client, grant } = await aGrantIn(storage, ["openid", "read"]);
      await registry().narrow(grant.id, ["read"], operator);
      const again = aDecision({ userId: user.id, clientId: client.id, scopes: ["read"] }, now + 9);
      await expect(storage.protocol.grants.allow(again)).resolves.toMatchObject({
        scopes: ["openid", "read"],
      });
    });
  });

  describe("a grant without a person", () => {
    async function ofInstallation(installation: string) {
      const client = aClient();
      await world().storage.protocol.clientRegistry.create(client, operator);
      const id = newId();
      await world().sql(
        `INSERT INTO grants (id, installation_id, client_id, scopes, status, consented_at)
         VALUES ('${id}', '${installation}', '${client.id}', '["read"]', 'active', ${now})`,
      );
      return { id, clientId: client.id };
    }

    it("is read, listed and revoked as any other", async () => {
      const installation = newId();
      const { id, clientId } = await ofInstallation(installation);
      const grant: Grant = {
        id,
        subject: { installation },
        clientId,
        scopes: ["read"],
        status: "active",
        consentedAt: now,
        epoch: 0,
      };
      await expect(standing(grant)).resolves.toEqual(grant);
      await expect(registry().list({ limit: 10, clientId })).resolves.toEqual({ items: [grant] });
      await expect(registry().revoke(id, operator)).resolves.toBe("revoked");
    });

    it("speaks for somebody, and for one alone", async () => {
      const { grant } = await aGrantIn(world().storage);
      const subject = (installation: string, person: string) =>
        world().sql(
          `UPDATE grants SET installation_id = ${installation}, user_id = ${person} WHERE id = '${grant.id}'`,
        );
      await expect(subject("'i'", `'${grant.subject.person}'`)).rejects.toThrow(/constraint/i);
      await expect(subject("NULL", "NULL")).rejects.toThrow(/constraint/i);
    });
  });
});

function grantee({ subject }: Grant): string {
  return `user:${subject.person}`;
}
