import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/*
 * Authenticated encryption of what a browser keeps for us: AES-256-GCM with a random 96-bit nonce. The purpose of a text
 * is associated data, so that a cookie cannot be put in another's place. Nothing is compressed: the length of a sealed
 * text tells the length of the text and nothing more (ADR 44).
 */

/** Why a text does not open. A key that is missing here may be known to another server of the same app. */
export type Refusal = "unknown key" | "damaged";

/** Seals and opens texts of one purpose. */
export interface Seal {
  /** Base64url. */
  seal(text: string): string;
  open(sealed: string): { readonly text: string } | { readonly refused: Refusal };
}

const nonceBytes = 12;
const tagBytes = 16;
/** Characters of base64url that name a key. */
const idLength = 4;

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

/** Seals for purposes under the given secrets: the first seals, all of them open. */
export function createSealing(secrets: readonly (string | Uint8Array)[]): (purpose: string) => Seal {
  const keys = new Map(secrets.map(keyOf).map((key) => [key.id, key] as const));
  const [first] = keys.values();
  if (first === undefined) throw new TypeError("at least one key is needed");

  return (purpose) => {
    const place = Buffer.from(purpose);
    return {
      seal(text) {
        const nonce = randomBytes(nonceBytes);
        const cipher = createCipheriv("aes-256-gcm", first.bytes, nonce).setAAD(place);
        const parts = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
        return first.id + Buffer.concat(parts).toString("base64url");
      },
      open(sealed) {
        const key = keys.get(sealed.slice(0, idLength));
        if (key === undefined) return { refused: "unknown key" };
        const bytes = Buffer.from(sealed.slice(idLength), "base64url");
        if (bytes.byteLength < nonceBytes + tagBytes) return { refused: "damaged" };
        const decipher = createDecipheriv("aes-256-gcm", key.bytes, bytes.subarray(0, nonceBytes), {
          authTagLength: tagBytes,
        });
        decipher.setAAD(place).setAuthTag(bytes.subarray(-tagBytes));
        try {
          const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, "utf8");
          return { text: text + decipher.final("utf8") };
        } catch {
          return { refused: "damaged" };
        }
      },
    };
  };
}

function keyOf(secret: string | Uint8Array): Key {
  const derive = (use: string) => Buffer.from(hkdfSync("sha256", secret, "", `grantway bff ${use}`, 32));
  return { id: derive("key id").toString("base64url").slice(0, idLength), bytes: derive("seal") };
}
