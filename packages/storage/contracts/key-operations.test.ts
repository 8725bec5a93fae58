import {
  type Caller,
  type Cipher,
  createPerform,
  type KeyPorts,
  type KeyTimes,
  listKeys,
  permissions,
  resealKeys,
  retireKey,
  rotateKey,
  sealPrivateJwk,
} from "@grantway/protocol";
import { expect, it } from "vitest";
import { onFreshWorlds, type World } from "./on-each-adapter.ts";
import { aClient, aSecret, day, newId, now, operator } from "./people-and-clients.ts";

const ada: Caller = { actor: "user:ada", permissions: new Set(permissions) };
const times: KeyTimes = { signing: 90 * day, ahead: day, soonest: 1000, after: day };

/** Seals that hide nothing: which key made them is all that matters here. */
function cipherOf(ring: readonly string[]): Cipher {
  const [currentKeyId = ""] = ring;
  return {
    currentKeyId,
    encrypt: (plaintext) => `of-${currentKeyId}-${plaintext}`,
    decrypt: (keyId, sealed) =>
      ring.includes(keyId) ? sealed.slice(sealed.lastIndexOf("-") + 1) : undefined,
    crc32: () => 0,
  };
}

/** What administrators do with keys, on real ports. */
onFreshWorlds("Operations on keys", (fresh) => {
  function performing({ storage }: World, ring: readonly string[], at = now) {
    const cipher = cipherOf(ring);
    const ports: KeyPorts = {
      ...storage.protocol,
      cipher,
      ring,
      keyTimes: times,
      lifetimes: { accessToken: 1, code: 1, authorizationRequest: 1 },
      untold: 0,
      async makeSigningKey(algorithm, moments) {
        const kid = newId();
        return {
          kid,
          algorithm,
          publicJwk: "{}",
          sealedPrivateJwk: sealPrivateJwk(kid, "jwk", cipher),
          ...moments,
        };
      },
    };
    return { ports, perform: createPerform({ ports, clock: () => at }) };
  }

  async function given() {
    const world = await fresh();
    const { ports, perform } = performing(world, ["old1"]);
    const first = await ports.makeSigningKey("ES256", { createdAt: now, activeFrom: now });
    await ports.signingKeys.publish(first, 0, operator);
    const records = () =>
      world.sql("SELECT action, actor, target FROM audit_events WHERE actor = 'user:ada' ORDER BY seq");
    return { world, ports, perform, first, records };
  }

  it("rotate and retire as the caller, whom the audit names", async () => {
    const { perform, first, records } = await given();
    const rotated = await perform(ada, rotateKey, { algorithm: "ES256", soon: false });
    expect(rotated).toMatchObject({
      outcome: "published",
      activeFrom: now + day,
      before: { kid: first.kid },
    });
    await expect(perform(ada, retireKey, { kid: first.kid, now: true })).resolves.toBe("signs");
    const { kid = "" } = rotated ?? {};
    await expect(perform(ada, retireKey, { kid, now: false })).resolves.toBe("retired");
    await expect(records()).resolves.toEqual([
      { action: "signing-key.published", actor: "user:ada", target: `signing-key:${kid}` },
      { action: "signing-key.retired", actor: "user:ada", target: `signing-key:${kid}` },
    ]);
  });

  it("reseal as the caller, and tell what still needs an old key until when", async () => {
    const { world, ports, first, records } = await given();
    await ports.clientRegistry.create(
      aClient({ id: "job", secrets: [aSecret({ hash: "old1.mac" })] }),
      operator,
    );
    await ports.instanceKeys.seals("old1", operator);
    const { perform } = performing(world, ["new1", "old1"]);
    const old = { id: "old1", use: "opens", signingKeys: 0, clients: ["job"], othersUntil: now + 1 };
    await expect(perform(ada, resealKeys, {})).resolves.toMatchObject({
      resealed: 1,
      key: "new1",
      others: [old],
    });
    await expect(perform(ada, resealKeys, {})).resolves.toMatchObject({ resealed: 0 });
    await expect(records()).resolves.toEqual([
      { action: "signing-key.resealed", actor: "user:ada", target: `signing-key:${first.kid}` },
    ]);
    const listed = await performing(world, ["new1"], now + day).perform(ada, listKeys, {});
    expect(listed.signingKeys).toMatchObject([{ phase: "signs", key: { kid: first.kid } }]);
    expect(listed.instanceKeys).toMatchObject([
      { id: "new1", use: "seals", signingKeys: 1 },
      { id: "old1", use: "missing", clients: ["job"] },
    ]);
  });
});
