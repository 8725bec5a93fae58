import { publishNext, resealSigningKeys, sealerOf } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { givenSigningKeys } from "../testing/signing-keys.ts";
import { createCipher } from "./cipher.ts";
import { encodeHeader, openJws, signJws } from "./jws.rfc7515.ts";
import { createMakeSigningKey, openSigningKey } from "./signing-key.ts";

const [old, next] = [1, 2].map((byte) => ({ id: `key${byte}`, bytes: Buffer.alloc(32, byte) }));
if (old === undefined || next === undefined) throw new Error("no keys");
const [before, both, after] = [createCipher([old]), createCipher([next, old]), createCipher([next])];
const by = { actor: "operator", at: 0 };

/** Three keys that the old instance key sealed. */
async function given() {
  const signingKeys = await givenSigningKeys();
  for (const behind of [0, 1, 2]) {
    const key = { algorithm: "ES256", behind, activeFrom: behind } as const;
    await publishNext({ signingKeys, makeSigningKey: createMakeSigningKey(before) }, key, by);
  }
  const sealers = async () => (await signingKeys.all()).map(sealerOf);
  return { signingKeys, sealers };
}

describe("sealing the signing keys anew", () => {
  it("goes on where it was interrupted, and has nothing to do when it is run again", async () => {
    const { signingKeys, sealers } = await given();
    let left = 1;
    const interrupted: typeof signingKeys = {
      ...signingKeys,
      reseal: (...call) =>
        left-- > 0 ? signingKeys.reseal(...call) : Promise.reject(new Error("the process was killed")),
    };
    await expect(resealSigningKeys({ signingKeys: interrupted, cipher: both }, by)).rejects.toThrow("killed");
    expect((await sealers()).toSorted()).toEqual(["key1", "key1", "key2"]);
    // Whatever half is done, whoever has both keys opens everything.
    for (const key of await signingKeys.all()) {
      expect((await openSigningKey(key, both)).privateKey).toBeDefined();
    }
    await expect(resealSigningKeys({ signingKeys, cipher: both }, by)).resolves.toBe(2);
    await expect(resealSigningKeys({ signingKeys, cipher: both }, by)).resolves.toBe(0);
    expect(await sealers()).toEqual(["key2", "key2", "key2"]);
  });

  it("leaves the same private parts behind, which the new instance key opens alone", async () => {
    const { signingKeys } = await given();
    await Promise.all([1, 2, 3].map(() => resealSigningKeys({ signingKeys, cipher: both }, by)));
    for (const key of await signingKeys.all()) {
      expect((await openSigningKey(key, before)).privateKey).toBeUndefined();
      const { privateKey, publicKey } = await openSigningKey(key, after);
      if (privateKey === undefined) throw new Error("it does not open");
      const jws = await signJws({ sub: "ada" }, encodeHeader({ alg: "ES256", kid: key.kid }), privateKey);
      await expect(openJws(jws, () => ({ alg: "ES256", publicKey }))).resolves.toEqual({ sub: "ada" });
    }
  });

  it("leaves what no key of the ring opens, and retired keys, which have nothing to seal", async () => {
    const { signingKeys, sealers } = await given();
    await expect(resealSigningKeys({ signingKeys, cipher: after }, by)).resolves.toBe(0);
    const [first] = await signingKeys.all();
    await signingKeys.retire(first?.kid ?? "", { ...by, at: 5 });
    await expect(resealSigningKeys({ signingKeys, cipher: both }, by)).resolves.toBe(2);
    expect(await sealers()).toEqual(["", "key2", "key2"]);
  });
});
