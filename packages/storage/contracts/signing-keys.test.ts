import type { StoredSigningKey } from "@grantway/protocol";
import { expect, it } from "vitest";
import { count, onFreshWorlds, sixteen } from "./on-each-adapter.ts";
import { day, newId, now } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

const by = { actor: "operator", at: now };

function aKey(differences: Partial<StoredSigningKey> = {}): StoredSigningKey {
  return {
    kid: newId(),
    algorithm: "ES256",
    publicJwk: '{"kty":"EC"}',
    sealedPrivateJwk: "sealed",
    createdAt: now,
    activeFrom: now,
    ...differences,
  };
}

onFreshWorlds("SigningKeys", (fresh) => {
  async function given(...keys: readonly StoredSigningKey[]) {
    const { storage, sql } = await fresh();
    const { signingKeys } = storage.protocol;
    for (const [at, key] of keys.entries()) await signingKeys.publish(key, at, by);
    const records = () => sql("SELECT action, target, actor FROM audit_events ORDER BY seq");
    return { signingKeys, records };
  }

  it("keeps keys with everything they were given, each algorithm for itself", async () => {
    const { signingKeys } = await given();
    const [es, rs] = [aKey(), aKey({ algorithm: "RS256", activeFrom: now + 1, retiredAt: now + day })];
    await expect(signingKeys.all()).resolves.toEqual([]);
    await expect(signingKeys.publish(es, 0, by)).resolves.toBe("published");
    await expect(signingKeys.publish(rs, 0, by)).resolves.toBe("published");
    await expect(signingKeys.publish(aKey(), 0, by)).resolves.toBe("outrun");
    await expect(signingKeys.all()).resolves.toEqual([es, rs]);
  });

  it("lets one of sixteen that saw the same keys publish the next one, at the first start and later", async () => {
    const { signingKeys, records } = await given();
    for (const behind of [0, 1]) {
      const outcomes = await sixteen(() =>
        signingKeys.publish(aKey({ activeFrom: now + behind }), behind, by),
      );
      expect([count(outcomes, "published"), count(outcomes, "outrun")]).toEqual([1, 15]);
    }
    await expect(signingKeys.all()).resolves.toHaveLength(2);
    const published = (await records()).filter(({ action }) => action === "signing-key.published");
    expect(published).toHaveLength(2);
  });

  it("retires a key once, for good: its private part is gone, and an audit record tells who did it", async () => {
    const [old, next] = [aKey(), aKey({ activeFrom: now + 1 })];
    const { signingKeys, records } = await given(old, next);
    const later = { ...by, actor: "system", at: now + day };
    await expect(sixteen(() => signingKeys.retire(old.kid, later))).resolves.toEqual(
      Array.from({ length: 16 }, () => "retired"),
    );
    await expect(signingKeys.all()).resolves.toEqual([
      { ...old, sealedPrivateJwk: "", retiredAt: later.at },
      next,
    ]);
    await expect(signingKeys.reseal(old.kid, { from: "sealed", to: "anew" }, by)).resolves.toBe("changed");
    const retired = (await records()).filter(({ action }) => action === "signing-key.retired");
    expect(retired).toEqual([
      { action: "signing-key.retired", target: `signing-key:${old.kid}`, actor: "system" },
    ]);
  });

  it("never retires the key that signs, whoever else is retired at the moment", async () => {
    const [old, next] = [aKey(), aKey({ activeFrom: now + 1 })];
    const { signingKeys } = await given(old, next);
    await expect(signingKeys.retire(newId(), by)).resolves.toBe("unknown");
    await expect(signingKeys.retire(old.kid, by)).resolves.toBe("signs");
    const outcomes = await sixteen((caller) =>
      signingKeys.retire(caller % 2 === 0 ? old.kid : next.kid, { ...by, at: now + day }),
    );
    expect([count(outcomes, "retired"), count(outcomes, "signs")]).toEqual([8, 8]);
    expect((await signingKeys.all()).map(({ kid, retiredAt }) => [kid, retiredAt])).toEqual([
      [old.kid, now + day],
      [next.kid, undefined],
    ]);
  });

  it("puts a key under another seal once, if nobody else did, with its audit record", async () => {
    const key = aKey();
    const { signingKeys, records } = await given(key);
    const reseal = (kid: string, from: string, to: string) => signingKeys.reseal(kid, { from, to }, by);
    const outcomes = await sixteen((index) => reseal(key.kid, "sealed", `anew ${index}`));
    expect([count(outcomes, "resealed"), count(outcomes, "changed")]).toEqual([1, 15]);
    await expect(reseal(newId(), "sealed", "anew")).resolves.toBe("changed");
    const [kept] = await signingKeys.all();
    expect(kept).toEqual({ ...key, sealedPrivateJwk: `anew ${outcomes.indexOf("resealed")}` });
    const resealed = (await records()).filter(({ action }) => action === "signing-key.resealed");
    expect(resealed).toHaveLength(1);
  });

  it("adds one key for several processes that start at once, with its audit record", async () => {
    const { address, storage, sql } = await fresh();
    const processes = await startProcesses(address, 4);
    try {
      const outcomes = await processes.race([
        ["signingKeys", "publish", [aKey(), 0, by]],
        ["signingKeys", "publish", [aKey(), 0, by]],
        ["signingKeys", "publish", [aKey({ algorithm: "RS256" }), 0, by]],
      ]);
      expect(count(answers(outcomes), "published")).toBe(2);
      await expect(storage.protocol.signingKeys.all()).resolves.toHaveLength(2);
      await expect(
        sql("SELECT seq FROM audit_events WHERE action = 'signing-key.published'"),
      ).resolves.toHaveLength(2);
    } finally {
      await processes.stop();
    }
  });
});
