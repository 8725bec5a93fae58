import {
  createHmac,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from "node:crypto";
import type { MadeSecret, OpenSecret } from "@grantway/platform";
import { createLRU } from "lru.min";

/*
 * Signatures of webhooks, both kinds that Standard Webhooks has: HMAC-SHA256 with a secret that both sides know, and ed25519 with
 * a key of which the receiver has the public half.
 */

/** A new secret and a new pair of keys. */
export function makeWebhookSecret(): MadeSecret {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    secret: `whsec_${randomBytes(32).toString("base64")}`,
    privateKey: `whsk_${rawOf(privateKey, "pkcs8").toString("base64")}`,
    publicKey: `whpk_${rawOf(publicKey, "spki").toString("base64")}`,
  };
}

/** What is signed. */
export interface Signed {
  /** `webhook-id`. */
  readonly id: string;
  /** `webhook-timestamp`: seconds. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * `webhook-signature`: one of each kind with every secret, so that a receiver finds its own while a secret is rotated.
 *
 * @see {@link https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme | Standard Webhooks}
 */
export function signWebhook(secrets: readonly OpenSecret[], { id, timestamp, body }: Signed): string {
  const content = `${id}.${timestamp}.${body}`;
  return secrets
    .flatMap(({ secret, privateKey }) => {
      const key = Buffer.from(secret.slice("whsec_".length), "base64");
      return [
        `v1,${createHmac("sha256", key).update(content).digest("base64")}`,
        `v1a,${sign(null, Buffer.from(content), keyOf(privateKey)).toString("base64")}`,
      ];
    })
    .join(" ");
}

/** The last 32 bytes of both encodings are the key itself (RFC 8410). */
function rawOf(key: KeyObject, type: "pkcs8" | "spki"): Buffer {
  return (key.export({ format: "der", type: type as "spki" }) as Buffer).subarray(-32);
}

const prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** Reading a key takes as long as signing with it. */
const read = createLRU<string, KeyObject>({ max: 1_000 });

function keyOf(privateKey: string): KeyObject {
  const known = read.get(privateKey);
  if (known !== undefined) return known;
  const raw = Buffer.from(privateKey.slice("whsk_".length), "base64");
  const key = createPrivateKey({ key: Buffer.concat([prefix, raw]), format: "der", type: "pkcs8" });
  read.set(privateKey, key);
  return key;
}
