import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { expect, it } from "vitest";
import type { StoredSigningKey } from "../ports/signing-keys.ts";
import { idTokenOf, readSigned } from "./read-id-token.ts";

const pair = await generateKeyPair("ES256");
const stored: StoredSigningKey = {
  kid: "k1",
  algorithm: "ES256",
  publicJwk: JSON.stringify(await exportJWK(pair.publicKey)),
  sealedPrivateJwk: "",
  createdAt: 0,
  activeFrom: 0,
};

const claims = { iss: "https://id.example", sub: "u1", aud: "acme", iat: 1, exp: 2 };

const signed = (payload: Record<string, unknown> = claims, kid = "k1") =>
  new SignJWT(payload).setProtectedHeader({ alg: "ES256", kid }).sign(pair.privateKey);

async function readIdToken(keys: readonly StoredSigningKey[], text: string) {
  const read = await readSigned(keys, text);
  return read && idTokenOf(read);
}

it("an ID token that one of our keys signed is read, a retired key included", async () => {
  const keys = [{ ...stored, retiredAt: 1 }];
  expect(await readIdToken(keys, await signed())).toEqual({
    clientId: "acme",
    sub: "u1",
    issuedAt: 1000,
    expiresAt: 2000,
  });
});

it.each([
  ["another key's", async () => signed(claims, "k2")],
  ["an altered one", async () => (await signed()).replace(/\.[^.]{10}/, ".AAAAAAAAAA")],
  ["a JWS that is no ID token", async () => signed({ hello: "world" })],
  ["a launch (promise 19)", async () => signed({ ...claims, token_use: "launch" })],
  ["an access token (RFC 9068 §5)", async () => signed({ ...claims, token_use: "access" })],
  ["an unsigned one", async () => "eyJhbGciOiJub25lIn0.e30."],
  ["no JWS", async () => "hello"],
  ["far too much", async () => "a.".repeat(9000)],
])("%s is none of ours", async (_, text) => {
  expect(await readIdToken([stored], await text())).toBeUndefined();
});
