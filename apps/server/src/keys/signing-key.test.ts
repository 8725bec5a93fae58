import { calculateJwkThumbprint, type JWK } from "jose";
import { describe, expect, it } from "vitest";
import { createCipher } from "./cipher.ts";
import { encodeHeader, openJws, signJws } from "./jws.rfc7515.ts";
import { createMakeSigningKey, openSigningKey } from "./signing-key.ts";

const cipherOf = (byte: number) => createCipher([{ id: `key${byte}`, bytes: Buffer.alloc(32, byte) }]);
const times = { createdAt: 1, activeFrom: 2 };

describe("a signing key", () => {
  it("is named by its thumbprint, RFC 7638, and opens to the pair that was made", async () => {
    const made = await createMakeSigningKey(cipherOf(1))("ES256", times);
    const { publicJwk, publicKey, privateKey } = await openSigningKey(made, cipherOf(1));
    expect(made).toMatchObject({ algorithm: "ES256", ...times, kid: publicJwk.kid });
    expect(made.kid).toBe(await calculateJwkThumbprint(publicJwk as JWK));
    if (privateKey === undefined) throw new Error("it did not open");
    const jws = await signJws({ sub: "ada" }, encodeHeader({ alg: "ES256", kid: made.kid }), privateKey);
    await expect(openJws(jws, () => ({ alg: "ES256", publicKey }))).resolves.toEqual({ sub: "ada" });
  });

  it("has no private member in the open", async () => {
    const made = await createMakeSigningKey(cipherOf(1))("ES256", times);
    const { publicJwk } = await openSigningKey(made, cipherOf(1));
    expect(publicJwk).not.toHaveProperty("d");
    expect(made.sealedPrivateJwk).toMatch(/^key1\.[\w-]+$/);
  });

  it("still verifies where no instance key opens its private part", async () => {
    const made = await createMakeSigningKey(cipherOf(1))("ES256", times);
    const { publicKey, privateKey } = await openSigningKey(made, cipherOf(2));
    expect([publicKey.type, privateKey]).toEqual(["public", undefined]);
  });
});
