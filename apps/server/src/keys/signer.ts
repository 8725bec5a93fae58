import { createPrivateKey, generateKeyPair, hash, sign } from "node:crypto";
import type { KeyObject, webcrypto } from "node:crypto";
import { promisify } from "node:util";
import type {
  Cipher,
  Clock,
  Instant,
  PublicJwk,
  Signer,
  SigningAlgorithm,
  SigningKeys,
  StoredSigningKey,
} from "@grantway/protocol";
import { ConfigError } from "../config/config-error.ts";
import { isSignedBy, parseJws } from "./jws.rfc7515.ts";
import { openPrivateJwk, resealSigningKeys, sealerOf, sealPrivateJwk } from "./signing-key-seal.ts";

/*
 * Signs ID tokens (RFC 7515) on the thread pool. The keys live in the database, their private parts sealed.
 *
 * ES256 is there before this answers. An RS256 key takes up to a second to find, so on the very first start it is made
 * in the background and nothing waits for it but what needs it: signing with RS256, and the published key set, which is
 * never answered without a key it advertises. Every later start finds both in the database.
 */

const generate = promisify(generateKeyPair);
const reloadAfter = 60_000;

interface OpenKey {
  readonly stored: StoredSigningKey;
  readonly publicJwk: PublicJwk;
  readonly privateKey: KeyObject;
}

/** What signing needs. */
export interface SignerDependencies {
  readonly signingKeys: SigningKeys;
  readonly cipher: Cipher;
  readonly clock: Clock;
}

/**
 * A {@link Signer} over the stored keys; makes the first of each algorithm when there is none. A key that another
 * process adds is seen within a minute.
 *
 * @throws {@link ConfigError} when a stored key was sealed with an instance key that is gone.
 */
export async function openSigner({ signingKeys, cipher, clock }: SignerDependencies): Promise<Signer> {
  let ring: { readonly keys: readonly OpenKey[]; readonly at: Instant } = { keys: [], at: 0 };
  const making = new Map<SigningAlgorithm, Promise<void>>();

  async function reload(): Promise<void> {
    const opened = new Map(ring.keys.map((key) => [key.stored.kid, key]));
    const keys = (await signingKeys.all()).map((stored) => {
      // What is open stays open: another node may have sealed it with an instance key that this one learns of later.
      const { publicJwk, privateKey } = opened.get(stored.kid) ?? openKey(stored, cipher);
      return { stored, publicJwk, privateKey };
    });
    ring = { keys, at: clock() };
  }

  /** Makes sure there is a key of this algorithm. Concurrent callers share one attempt; a failed one is tried anew. */
  function provide(algorithm: SigningAlgorithm): Promise<void> {
    if (ring.keys.some(({ stored }) => stored.algorithm === algorithm)) return Promise.resolve();
    const attempt = making.get(algorithm) ?? make(algorithm).finally(() => making.delete(algorithm));
    making.set(algorithm, attempt);
    return attempt;
  }

  async function make(algorithm: SigningAlgorithm): Promise<void> {
    await signingKeys.addFirst(await generateKey(algorithm, cipher, clock()));
    await reload();
  }

  async function current(algorithm: SigningAlgorithm): Promise<OpenKey> {
    if (clock() - ring.at >= reloadAfter) await reload();
    await provide(algorithm);
    const key = ring.keys
      .filter(({ stored }) => stored.algorithm === algorithm && stored.activeFrom <= clock())
      .reduce<OpenKey | undefined>(newer, undefined);
    if (key === undefined) throw new Error(`no ${algorithm} key is active`);
    return key;
  }

  await resealSigningKeys({ signingKeys, cipher }, { actor: "system", at: clock() });
  await reload();
  await provide("ES256");
  // Whoever needs it next tries again and learns why it failed.
  provide("RS256").catch(() => undefined);

  return {
    algorithms: ["ES256", "RS256"],

    async sign(claims, { alg, typ }) {
      const { stored, privateKey } = await current(alg);
      const header = { alg, ...(typ === undefined ? {} : { typ }), kid: stored.kid };
      const input = `${encode(header)}.${encode(claims)}`;
      return `${input}.${(await signBytes(Buffer.from(input), privateKey)).toString("base64url")}`;
    },

    async verify(text) {
      const jws = parseJws(text);
      if (jws === undefined) return undefined;
      if (clock() - ring.at >= reloadAfter) await reload();
      const key = ring.keys.find(({ stored }) => stored.kid === jws.kid);
      return key !== undefined && isSignedBy(jws, key.publicJwk) ? jws.claims : undefined;
    },

    async publicKeys() {
      if (clock() - ring.at >= reloadAfter) await reload();
      await Promise.all([provide("ES256"), provide("RS256")]);
      return ring.keys
        .filter(({ stored }) => stored.retiredAt === undefined || stored.retiredAt > clock())
        .map(({ publicJwk }) => publicJwk);
    },
  };
}

function newer(one: OpenKey | undefined, other: OpenKey): OpenKey {
  return one === undefined || other.stored.activeFrom > one.stored.activeFrom ? other : one;
}

/** RFC 7515 §5.1. ECDSA signatures are the two numbers side by side (RFC 7518 §3.4), not the DER form of OpenSSL. */
function signBytes(bytes: Buffer, key: KeyObject): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }, (error, signature) => {
      if (error) reject(error);
      else resolve(signature);
    });
  });
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

async function generateKey(
  algorithm: SigningAlgorithm,
  cipher: Cipher,
  now: Instant,
): Promise<StoredSigningKey> {
  const { publicKey, privateKey } =
    algorithm === "ES256"
      ? await generate("ec", { namedCurve: "P-256" })
      : await generate("rsa", { modulusLength: 2048 });
  const bare = publicKey.export({ format: "jwk" });
  const kid = thumbprint(bare);
  const publicJwk: PublicJwk = { ...bare, kty: bare.kty ?? "", kid, use: "sig", alg: algorithm };
  const privateJwk = JSON.stringify(privateKey.export({ format: "jwk" }));
  return {
    kid,
    algorithm,
    publicJwk: JSON.stringify(publicJwk),
    sealedPrivateJwk: sealPrivateJwk(kid, privateJwk, cipher),
    createdAt: now,
    activeFrom: now,
  };
}

function openKey(stored: StoredSigningKey, cipher: Cipher): OpenKey {
  const opened = openPrivateJwk(stored, cipher);
  if (opened === undefined) {
    throw new ConfigError([
      `The signing key ${stored.kid} was sealed with another instance key (${sealerOf(stored)}): bring that key back, it is needed to open this database.`,
    ]);
  }
  return {
    stored,
    publicJwk: JSON.parse(stored.publicJwk) as PublicJwk,
    privateKey: createPrivateKey({ format: "jwk", key: JSON.parse(opened) as webcrypto.JsonWebKey }),
  };
}

/** The `kid`: a name the key itself determines (RFC 7638 §3: required members alone, in lexicographic order). */
function thumbprint(jwk: webcrypto.JsonWebKey): string {
  const members =
    jwk.kty === "EC"
      ? { crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }
      : { e: jwk.e, kty: jwk.kty, n: jwk.n };
  return hash("sha256", JSON.stringify(members), "base64url");
}
