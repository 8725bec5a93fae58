import { createPublicKey, verify, type webcrypto } from "node:crypto";
import { describe, expect, it } from "vitest";
import { algorithmOf, importPrivateKey, signJwt } from "./private-key.ts";

const rsa = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
};

async function make(algorithm: object) {
  const pair = (await crypto.subtle.generateKey(algorithm as { name: "Ed25519" }, true, [
    "sign",
    "verify",
  ])) as webcrypto.CryptoKeyPair;
  const { key_ops: _, ext: __, ...jwk } = { ...(await crypto.subtle.exportKey("jwk", pair.privateKey)) };
  return jwk;
}

describe("a client's private key", () => {
  it.each([
    ["RS256", rsa, {}],
    ["PS256", { ...rsa, name: "RSA-PSS" }, { padding: 6, saltLength: 32 }],
    ["ES256", { name: "ECDSA", namedCurve: "P-256" }, {}],
    ["ES384", { name: "ECDSA", namedCurve: "P-384" }, {}],
    ["EdDSA", { name: "Ed25519" }, {}],
  ])("signs %s, which its public half verifies", async (alg, algorithm, options) => {
    const jwk = { ...(await make(algorithm)), ...(alg === "PS256" ? { alg } : {}), kid: "k" };
    expect(algorithmOf(jwk)).toBe(alg);
    const [header = "", claims = "", signature = ""] = signJwt(jwk, { sub: "ada" }).split(".");
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toEqual({ alg, typ: "JWT", kid: "k" });
    const { d: _, ...rest } = jwk;
    const key = createPublicKey({ key: { ...rest, d: undefined, p: undefined } as never, format: "jwk" });
    const digest = alg === "EdDSA" ? null : alg === "ES384" ? "sha384" : "sha256";
    const input = Buffer.from(`${header}.${claims}`);
    const right = verify(
      digest,
      input,
      { key, dsaEncoding: "ieee-p1363", ...options },
      Buffer.from(signature, "base64url"),
    );
    expect(right).toBe(true);
    await expect(importPrivateKey(jwk)).resolves.toMatchObject({ type: "private", extractable: false });
  });

  it.each([
    ["a public key", { kty: "EC", crv: "P-256", x: "a", y: "b" }],
    ["a symmetric one", { kty: "oct", k: "x", alg: "HS256" }],
    ["nonsense", { kty: "EC", crv: "P-256", d: "!" }],
  ])("is refused when it is %s, without being shown", async (_, jwk) => {
    await expect(importPrivateKey(jwk)).rejects.toMatchObject({ code: "bad_request" });
    expect(() => signJwt(jwk, {})).toThrow("cannot be used");
  });
});
