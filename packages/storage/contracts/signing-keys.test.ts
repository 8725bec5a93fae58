import type { StoredSigningKey } from "@grantway/protocol";
import { expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { day, newId, now } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

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

onEachAdapter("SigningKeys", (_, fresh) => {
  it("keeps the first key of each algorithm with everything it was given", async () => {
    const { storage } = await fresh();
    const [es, rs] = [aKey(), aKey({ algorithm: "RS256", activeFrom: now + 1, retiredAt: now + day })];
    await expect(storage.protocol.signingKeys.all()).resolves.toEqual([]);
    await expect(storage.protocol.signingKeys.addFirst(es)).resolves.toBe("added");
    await expect(storage.protocol.signingKeys.addFirst(rs)).resolves.toBe("added");
    await expect(storage.protocol.signingKeys.addFirst(aKey())).resolves.toBe("exists");
    await expect(storage.protocol.signingKeys.all()).resolves.toEqual([es, rs]);
  });

  it("tells exactly one of sixteen concurrent first starts that it added", async () => {
    const { storage } = await fresh();
    const outcomes = await sixteen(() => storage.protocol.signingKeys.addFirst(aKey()));
    expect(count(outcomes, "added")).toBe(1);
    await expect(storage.protocol.signingKeys.all()).resolves.toHaveLength(1);
  });

  it("puts a key under another seal once, if nobody else did, with its audit record", async () => {
    const { storage, sql } = await fresh();
    const key = aKey();
    await storage.protocol.signingKeys.addFirst(key);
    const by = { actor: "operator", at: now };
    const reseal = (kid: string, from: string, to: string) =>
      storage.protocol.signingKeys.reseal(kid, { from, to }, by);
    const outcomes = await sixteen((index) => reseal(key.kid, "sealed", `anew ${index}`));
    expect(count(outcomes, "resealed")).toBe(1);
    expect(count(outcomes, "changed")).toBe(15);
    await expect(reseal(newId(), "sealed", "anew")).resolves.toBe("changed");
    const [kept] = await storage.protocol.signingKeys.all();
    expect(kept).toEqual({ ...key, sealedPrivateJwk: `anew ${outcomes.indexOf("resealed")}` });
    const records = await sql("SELECT seq FROM audit_events WHERE action = 'signing-key.resealed'");
    expect(records).toHaveLength(1);
  });

  it("adds one key for several processes that start at once, with its audit record", async () => {
    const { address, storage, sql } = await fresh();
    const processes = await startProcesses(address, 4);
    try {
      const outcomes = await processes.race([
        ["signingKeys", "addFirst", [aKey()]],
        ["signingKeys", "addFirst", [aKey()]],
        ["signingKeys", "addFirst", [aKey({ algorithm: "RS256" })]],
      ]);
      expect(count(answers(outcomes), "added")).toBe(2);
      await expect(storage.protocol.signingKeys.all()).resolves.toHaveLength(2);
      await expect(
        sql("SELECT seq FROM audit_events WHERE action = 'signing-key.created'"),
      ).resolves.toHaveLength(2);
    } finally {
      await processes.stop();
    }
  });
});
