import { describe, expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aClient, aDecision, aGrantIn, aUser, newId, now, operator } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

onEachAdapter("Grants in a database", (world) => {
  const grants = () => world().storage.protocol.grants;

  async function strangers() {
    const [user, client] = [aUser(), aClient()];
    await world().storage.identity.users.create(user, undefined, operator);
    await world().storage.protocol.clientRegistry.create(client, operator);
    return { userId: user.id, clientId: client.id };
  }
  function firstParty(pair: { userId: string; clientId: string }, scopes: readonly string[], at = now) {
    return grants().allowFirstParty({ newGrantId: newId(), ...pair, scopes, by: { actor: "system", at } });
  }
  const audited = (grantId: string) =>
    world().sql(
      `SELECT actor, request_id, action, detail FROM audit_events WHERE target = 'grant:${grantId}' ORDER BY seq`,
    );
  const receiptsOf = (grantId: string) =>
    world().sql(`SELECT * FROM consent_receipts WHERE grant_id = '${grantId}'`);

  describe("allow", () => {
    it("keeps the receipt and the record of who said yes in which request with the grant", async () => {
      const pair = await strangers();
      const decision = aDecision({ ...pair, scopes: ["openid", "read"] });
      await grants().allow({ ...decision, by: { ...decision.by, requestId: "r-1" } });
      await expect(audited(decision.newGrantId)).resolves.toEqual([
        {
          actor: `user:${pair.userId}`,
          request_id: "r-1",
          action: "grant.allowed",
          detail: "openid read",
        },
      ]);
      await expect(receiptsOf(decision.newGrantId)).resolves.toMatchObject([
        {
          id: decision.receipt.id,
          user_id: pair.userId,
          client_id: pair.clientId,
          text_hash: "hash-of-the-text",
          locale: "en",
        },
      ]);
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

    it("takes no yes for the same that a revoked grant had", async () => {
      const { user, client, grant } = await aGrantIn(world().storage, ["openid"]);
      await world().storage.protocol.grantRegistry.revoke(grant.id, operator);
      const again = aDecision({ userId: user.id, clientId: client.id, scopes: ["openid"] }, now + 9);
      await expect(grants().allow({ ...again, sameSince: now })).resolves.toMatchObject({
        consentedAt: now + 9,
        status: "active",
      });
    });

    it("keeps one receipt and one record of the same yes, and each of different ones", async () => {
      const [once, often] = [await strangers(), await strangers()];
      const [{ id: same } = { id: "" }] = await sixteen((caller) =>
        grants().allow({ ...aDecision({ ...once, scopes: ["openid"] }, now + caller), sameSince: now }),
      );
      const [{ id: different } = { id: "" }] = await sixteen((caller) =>
        grants().allow(aDecision({ ...often, scopes: [`scope-${caller}`] })),
      );
      await expect(audited(same)).resolves.toHaveLength(1);
      await expect(receiptsOf(same)).resolves.toHaveLength(1);
      await expect(audited(different)).resolves.toHaveLength(16);
      await expect(receiptsOf(different)).resolves.toHaveLength(16);
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
              [{ newGrantId: newId(), ...pair, scopes: [`scope-${n}`], by: operator }],
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
    it("keeps no receipt, and no second record when the grant covers the scopes", async () => {
      const pair = await strangers();
      const grant = await firstParty(pair, ["openid", "read"]);
      await firstParty(pair, ["read"], now + 9);
      await expect(receiptsOf(grant.id)).resolves.toEqual([]);
      await expect(audited(grant.id)).resolves.toHaveLength(1);
    });

    it("reopens a revoked grant with these scopes alone", async () => {
      const pair = await strangers();
      const { id } = await firstParty(pair, ["openid"]);
      await world().storage.protocol.grantRegistry.revoke(id, operator);
      await expect(firstParty(pair, ["read"], now + 11)).resolves.toMatchObject({ id, scopes: ["read"] });
    });
  });
});
