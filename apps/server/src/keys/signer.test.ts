import type { Instant, SigningKeys, StoredSigningKey } from "@grantway/protocol";
import { calculateJwkThumbprint, createLocalJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import type { JWK } from "jose";
import { describe, expect, it } from "vitest";
import { givenSigningKeys } from "../testing/signing-keys.ts";
import { createCipher } from "./cipher.ts";
import type { InstanceKey } from "./key-ring.ts";
import { openSigner } from "./signer.ts";
import { createMakeSigningKey } from "./signing-key.ts";

const now: Instant = 1_800_000_000_000;
const cipherOf = (byte: number) => createCipher([{ id: "key1", bytes: Buffer.alloc(32, byte) }]);
const by = { actor: "operator", at: now };

async function ecKeyOf(keys: SigningKeys): Promise<StoredSigningKey> {
  const key = (await keys.all()).find(({ algorithm }) => algorithm === "ES256");
  if (key === undefined) throw new Error("no ES256 key");
  return key;
}

function open(signingKeys: SigningKeys, { at = () => now, byte = 1 } = {}) {
  return openSigner({ signingKeys, cipher: cipherOf(byte), clock: at });
}

let made: Promise<readonly StoredSigningKey[]> | undefined;

/** What a signer finds after its first start. Made once for all tests, since an RSA key takes up to a second to find. */
async function givenMadeKeys(): Promise<SigningKeys> {
  const keys = await givenSigningKeys();
  for (const key of await (made ??= makeKeys())) await keys.publish(key, 0, by);
  return keys;
}

async function makeKeys(): Promise<readonly StoredSigningKey[]> {
  const keys = await givenSigningKeys();
  await (await open(keys)).publicKeys();
  return keys.all();
}

describe("the signer, RFC 7515", () => {
  it.each(["ES256", "RS256"] as const)("signs with %s what an independent library verifies", async (alg) => {
    const signer = await open(await givenMadeKeys());
    const token = await signer.sign({ iss: "i", sub: "ada" }, { alg, typ: "JWT" });
    const keys = createLocalJWKSet({ keys: [...(await signer.publicKeys())] as JWK[] });
    const { payload, protectedHeader } = await jwtVerify(token, keys, { algorithms: [alg] });
    expect(payload).toEqual({ iss: "i", sub: "ada" });
    expect(protectedHeader).toEqual({ alg, typ: "JWT", kid: expect.stringMatching(/^[\w-]{43}$/) as string });
  });

  it("publishes no private member, and names keys by their thumbprint (RFC 7638)", async () => {
    const published = await (await open(await givenMadeKeys())).publicKeys();
    expect(published.map(({ alg }) => alg).toSorted()).toEqual(["ES256", "RS256"]);
    for (const jwk of published) {
      expect(jwk).not.toHaveProperty("d");
      expect(jwk).not.toHaveProperty("p");
      expect(jwk.use).toBe("sig");
      expect(jwk.kid).toBe(await calculateJwkThumbprint(jwk as JWK));
    }
  });

  it("does not wait for RSA before it signs with ES256", async () => {
    const keys = await givenSigningKeys();
    const found = Promise.withResolvers<void>();
    const publish: SigningKeys["publish"] = async (key, ...rest) => {
      if (key.algorithm === "RS256") await found.promise;
      return keys.publish(key, ...rest);
    };
    const signer = await open({ ...keys, publish });
    await signer.sign({}, { alg: "ES256" });
    expect((await keys.all()).map(({ algorithm }) => algorithm)).toEqual(["ES256"]);
    found.resolve();
    await signer.publicKeys();
    await expect(keys.all()).resolves.toHaveLength(2);
  });

  it("seals the private part: nothing at rest shows it", async () => {
    const keys = await givenMadeKeys();
    await (await open(keys)).publicKeys();
    const rows = await keys.all();
    expect(JSON.stringify(rows)).not.toContain('\\"d\\"');
    expect(rows.every(({ sealedPrivateJwk }) => sealedPrivateJwk.startsWith("key1."))).toBe(true);
  });

  it("finds its keys again after a restart, and processes that start at once agree", async () => {
    const keys = await givenSigningKeys();
    const both = await Promise.all([open(keys), open(keys)]);
    const sets = await Promise.all([...both, await open(keys)].map((signer) => signer.publicKeys()));
    const kids = sets.map((set) => set.map(({ kid }) => kid).toSorted());
    expect(kids[0]).toHaveLength(2);
    expect(kids[1]).toEqual(kids[0]);
    expect(kids[2]).toEqual(kids[0]);
  });

  it("refuses to start with another instance key, in one sentence", async () => {
    const keys = await givenMadeKeys();
    await (await open(keys)).publicKeys();
    await expect(open(keys, { byte: 2 })).rejects.toThrow(
      /was sealed with another instance key \(key1\): [^\n]+\.$/,
    );
  });

  it("opens with the new instance key alone, once it was opened with both", async () => {
    const keys = await givenMadeKeys();
    const [old, next] = [1, 2].map((byte) => ({ id: `key${byte}`, bytes: Buffer.alloc(32, byte) }));
    if (old === undefined || next === undefined) throw new Error("no keys");
    const openWith = (...ring: readonly [InstanceKey, ...InstanceKey[]]) =>
      openSigner({ signingKeys: keys, cipher: createCipher(ring), clock: () => now });
    const before = await (await openWith(old)).publicKeys();
    await expect(openWith(next)).rejects.toThrow("was sealed with another instance key (key1)");
    await openWith(next, old);
    expect((await keys.all()).map(({ sealedPrivateJwk }) => sealedPrivateJwk.slice(0, 5))).toEqual([
      "key2.",
      "key2.",
    ]);
    expect(await (await openWith(next)).publicKeys()).toEqual(before);
  });

  it("goes on with the keys it opened when another node seals them with a key it does not have", async () => {
    const keys = await givenMadeKeys();
    let time = now;
    const signer = await open(keys, { at: () => time });
    const before = await signer.publicKeys();
    for (const { kid, sealedPrivateJwk } of await keys.all()) {
      await keys.reseal(kid, { from: sealedPrivateJwk, to: "key9.sealed" }, by);
    }
    time = now + 60_000;
    expect(await signer.sign({}, { alg: "ES256" })).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(await signer.publicKeys()).toEqual(before);
  });

  describe("rotating", () => {
    /** A signer over a key that signs and one whose turn comes in 200 s. */
    async function rotating() {
      const keys = await givenMadeKeys();
      let time = now;
      const signer = await open(keys, { at: () => time });
      await signer.publicKeys();
      const last = await ecKeyOf(keys);
      const turn = { createdAt: now, activeFrom: now + 200_000 };
      const next = await createMakeSigningKey(cipherOf(1))("ES256", turn);
      await keys.publish(next, 1, by);
      const kidOf = async () =>
        decodeProtectedHeader(await signer.sign({ sub: "ada" }, { alg: "ES256" })).kid;
      const published = async () => (await signer.publicKeys()).map(({ kid }) => kid);
      const at = (milliseconds: number) => void (time = now + milliseconds);
      return { keys, signer, last, next, kidOf, published, at };
    }

    it("publishes the next key before it signs, and the last one until it is retired", async () => {
      const { keys, last, next, kidOf, published, at } = await rotating();
      at(60_000);
      expect(await published()).toEqual(expect.arrayContaining([last.kid, next.kid]));
      expect(await kidOf()).toBe(last.kid);
      at(200_000);
      expect(await kidOf()).toBe(next.kid);
      expect(await published()).toContain(last.kid);
      await keys.retire(last.kid, { ...by, at: now + 200_000 });
      at(260_000);
      expect(await published()).not.toContain(last.kid);
    });

    it("learns of a retired key also where the clock was set back", async () => {
      const { keys, next, published, at } = await rotating();
      at(60_000);
      expect(await published()).toContain(next.kid);
      await keys.retire(next.kid, by);
      at(-86_400_000);
      expect(await published()).not.toContain(next.kid);
    });

    it("never signs with a retired key after a sleep, and still knows what that one signed", async () => {
      const { keys, signer, last, next, kidOf, at } = await rotating();
      const before = await signer.sign({ sub: "ada" }, { alg: "ES256" });
      await keys.retire(last.kid, { ...by, at: now + 300_000 });
      at(86_400_000);
      expect(await kidOf()).toBe(next.kid);
      await expect(signer.verify(before)).resolves.toEqual({ sub: "ada" });
      const later = await open(keys, { at: () => now + 86_400_000 });
      await expect(later.verify(before)).resolves.toEqual({ sub: "ada" });
    });

    it("goes on where another node published a key under an instance key that this one does not have yet", async () => {
      const { keys, kidOf, published, next, at } = await rotating();
      await keys.reseal(next.kid, { from: next.sealedPrivateJwk, to: "key9.sealed" }, by);
      at(60_000);
      expect(await published()).toContain(next.kid);
      expect(await kidOf()).not.toBe(next.kid);
      at(200_000);
      await expect(kidOf()).rejects.toThrow(`${next.kid} does not open here`);
    });

    it("goes on with the key that signs where the next one was retired before its turn", async () => {
      const { keys, last, next, kidOf, at } = await rotating();
      await keys.retire(next.kid, by);
      at(200_000);
      expect(await kidOf()).toBe(last.kid);
      await expect(keys.retire(last.kid, by)).resolves.toBe("signs");
    });
  });

  it("tries again when the first key could not be stored", async () => {
    const keys = await givenSigningKeys();
    let down = false;
    const flaky: SigningKeys = {
      ...keys,
      publish: (key, ...rest) =>
        down && key.algorithm === "RS256" ? Promise.reject(new Error("down")) : keys.publish(key, ...rest),
    };
    down = true;
    const signer = await open(flaky);
    await expect(signer.sign({}, { alg: "RS256" })).rejects.toThrow("down");
    down = false;
    expect(await signer.sign({}, { alg: "RS256" })).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });
});
