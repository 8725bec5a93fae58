import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { AssertionAlgorithm, ClientKey } from "../client.ts";
import { issuer } from "./world.ts";

/*
 * Assertions of clients, made without the library that reads them: also those that no library would make.
 */

export const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

const made = {
  ES256: () => generateKeyPairSync("ec", { namedCurve: "P-256" }),
  ES384: () => generateKeyPairSync("ec", { namedCurve: "P-384" }),
  ES512: () => generateKeyPairSync("ec", { namedCurve: "P-521" }),
  EdDSA: () => generateKeyPairSync("ed25519"),
  Ed25519: () => generateKeyPairSync("ed25519"),
  RS256: () => generateKeyPairSync("rsa", { modulusLength: 2048 }),
  PS256: () => generateKeyPairSync("rsa", { modulusLength: 2048 }),
} as const;

/** What a private key signs with. */
export type KeyAlgorithm = keyof typeof made;

/** A pair of keys of a client. */
export interface ClientKeyPair {
  readonly privateKey: KeyObject;
  /** The public half, as it is registered. */
  readonly jwk: ClientKey;
}

/** Makes a pair. */
export function aKeyPair(
  algorithm: KeyAlgorithm,
  members: Readonly<Record<string, unknown>> = {},
): ClientKeyPair {
  const { privateKey, publicKey } = made[algorithm]();
  return { privateKey, jwk: { ...publicKey.export({ format: "jwk" }), ...members } };
}

/** The claims of a client's assertion that holds at this moment. `undefined` leaves one out. */
export function claimsOf(
  clientId: string,
  now: number,
  changes: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const seconds = Math.floor(now / 1000);
  return {
    iss: clientId,
    sub: clientId,
    aud: issuer,
    jti: crypto.randomUUID(),
    iat: seconds,
    exp: seconds + 60,
    ...changes,
  };
}

/** Signs claims. The header can say anything. */
export function signed(
  claims: Readonly<Record<string, unknown>>,
  key: KeyObject | string,
  header: Readonly<Record<string, unknown>>,
  algorithm = header["alg"] as AssertionAlgorithm,
): string {
  const input = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${input}.${signatureOf(Buffer.from(input), key, algorithm).toString("base64url")}`;
}

function signatureOf(input: Buffer, key: KeyObject | string, algorithm: AssertionAlgorithm): Buffer {
  if (typeof key === "string") return createHmac("sha256", key).update(input).digest();
  const bits = algorithm.slice(2);
  const digest = algorithm.startsWith("Ed") ? null : `sha${bits}`;
  const pss = algorithm === "PS256" ? { padding: 6, saltLength: 32 } : {};
  return sign(digest, input, { key, dsaEncoding: "ieee-p1363", ...pss });
}
