import { KeyObject } from "node:crypto";
import type { PublicJwk, Signer, SigningKeys, StoredSigningKey } from "@grantway/protocol";
import { CompactSign, generateKeyPair, SignJWT, UnsecuredJWT, importJWK, type JWK } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { createCipher } from "./cipher.ts";
import { encodeHeader, openJws, signJws } from "./jws.rfc7515.ts";
import { openSigner } from "./signer.ts";
import { createMakeSigningKey } from "./signing-key.ts";

const clock = () => 1_800_000_000_000;
const cipher = createCipher([{ id: "key1", bytes: Buffer.alloc(32, 1) }]);
const claims = { sub: "ada", exp: 1 };

let signer: Signer;
let published: readonly PublicJwk[];
beforeAll(async () => {
  const made = await Promise.all(
    (["ES256", "RS256"] as const).map((alg) =>
      createMakeSigningKey(cipher)(alg, { createdAt: 0, activeFrom: 0 }),
    ),
  );
  signer = await openSigner({ signingKeys: holding(made), cipher, clock });
  published = await signer.publicKeys();
});

/** Keys nobody changes. */
function holding(keys: readonly StoredSigningKey[]): SigningKeys {
  const unasked = () => Promise.reject(new Error("nobody changes these"));
  return { all: () => Promise.resolve(keys), publish: unasked, retire: unasked, reseal: unasked };
}

describe("verifying what we signed, RFC 7515 §5.2", () => {
  it.each(["ES256", "RS256"] as const)("takes %s, expired or not, and answers the claims", async (alg) => {
    await expect(signer.verify(await signer.sign(claims, { alg }))).resolves.toEqual(claims);
  });

  it("takes a text in its one form alone, RFC 7515 §2", async () => {
    const text = await signer.sign(claims, { alg: "RS256" });
    for (const other of [`${text}==`, `${text} `, `${text.slice(0, -1)}_`]) {
      await expect(signer.verify(other)).resolves.toBeUndefined();
    }
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
      await expect(signer.verify(text)).resolves.toBeUndefined();
    },
  );

  it("refuses what it would have to understand (§4.1.11, crit)", async () => {
    const { privateKey, publicKey } = await generateKeyPair("ES256");
    const open = (text: string) => openJws(text, () => ({ alg: "ES256", publicKey }));
    const sign = (header: object) =>
      new CompactSign(new TextEncoder().encode("{}"))
        .setProtectedHeader({ alg: "ES256", kid: "k", ...header })
        .sign(privateKey);
    await expect(open(await sign({}))).resolves.toEqual({});
    // The one extension the library understands by itself.
    await expect(open(await sign({ crit: ["b64"], b64: true }))).resolves.toBeUndefined();
  });

  it("reads no text longer than any of ours", async () => {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
    const sign = (length: number) =>
      signJws(
        { nonce: "n".repeat(length) },
        encodeHeader({ alg: "ES256", kid: "k" }),
        KeyObject.from(privateKey),
      );
    const open = (text: string) => openJws(text, () => ({ alg: "ES256", publicKey }));
    await expect(open(await sign(10_000))).resolves.toBeDefined();
    await expect(open(await sign(13_000))).resolves.toBeUndefined();
  });
});

async function foreignKey(): Promise<JWK> {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);
  const { d, x, y } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return { d, x, y } as JWK;
}
