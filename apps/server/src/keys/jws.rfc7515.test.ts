import type { StoredSigningKey } from "@grantway/protocol";
import { SignJWT, UnsecuredJWT, importJWK, type JWK } from "jose";
import { describe, expect, it } from "vitest";
import { createCipher } from "./cipher.ts";
import { parseJws } from "./jws.rfc7515.ts";
import { openSigner } from "./signer.ts";

const rows: StoredSigningKey[] = [];
const clock = () => 1_800_000_000_000;
const cipher = createCipher([{ id: "key1", bytes: Buffer.alloc(32, 1) }]);
const signingKeys = {
  all: () => Promise.resolve([...rows]),
  addFirst(key: StoredSigningKey) {
    if (rows.some(({ algorithm }) => algorithm === key.algorithm)) return Promise.resolve("exists" as const);
    rows.push(key);
    return Promise.resolve("added" as const);
  },
  // Nothing here was sealed with another instance key.
  reseal: () => Promise.resolve("changed" as const),
};
const signer = await openSigner({ signingKeys, cipher, clock });
const published = await signer.publicKeys();
const claims = { sub: "ada", exp: 1 };

describe("verifying what we signed, RFC 7515 §5.2", () => {
  it.each(["ES256", "RS256"] as const)("takes %s, expired or not, and answers the claims", async (alg) => {
    await expect(signer.verify(await signer.sign(claims, { alg }))).resolves.toEqual(claims);
  });

  it("takes what a retired key signed that is kept", async () => {
    const text = await signer.sign(claims, { alg: "ES256" });
    const retired = { retiredAt: clock() - 1 };
    const keys = {
      ...signingKeys,
      all: () => Promise.resolve(rows.map((row) => Object.assign({}, row, retired))),
    };
    const later = await openSigner({ signingKeys: keys, cipher, clock });
    expect(await later.publicKeys()).toEqual([]);
    await expect(later.verify(text)).resolves.toEqual(claims);
  });

  it("takes nothing that names another algorithm than its key is for (RFC 8725 §3.1)", async () => {
    const [ec, rsa] = ["ES256", "RS256"].map((alg) => published.find((jwk) => jwk.alg === alg));
    const text = await signer.sign(claims, { alg: "RS256" });
    const [, body = "", signature = ""] = text.split(".");
    const head = (header: object) => Buffer.from(JSON.stringify(header)).toString("base64url");
    const secret = new TextEncoder().encode(JSON.stringify(rsa));
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256", kid: rsa?.kid ?? "" })
      .sign(secret);
    for (const bad of [
      confused,
      new UnsecuredJWT(claims).encode(),
      `${head({ alg: "none", kid: rsa?.kid })}.${body}.`,
      `${head({ alg: "RS512", kid: rsa?.kid })}.${body}.${signature}`,
      `${head({ alg: "RS256", kid: ec?.kid })}.${body}.${signature}`,
      `${head({ alg: "RS256" })}.${body}.${signature}`,
      `${head({ alg: "RS256", kid: "unknown" })}.${body}.${signature}`,
    ]) {
      await expect(signer.verify(bad)).resolves.toBeUndefined();
    }
  });

  it("takes no changed claims, and no key but ours", async () => {
    const [head = "", , signature = ""] = (await signer.sign(claims, { alg: "ES256" })).split(".");
    const body = Buffer.from(JSON.stringify({ sub: "grace" })).toString("base64url");
    await expect(signer.verify(`${head}.${body}.${signature}`)).resolves.toBeUndefined();
    const { kid = "" } = published.find(({ alg }) => alg === "ES256") ?? {};
    const theirs = { kty: "EC", crv: "P-256", ...(await foreignKey()) };
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: "ES256", kid })
      .sign(await importJWK(theirs, "ES256"));
    await expect(signer.verify(forged)).resolves.toBeUndefined();
  });

  it.each(["", "a", "a.b.c", "..", "a.b.c.d", "é.é.é", "bnVsbA.bnVsbA.AA", "W10.W10.AA", "x".repeat(20_000)])(
    "is not thrown off by %.20s",
    async (text) => {
      expect(parseJws(text)).toBeUndefined();
      await expect(signer.verify(text)).resolves.toBeUndefined();
    },
  );

  it("refuses what it would have to understand (§4.1.11, crit)", () => {
    const head = (header: object) => Buffer.from(JSON.stringify(header)).toString("base64url");
    expect(parseJws(`${head({ kid: "k", alg: "ES256" })}.e30.AA`)).toMatchObject({ kid: "k", claims: {} });
    expect(parseJws(`${head({ kid: "k", alg: "ES256", crit: ["b64"] })}.e30.AA`)).toBeUndefined();
  });
});

async function foreignKey(): Promise<JWK> {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);
  const { d, x, y } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return { d, x, y } as JWK;
}
