import type { Instant, SigningKeys, StoredSigningKey } from "@grantway/protocol";
import { calculateJwkThumbprint, createLocalJWKSet, jwtVerify } from "jose";
import type { JWK } from "jose";
import { describe, expect, it } from "vitest";
import { createCipher } from "./cipher.ts";
import type { InstanceKey } from "./key-ring.ts";
import { openSigner } from "./signer.ts";

const now: Instant = 1_800_000_000_000;
const cipherOf = (byte: number) => createCipher([{ id: "key1", bytes: Buffer.alloc(32, byte) }]);

/** Keys in memory, as the port promises them. */
function inMemory(rows: StoredSigningKey[] = []): SigningKeys & { readonly rows: StoredSigningKey[] } {
  return {
    rows,
    all: () => Promise.resolve([...rows]),
    addFirst(key) {
      if (rows.some(({ algorithm }) => algorithm === key.algorithm)) return Promise.resolve("exists");
      rows.push(key);
      return Promise.resolve("added");
    },
    reseal(kid, { from, to }) {
      const at = rows.findIndex((row) => row.kid === kid && row.sealedPrivateJwk === from);
      const row = rows[at];
      if (row === undefined) return Promise.resolve("changed");
      rows[at] = { ...row, sealedPrivateJwk: to };
      return Promise.resolve("resealed");
    },
  };
}

function ecKeyOf(rows: readonly StoredSigningKey[]): StoredSigningKey {
  const key = rows.find(({ algorithm }) => algorithm === "ES256");
  if (key === undefined) throw new Error("no ES256 key");
  return key;
}

function open(signingKeys: SigningKeys, { at = () => now, byte = 1 } = {}) {
  return openSigner({ signingKeys, cipher: cipherOf(byte), clock: at });
}

describe("the signer, RFC 7515", () => {
  it.each(["ES256", "RS256"] as const)("signs with %s what an independent library verifies", async (alg) => {
    const signer = await open(inMemory());
    const token = await signer.sign({ iss: "i", sub: "ada" }, { alg, typ: "JWT" });
    const keys = createLocalJWKSet({ keys: [...(await signer.publicKeys())] as JWK[] });
    const { payload, protectedHeader } = await jwtVerify(token, keys, { algorithms: [alg] });
    expect(payload).toEqual({ iss: "i", sub: "ada" });
    expect(protectedHeader).toEqual({ alg, typ: "JWT", kid: expect.stringMatching(/^[\w-]{43}$/) as string });
  });

  it("publishes no private member, and names keys by their thumbprint (RFC 7638)", async () => {
    const published = await (await open(inMemory())).publicKeys();
    expect(published.map(({ alg }) => alg).toSorted()).toEqual(["ES256", "RS256"]);
    for (const jwk of published) {
      expect(jwk).not.toHaveProperty("d");
      expect(jwk).not.toHaveProperty("p");
      expect(jwk.use).toBe("sig");
      expect(jwk.kid).toBe(await calculateJwkThumbprint(jwk as JWK));
    }
  });

  it("does not wait for RSA before it signs with ES256", async () => {
    const keys = inMemory();
    const found = Promise.withResolvers<void>();
    const addFirst: SigningKeys["addFirst"] = async (key) => {
      if (key.algorithm === "RS256") await found.promise;
      return keys.addFirst(key);
    };
    const signer = await open({ ...keys, addFirst });
    await signer.sign({}, { alg: "ES256" });
    expect(keys.rows.map(({ algorithm }) => algorithm)).toEqual(["ES256"]);
    found.resolve();
    await signer.publicKeys();
    expect(keys.rows).toHaveLength(2);
  });

  it("seals the private part: nothing at rest shows it", async () => {
    const keys = inMemory();
    await (await open(keys)).publicKeys();
    expect(JSON.stringify(keys.rows)).not.toContain('\\"d\\"');
    expect(keys.rows.every(({ sealedPrivateJwk }) => sealedPrivateJwk.startsWith("key1."))).toBe(true);
  });

  it("finds its keys again after a restart, and processes that start at once agree", async () => {
    const keys = inMemory();
    const both = await Promise.all([open(keys), open(keys)]);
    const sets = await Promise.all([...both, await open(keys)].map((signer) => signer.publicKeys()));
    const kids = sets.map((set) => set.map(({ kid }) => kid).toSorted());
    expect(kids[0]).toHaveLength(2);
    expect(kids[1]).toEqual(kids[0]);
    expect(kids[2]).toEqual(kids[0]);
  });

  it("refuses to start with another instance key, in one sentence", async () => {
    const keys = inMemory();
    await (await open(keys)).publicKeys();
    await expect(open(keys, { byte: 2 })).rejects.toThrow(
      /was sealed with another instance key \(key1\): [^\n]+\.$/,
    );
  });

  it("opens with the new instance key alone, once it was opened with both", async () => {
    const keys = inMemory();
    const [old, next] = [1, 2].map((byte) => ({ id: `key${byte}`, bytes: Buffer.alloc(32, byte) }));
    if (old === undefined || next === undefined) throw new Error("no keys");
    const openWith = (...ring: readonly [InstanceKey, ...InstanceKey[]]) =>
      openSigner({ signingKeys: keys, cipher: createCipher(ring), clock: () => now });
    const before = await (await openWith(old)).publicKeys();
    await expect(openWith(next)).rejects.toThrow("was sealed with another instance key (key1)");
    await openWith(next, old);
    expect(keys.rows.map(({ sealedPrivateJwk }) => sealedPrivateJwk.slice(0, 5))).toEqual(["key2.", "key2."]);
    expect(await (await openWith(next)).publicKeys()).toEqual(before);
  });

  it("goes on with the keys it opened when another node seals them with a key it does not have", async () => {
    const keys = inMemory();
    let time = now;
    const signer = await open(keys, { at: () => time });
    const before = await signer.publicKeys();
    for (const [at, row] of keys.rows.entries()) keys.rows[at] = { ...row, sealedPrivateJwk: "key9.sealed" };
    time = now + 60_000;
    expect(await signer.sign({}, { alg: "ES256" })).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(await signer.publicKeys()).toEqual(before);
  });

  it("signs with the newest active key, publishes the next before, and the last until it retires", async () => {
    const other = inMemory();
    await (await open(other)).publicKeys();
    const next = ecKeyOf(other.rows);
    const keys = inMemory();
    let time = now;
    const signer = await open(keys, { at: () => time });
    const before = (await signer.publicKeys()).find(({ alg }) => alg === "ES256")?.kid;
    const last = ecKeyOf(keys.rows);
    keys.rows[keys.rows.indexOf(last)] = { ...last, retiredAt: now + 500_000 };
    keys.rows.push({ ...next, activeFrom: now + 200_000 });
    const kidOf = async () => {
      const [header = ""] = (await signer.sign({}, { alg: "ES256" })).split(".");
      return (JSON.parse(Buffer.from(header, "base64url").toString()) as { kid: string }).kid;
    };
    const published = async () => (await signer.publicKeys()).map(({ kid }) => kid);

    time = now + 60_000;
    expect(await published()).toEqual(expect.arrayContaining([before, next.kid]));
    expect(await kidOf()).toBe(before);
    time = now + 200_000;
    expect(await kidOf()).toBe(next.kid);
    expect(await published()).toContain(before);
    time = now + 500_000;
    expect(await published()).not.toContain(before);
  });

  it("tries again when the first key could not be stored", async () => {
    const keys = inMemory();
    let down = false;
    const flaky: SigningKeys = {
      ...keys,
      addFirst: (key) =>
        down && key.algorithm === "RS256" ? Promise.reject(new Error("down")) : keys.addFirst(key),
    };
    down = true;
    const signer = await open(flaky);
    await expect(signer.sign({}, { alg: "RS256" })).rejects.toThrow("down");
    down = false;
    expect(await signer.sign({}, { alg: "RS256" })).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });
});
