import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Cipher } from "../ports/cipher.ts";
import type { Pairwise } from "../ports/pairwise.ts";

/** A cipher with this key of 32 bytes, called `k001`. Real, and slower than the one of the server. */
export function cipherOf(key: Uint8Array): Cipher {
  return {
    crc32,
    currentKeyId: "k001",
    encrypt(plaintext, context) {
      // Made of the text, so that one text is sealed alike each time.
      const nonce = createHmac("sha256", key).update(`${context}.${plaintext}`).digest().subarray(0, 12);
      const aes = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
      return Buffer.concat([nonce, aes.update(plaintext, "utf8"), aes.final(), aes.getAuthTag()]).toString(
        "base64url",
      );
    },
    decrypt(keyId, sealed, context) {
      if (keyId !== "k001") return undefined;
      try {
        const bytes = Buffer.from(sealed, "base64url");
        if (bytes.toString("base64url") !== sealed) return undefined;
        const aes = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(Buffer.from(context));
        aes.setAuthTag(bytes.subarray(-16));
        return aes.update(bytes.subarray(12, -16), undefined, "utf8") + aes.final("utf8");
      } catch {
        return undefined;
      }
    },
  };
}

/** Names of people by sector, under the key of this cipher. */
export function pairwiseOf(cipher: Cipher): Pairwise {
  return {
    nameOf: (userId, sector) => cipher.encrypt(userId, `pairwise:${sector}`),
    idOf: (name, sector) => cipher.decrypt(cipher.currentKeyId, name, `pairwise:${sector}`),
  };
}
