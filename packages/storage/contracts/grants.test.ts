import { describe, expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aDecision, aGrantIn, aClient, aUser, newId, now, operator } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

onEachAdapter("Grants", (world) => {
  const grants = () => world().storage.protocol.grants;

  async function strangers() {
    const [user, client] = [aUser(), aClient()];
    await world().storage.identity.users.create(user, undefined, operator);
    await world().storage.protocol.clientRegistry.create(client, operator);
    return { userId: user.id, clientId: client.id };
  }
  function firstParty(pair: { userId: string; clientId: string }, scopes: readonly string[], at = now) {
    return grants().allowFirstParty({ newGrantId: newId(), ...pair, scopes, at });
  }
  function audited(grantId: string) {
    return world().sql(
      `SELECT actor, action, detail FROM audit_events WHERE target = 'grant:${grantId}' ORDER BY seq`,
    );
  }

  describe("allow", () => {
    it("opens the grant and keeps the receipt and the audit record with it", async () => {
      const pair = await strangers();
      const decision = aDecision({ ...pair, scopes: ["openid", "read"] });
      const expected = {
        id: decision.newGrantId,
        ...pair,
        scopes: ["openid", "read"],
        status: "active",
        consentedAt: now,
        epoch: 0,
      };
      await expect(grants().allow(decision)).resolves.toEqual(expected);
      await expect(grants().find(pair.userId, pair.clientId)).resolves.toEqual(expected);
      await expect(audited(decision.newGrantId)).resolves.toEqual([
        { actor: `user:${pair.userId}`, action: "grant.allowed", detail: "openid read" },
      ]);
      const [receipt] = await world().sql(
        `SELECT * FROM consent_receipts WHERE grant_id = '${decision.newGrantId}'`,
      );
      expect(receipt).toMatchObject({
        id: decision.receipt.id,
        user_id: pair.userId,
        client_id: pair.clientId,
        text_hash: "hash-of-the-text",
        locale: "en",
      });
    });

    it("adds to an active grant, in order and once each", async () => {
      const { user, client, grant } = await aGrantIn(world().storage, ["openid", "read"]);
      const more = aDecision({ userId: user.id, clientId: client.id, scopes: ["write", "read"] }, now + 9);
      await expect(grants().allow(more)).resolves.toEqual({
        ...grant,
        scopes: ["openid", "read", "write"],
        consentedAt: now + 9,
      });
    });

    it("reopens a revoked grant with these scopes alone, in another epoch", async () => {
      const { user, client, grant } = await aGrantIn(world().storage, ["openid", "read"]);
      await world().storage.protocol.grantRegistry.revoke(grant.id, operator);
      const again = aDecision({ userId: user.id, clientId: client.id, scopes: ["email"] }, now + 9);
      await expect(grants().allow(again)).resolves.toEqual({
        ...grant,
        scopes: ["email"],
        consentedAt: now + 9,
        epoch: grant.epoch + 1,
      });
    });

    it("takes the same yes again for one: one answer, one receipt, one record", async () => {
      const pair = await strangers();
      const told = await sixteen((caller) =>
        grants().allow({ ...aDecision({ ...pair, scopes: ["openid"] }, now + caller), sameSince: now }),
      );
      expect(new Set(told.map(({ id, consentedAt }) => `${id} ${consentedAt}`)).size).toBe(1);
      const id = told[0]?.id ?? "";
      await expect(audited(id)).resolves.toHaveLength(1);
      const receipts = await world().sql(`SELECT id FROM consent_receipts WHERE grant_id = '${id}'`);
      expect(receipts).toHaveLength(1);
    });

    it.each([
      ["since the moment itself", now, ["read"], now],
      ["a moment too long ago", now + 1, ["read"], now + 9],
      ["to more than was allowed", now, ["read", "write"], now + 9],
    ])("compares a yes with the one given before: %s", async (_, sameSince, scopes, consentedAt) => {
      const { user, client } = await aGrantIn(world().storage, ["openid", "read"]);
      const again = { ...aDecision({ userId: user.id, clientId: client.id, scopes }, now + 9), sameSince };
      await expect(grants().allow(again)).resolves.toMatchObject({ consentedAt });
    });

    it("takes no yes for the same that a revoked grant had", async () => {
      const { user, client, grant } = await aGrantIn(world().storage, ["openid"]);
      await world().storage.protocol.grantRegistry.revoke(grant.id, operator);
      const again = aDecision({ userId: user.id, clientId: client.id, scopes: ["openid"] }, now + 9);
      await expect(grants().allow({ ...again, sameSince: now })).resolves.toMatchObject({
        consentedAt: now + 9,
        status: "active",
      });
    });

    it("tells sixteen callers of one grant and loses no scope that was said yes to", async () => {
      const pair = await strangers();
      const told = await sixteen((caller) =>
        grants().allow(aDecision({ ...pair, scopes: [`scope-${caller}`] })),
      );
      expect(new Set(told.map(({ id }) => id)).size).toBe(1);
      const found = await grants().find(pair.userId, pair.clientId);
      expect(found?.scopes.toSorted()).toEqual(Array.from({ length: 16 }, (_, n) => `scope-${n}`).toSorted());
      const receipts = await world().sql(`SELECT id FROM consent_receipts WHERE grant_id = '${found?.id}'`);
      expect(receipts).toHaveLength(16);
    });

    it("tells several processes of one grant", async () => {
      const pair = await strangers();
      const processes = await startProcesses(world().address, 3);
      try {
        const calls = Array.from(
          { length: 16 },
          (_, n) =>
            [
              "grants",
              "allowFirstParty",
              [{ newGrantId: newId(), ...pair, scopes: [`scope-${n}`], at: now }],
            ] as const,
        );
        const told = answers(await processes.race(calls)) as readonly { readonly id: string }[];
        expect(new Set(told.map(({ id }) => id)).size).toBe(1);
        expect((await grants().find(pair.userId, pair.clientId))?.scopes).toHaveLength(16);
      } finally {
        await processes.stop();
      }
    });

    it("leaves nothing behind when it fails: no grant, receipt or record", async () => {
      const { clientId } = await strangers();
      const nobody = aDecision({ userId: newId(), clientId, scopes: ["openid"] });
      await expect(grants().allow(nobody)).rejects.toMatchObject({ code: "failed" });
      await expect(audited(nobody.newGrantId)).resolves.toEqual([]);
      await expect(
        world().sql(`SELECT 1 FROM consent_receipts WHERE id = '${nobody.receipt.id}'`),
      ).resolves.toEqual([]);
    });
  });

  describe("allowFirstParty", () => {
    it("opens the grant without a receipt", async () => {
      const pair = await strangers();
      const grant = await firstParty(pair, ["openid"]);
      expect(grant).toMatchObject({ ...pair, scopes: ["openid"], status: "active", consentedAt: now });
      await expect(
        world().sql(`SELECT 1 FROM consent_receipts WHERE grant_id = '${grant.id}'`),
      ).resolves.toEqual([]);
    });

    it("writes nothing when the grant covers the scopes", async () => {
      const pair = await strangers();
      const grant = await firstParty(pair, ["openid", "read"]);
      await expect(firstParty(pair, ["read"], now + 9)).resolves.toEqual(grant);
      await expect(audited(grant.id)).resolves.toHaveLength(1);
    });

    it("adds what is missing, and reopens a revoked grant with these scopes alone", async () => {
      const pair = await strangers();
      const { id } = await firstParty(pair, ["openid"]);
      await expect(firstParty(pair, ["read"], now + 9)).resolves.toMatchObject({
        id,
        scopes: ["openid", "read"],
        consentedAt: now + 9,
      });
      await world().storage.protocol.grantRegistry.revoke(id, operator);
      await expect(firstParty(pair, ["read"], now + 11)).resolves.toMatchObject({ id, scopes: ["read"] });
    });
  });
});
