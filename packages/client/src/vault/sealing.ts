import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { ClientError } from "../client-error.ts";

/*
 * Authenticated encryption of what is stored: AES-256-GCM with a random 96-bit nonce, and the place of a text as
 * associated data, so that one record cannot be moved to another's place. Names become keyed digests, so a store holds
 * nothing but ciphertext.
 */

/** Seals and opens under one key. Made by {@link createSealing}. */
export interface Sealing {
  /** Distinguishes keys without revealing anything about them. */
  readonly keyId: string;
  /** The name under which something is stored: 43 characters of base64url. Reveals only whether two names are equal. */
  idOf(kind: string, name: string): string;
  seal(place: string, text: string): string;
  /** @throws {ClientError} `vault_wrong_key` or `vault_damaged` */
  open(place: string, sealed: string): string;
}

const version = "gw1";
const nonceBytes = 12;
const tagBytes = 16;

/**
 * @throws {ClientError} `vault_wrong_key` when the key is not 32 bytes.
 */
export function createSealing({
  key,
  random,
}: {
  readonly key: Uint8Array;
  readonly random: (bytes: number) => Uint8Array;
}): Sealing {
  if (key.byteLength !== 32)
    throw new ClientError(
      "vault_wrong_key",
      "The vault's key must be 32 bytes: give it as 43 characters of base64url.",
    );
  const encryption = derive(key, "grantway seal");
  const naming = derive(key, "grantway names");
  const keyId = derive(key, "grantway key id").toString("base64url").slice(0, 8);

  return {
    keyId,

    idOf: (kind, name) => createHmac("sha256", naming).update(`${kind}\0${name}`).digest("base64url"),

    seal(place, text) {
      const nonce = random(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", encryption, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return `${version}.${keyId}.${sealed.toString("base64url")}`;
    },

    open(place, sealed) {
      const [mark, id, body, ...more] = sealed.split(".");
      if (mark !== version || id === undefined || body === undefined || more.length > 0) throw damaged();
      if (id !== keyId) throw wrongKey();
      const bytes = Buffer.from(body, "base64url");
      if (bytes.byteLength < nonceBytes + tagBytes) throw damaged();
      const decipher = createDecipheriv("aes-256-gcm", encryption, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagBytes));
      try {
        const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, "utf8");
        return text + decipher.final("utf8");
      } catch (error) {
        throw damaged(error);
      }
    },
  };
}

function derive(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", purpose, 32));
}

function wrongKey(): ClientError {
  return new ClientError(
    "vault_wrong_key",
    "The vault was sealed with another key: give the key it was made with; nothing was changed.",
  );
}

function damaged(cause?: unknown): ClientError {
  return new ClientError(
    "vault_damaged",
    "What the vault holds was changed or cut short by something else: restore it from a copy; nothing was changed.",
    cause === undefined ? {} : { cause },
  );
}
