import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import { deriveKey } from "./key-ring.ts";
import type { KeyPurpose, KeyRing } from "./key-ring.ts";

/** Keyed digests over the ring (HMAC-SHA-256, RFC 2104), written `<key id>.<base64url>`. */
export interface Mac {
  /** Under the current key. */
  of(text: string): string;
  /** Whether `mac` is of this text, under whichever key of the ring made it; in constant time. Never throws. */
  matches(text: string, mac: string): boolean;
}

/** A {@link Mac} for one purpose: what was made for another never matches. */
export function createMac(ring: KeyRing, purpose: Exclude<KeyPurpose, "siv">): Mac {
  const keys = new Map(ring.map((key) => [key.id, createSecretKey(deriveKey(key, purpose))]));
  const current = ring[0].id;

  function under(keyId: string, text: string): string | undefined {
    const key = keys.get(keyId);
    return key && `${keyId}.${createHmac("sha256", key).update(text, "utf8").digest("base64url")}`;
  }

  return {
    of: (text) => under(current, text) ?? "",
    matches(text, mac) {
      const expected = under(mac.slice(0, 4), text);
      if (expected === undefined) return false;
      const [ours, theirs] = [Buffer.from(expected), Buffer.from(mac)];
      return ours.length === theirs.length && timingSafeEqual(ours, theirs);
    },
  };
}
