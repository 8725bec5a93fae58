import { describe, expect, it } from "vitest";
import { sixteen } from "./on-each-adapter.ts";
import { onEachImplementation } from "./on-each-implementation.ts";
import { aDecision, newId, now } from "./people-and-clients.ts";

onEachImplementation("Grants", (world) => {
  const grants = () => world().ports.grants;

  async function strangers() {
    const { user, client } = await world().strangers();
    return { userId: user.id, clientId: client.id };
  }
  async function allowed(scopes: readonly string[]) {
    const pair = await strangers();
    return { pair, grant: await grants().allow(aDecision({ ...pair, scopes })) };
  }
  function firstParty(pair: { userId: string; clientId: string }, scopes: readonly string[], at = now) {
    return grants().allowFirstParty({ newGrantId: newId(), ...pair, scopes, by: { actor: "system", at } });
  }

  describe("allow", () => {
    it("opens the grant", async () => {
      const pair = await strangers();
      const decision = aDecision({ ...pair, scopes: ["openid", "read"] });
      const expected = {
        id: decision.newGrantId,
        subject: { person: pair.userId },
        clientId: pair.clientId,
        scopes: ["openid", "read"],
        status: "active",
        consentedAt: now,
        epoch: 0,
      };
      await expect(grants().allow(decision)).resolves.toEqual(expected);
      await expect(grants().find(pair.userId, pair.clientId)).resolves.toEqual(expected);
    });

    it("adds to an active grant, in order and once each", async () => {
      const { pair, grant } = await allowed(["openid", "read"]);
      const more = aDecision({ ...pair, scopes: ["write", "read"] }, now + 9);
      await expect(grants().allow(more)).resolves.toEqual({
        ...grant,
        scopes: ["openid", "read", "write"],
        consentedAt: now + 9,
      });
    });

    it.each([
      ["since the moment itself", now, ["read"], now],
      ["a moment too long ago", now + 1, ["read"], now + 9],
      ["to more than was allowed", now, ["read", "write"], now + 9],
    ])("compares a yes with the one given before: %s", async (_, sameSince, scopes, consentedAt) => {
      const { pair } = await allowed(["openid", "read"]);
      const again = { ...aDecision({ ...pair, scopes }, now + 9), sameSince };
      await expect(grants().allow(again)).resolves.toMatchObject({ consentedAt });
    });

    it("takes the same yes again for one", async () => {
      const pair = await strangers();
      const told = await sixteen((caller) =>
        grants().allow({ ...aDecision({ ...pair, scopes: ["openid"] }, now + caller), sameSince: now }),
      );
      expect(new Set(told.map(({ id, consentedAt }) => `${id} ${consentedAt}`)).size).toBe(1);
    });

    it("tells sixteen callers of one grant and loses no scope that was said yes to", async () => {
      const pair = await strangers();
      const told = await sixteen((caller) =>
        grants().allow(aDecision({ ...pair, scopes: [`scope-${caller}`] })),
      );
      expect(new Set(told.map(({ id }) => id)).size).toBe(1);
      const found = await grants().find(pair.userId, pair.clientId);
      expect(found?.scopes.toSorted()).toEqual(Array.from({ length: 16 }, (_, n) => `scope-${n}`).toSorted());
    });

    it("finds nothing for whoever said nothing", async () => {
      const { pair } = await allowed(["openid"]);
      await expect(grants().find(newId(), pair.clientId)).resolves.toBeUndefined();
      await expect(grants().find(pair.userId, newId())).resolves.toBeUndefined();
    });
  });

  describe("allowFirstParty", () => {
    it("opens the grant", async () => {
      const pair = await strangers();
      await expect(firstParty(pair, ["openid"])).resolves.toMatchObject({
        subject: { person: pair.userId },
        clientId: pair.clientId,
        scopes: ["openid"],
        status: "active",
        consentedAt: now,
      });
    });

    it("changes nothing when the grant covers the scopes, and adds what is missing", async () => {
      const pair = await strangers();
      const grant = await firstParty(pair, ["openid", "read"]);
      await expect(firstParty(pair, ["read"], now + 9)).resolves.toEqual(grant);
      await expect(firstParty(pair, ["write"], now + 9)).resolves.toEqual({
        ...grant,
        scopes: ["openid", "read", "write"],
        consentedAt: now + 9,
      });
    });
  });
});
